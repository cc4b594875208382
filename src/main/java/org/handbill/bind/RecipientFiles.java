package org.handbill.bind;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.handbill.campaign.Recipients;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.load.FileOnDisk;
import org.handbill.text.Nfc;

/** The files of recipients in all languages, each read once, when an action first names it. */
final class RecipientFiles {
    private static final String FOLDER = "recipients/";

    private final Map<String, FileOnDisk> files = new LinkedHashMap<>();
    private final MisnamedFiles misnamed;
    private final RecipientColumns columns;
    private final BindOptions options;
    private final Problems problems;
    private final Map<String, Optional<Recipients>> read = new HashMap<>();
    /** Those that an action may have meant. */
    private final Set<String> near = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();

    /**
     * @param files of the campaign and its translations, by their names from the campaign folder on
     * @param misnamed what is there but is not read for its name
     * @param platforms the ids of all platforms that are known
     */
    RecipientFiles(List<FileOnDisk> files, MisnamedFiles misnamed, Collection<String> platforms, BindOptions options, Problems problems) {
        files.forEach(file -> this.files.put(file.name(), file));
        this.misnamed = misnamed;
        this.columns = new RecipientColumns(platforms);
        this.options = options;
        this.problems = problems;
    }

    /** The file that an action names: in the folder of the action's language, or else in the campaign's. Absent after an error. */
    Optional<Recipients> find(Located<String> named) {
        String action = named.span().file();
        int actions = action.lastIndexOf("actions/");
        String language = actions < 0 ? "" : action.substring(0, actions);
        String typed = Nfc.of(named.value());
        int folder = typed.lastIndexOf(FOLDER);
        String bare = folder < 0 ? typed : typed.substring(folder + FOLDER.length());
        List<String> readings = List.of(language + FOLDER + bare, FOLDER + bare);
        Optional<FileOnDisk> file = readings.stream().flatMap(name -> Stream.ofNullable(files.get(name)))
                .findFirst();
        if (file.isEmpty()) {
            if (!misnamed.tell(readings, Code.RECIPIENTS_NOT_FOUND, named.span())) {
                notFound(named, bare, language);
            }
            return Optional.empty();
        }
        return read.computeIfAbsent(file.get().name(), _ -> read(file.get()));
    }

    private void notFound(Located<String> named, String bare, String language) {
        List<String> known = files.keySet().stream().filter(name -> name.startsWith(language + FOLDER) || name.startsWith(FOLDER))
                .map(RecipientFiles::last).distinct().toList();
        files.keySet().stream().filter(name -> NearNames.isFileNear(bare, List.of(last(name)))).forEach(near::add);
        problems.error(Code.RECIPIENTS_NOT_FOUND, named.span(), "There is no file '" + bare + "' in the folder 'recipients'.",
                known.isEmpty()
                        ? "Put the file into a folder 'recipients' of the campaign."
                        : NearNames.file(bare, known));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** Warns of files that no action has named so far. */
    void warnOfUnused() {
        for (String name : files.keySet()) {
            if (!read.containsKey(name) && !near.contains(name)) {
                problems.warning(Code.RECIPIENTS_UNUSED, Location.whole(name), "No action names this file, so nobody in it is written to.",
                        "Add a line 'recipients: " + name.substring(name.lastIndexOf('/') + 1) + "' to an action of the kind 'write'.");
            }
        }
    }

    private Optional<Recipients> read(FileOnDisk file) {
        Optional<RecipientFile> found = RecipientFile.read(file, columns, problems);
        found.ifPresent(content -> requireFresh(file.name(), content));
        String name = file.name().substring(file.name().lastIndexOf('/') + 1);
        String slug = Slugs.of(base(name)).isEmpty() ? "recipients" : Slugs.of(base(name));
        if (!addresses.add(file.name().substring(0, file.name().length() - name.length()) + slug)) {
            problems.error(Code.DUPLICATE_ADDRESS, Location.whole(file.name()),
                    "Another file would have the same address 'write/" + slug + "/'.",
                    "Give the file another name.");
        }
        return found
                .map(content -> new Recipients(file.name(), slug, content.checked().map(Located::value), content.source(), content.list(),
                        content.places()));
    }

    private void requireFresh(String file, RecipientFile content) {
        if (content.checked().isEmpty()) {
            if (!content.checkedWrongly()) {
                problems.warning(Code.RECIPIENTS_UNDATED, Location.whole(file),
                        "The file does not say when somebody last looked whether its entries are right.",
                        (file.endsWith(".csv") ? "Write the day into its first line: # checked: " : "Write the day into it: checked: ")
                                + options.asOf());
            }
            return;
        }
        Located<LocalDate> checked = content.checked().get();
        if (checked.value().plusDays(365).isBefore(options.asOf())) {
            problems.warning(Code.RECIPIENTS_STALE, checked.span(), "The recipients were last checked on " + checked.value() + ".",
                    "Look whether they are still in office and their addresses and limits are right, then change the date.");
        }
    }

    private static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
