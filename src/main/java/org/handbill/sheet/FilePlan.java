package org.handbill.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.bind.OriginalMark;
import org.handbill.diagnostic.Source;

/** What is to change in one file. */
final class FilePlan {
    private static final Set<String> MARKED = Set.of("title", "summary", "notice", "petition.label", "petition.outcome");

    private final Place place;
    private final Optional<TextFile> there;
    private final TextFile own;
    private final TextFile original;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Added> added = new ArrayList<>();
    /** The original of each text as its row has it; absent where the row does not say. */
    private final Map<String, Optional<String>> originals = new HashMap<>();

    FilePlan(Place place, CampaignFiles files) {
        this.place = place;
        this.original = files.original(place.name()).orElseGet(() -> TextFile.empty(place.name(), place.kind()));
        this.there = place.folder().isEmpty() ? files.original(place.name()) : files.translated(place.folder(), place.name());
        this.own = there.orElseGet(() -> TextFile.empty(place.file(), place.kind()));
    }

    Place place() {
        return place;
    }

    /** The file as it is; empty if it is not there yet. */
    TextFile own() {
        return own;
    }

    TextFile original() {
        return original;
    }

    /** The file's text as it is; absent if it is not there yet. */
    Optional<Source> before() {
        return there.map(TextFile::source);
    }

    boolean isTranslation() {
        return !place.folder().isEmpty();
    }

    /** @return false if there was one already */
    boolean see(String key, Optional<String> typedOriginal) {
        return originals.putIfAbsent(key, typedOriginal) == null;
    }

    boolean isSeen(String key) {
        return originals.containsKey(key);
    }

    void add(Edit edit) {
        edits.add(edit);
    }

    void add(Added message) {
        added.add(message);
    }

    boolean isEmpty() {
        return edits.isEmpty() && added.isEmpty();
    }

    List<Edit> edits() {
        return edits;
    }

    List<Added> added() {
        return added;
    }

    /** The mark that a message's translation is to carry: of the original that the translator saw. */
    String messageMark(String id) {
        return originals.getOrDefault(id, Optional.empty()).map(OriginalMark::of)
                .orElseGet(() -> CampaignTexts.markOf(original, id));
    }

    /**
     * Brings the mark of the whole file up to date where the table showed all that it stands for as it is now. A translation with a text of its own
     * keeps its mark, since that text is in no table.
     */
    void markFile(List<TextKey> keys) {
        if (!isTranslation() || place.kind() == FileKind.MESSAGES || isEmpty() || original.source().text().isEmpty()) {
            return;
        }
        String before = CampaignTexts.mark(own, "");
        String now = CampaignTexts.markOf(original, "");
        boolean fresh = own.source().text().isEmpty();
        boolean ownText = place.kind().isMarkdown() && !own.source().text().substring(own.body()).isBlank();
        boolean current = keys.stream().filter(key -> place.kind().isMarkdown() || MARKED.contains(key.path()))
                .allMatch(key -> isCurrent(key, fresh));
        if (current && !ownText && !before.equals(now) && (fresh || !before.isEmpty())) {
            edits.add(new Edit(new Target(List.of(OriginalMark.KEY), Form.LINE), now, Optional.empty()));
        }
    }

    /** @param fresh whether a text that is not in the table does not matter, since it is not translated either */
    private boolean isCurrent(TextKey key, boolean fresh) {
        String text = original.text(Target.of(key));
        if (text.isEmpty()) {
            return true;
        }
        return isSeen(key.path())
                ? originals.getOrDefault(key.path(), Optional.empty()).map(seen -> key.form().read(seen).equals(text)).orElse(true)
                : fresh;
    }
}
