package org.handbill.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.handbill.bind.OriginalMark;
import org.handbill.diagnostic.Outcome;
import org.handbill.load.Sources;
import org.handbill.parse.Yaml;

/** Gathers the texts of a campaign, in its own language or with their translations. */
public final class CampaignTexts {
    private final CampaignFiles files;
    private final List<SheetText> texts = new ArrayList<>();

    private CampaignTexts(CampaignFiles files) {
        this.files = files;
    }

    /**
     * In the order of the site: settings, messages, then page by page.
     *
     * @param tag of the language; absent for the campaign's own
     */
    public static Outcome<List<SheetText>> of(Sources sources, Optional<String> tag) {
        return CampaignFiles.read(sources).then(files -> Outcome.of(of(files, tag.map(files::folder).orElse(""))));
    }

    /** @param folder of a translation; empty for the campaign's own language */
    static List<SheetText> of(CampaignFiles files, String folder) {
        CampaignTexts gathered = new CampaignTexts(files);
        if (folder.isEmpty()) {
            files.originals().forEach(gathered::original);
        } else {
            gathered.translation(folder);
        }
        return gathered.texts;
    }

    private void original(TextFile file) {
        for (TextKey key : keys(file)) {
            String text = file.text(target(file.kind(), key));
            if (!text.isEmpty()) {
                add(file.name(), file, key, Optional.empty(), SheetText.State.UP_TO_DATE, text);
            }
        }
    }

    private void translation(String folder) {
        Set<String> names = new LinkedHashSet<>(files.originals().stream().map(TextFile::name).toList());
        names.addAll(files.names(folder));
        for (String name : names) {
            FileKind kind = FileKind.of(name).orElseThrow();
            TextFile original = files.original(name).orElseGet(() -> TextFile.empty(name, kind));
            TextFile own = files.translated(folder, name).orElseGet(() -> TextFile.empty(folder + "/" + name, kind));
            Set<TextKey> keys = new LinkedHashSet<>(keys(original));
            keys.addAll(keys(own));
            for (TextKey key : keys) {
                String before = original.text(target(kind, key));
                String text = own.text(target(kind, key));
                if (!before.isEmpty() || !text.isEmpty()) {
                    add(own.name(), original, key, Optional.of(before), state(original, own, key, before, text), text);
                }
            }
        }
    }

    private void add(String file, TextFile original, TextKey key, Optional<String> before, SheetText.State state, String text) {
        boolean message = original.kind() == FileKind.MESSAGES;
        SheetText.Bound bound = message
                ? SheetText.Bound.NETWORKS
                : switch (key.path()) {
                    case "title" -> SheetText.Bound.TITLE;
                    case "summary" -> SheetText.Bound.SUMMARY;
                    default -> SheetText.Bound.NOTHING;
                };
        texts.add(new SheetText(file, key.path(), bound, message ? original.platforms(key.path()) : List.of(), before, state, text));
    }

    private static SheetText.State state(TextFile original, TextFile own, TextKey key, String before, String text) {
        if (text.isEmpty()) {
            return SheetText.State.TO_TRANSLATE;
        }
        String mark = mark(own, key.path());
        return mark.isEmpty() || before.isEmpty() || mark.equals(markOf(original, key.path()))
                ? SheetText.State.UP_TO_DATE
                : SheetText.State.ORIGINAL_CHANGED;
    }

    /** The mark that a translation carries, empty if it has none. */
    static String mark(TextFile own, String id) {
        List<String> path = own.kind() == FileKind.MESSAGES ? List.of(id, OriginalMark.KEY) : List.of(OriginalMark.KEY);
        return own.text(new Target(path, Form.LINE));
    }

    /** The mark that a translation of an original should carry. */
    static String markOf(TextFile original, String id) {
        return switch (original.kind()) {
            case MESSAGES -> OriginalMark.of(original.find(TextFile.message(id)).filter(Yaml.Scalar.class::isInstance)
                    .map(text -> ((Yaml.Scalar) text).text()).orElse(""));
            case SETTINGS -> original.mapping().map(OriginalMark::of).orElse("");
            case ARTICLE, APPEAL, ACTION -> OriginalMark.of(original.source().text());
        };
    }

    private List<TextKey> keys(TextFile file) {
        return file.kind() == FileKind.MESSAGES ? file.ids().stream().map(TextKey::text).toList() : files.keys(file.kind());
    }

    static Target target(FileKind kind, TextKey key) {
        return kind == FileKind.MESSAGES ? TextFile.message(key.path()) : Target.of(key);
    }
}
