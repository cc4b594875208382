package org.handbill.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Severity;
import org.handbill.load.Misnamed.Remedy;

/**
 * Warns of what stands where the tool does not look for it. What was probably meant to be something else is collected instead: whoever names it in a
 * text learns there what is wrong with it.
 */
final class UnknownFiles {
    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif", "svg", "webp", "avif");
    private static final Set<String> DOCUMENTS = Set.of("doc", "docx", "odt", "rtf", "pages", "pdf", "html", "htm");
    private static final Set<String> TEXTS = Set.of("markdown", "mdown", "mkd", "txt", "text", "md", "yml", "yaml");
    private static final Set<String> TABLES = Set.of("xls", "xlsx", "ods", "numbers", "tsv");
    /** What people call a folder or file that has another name here. */
    private static final Map<String, String> ALSO_CALLED = Map.ofEntries(Map.entry("images", "media"), Map.entry("image", "media"),
            Map.entry("img", "media"), Map.entry("imgs", "media"), Map.entry("pictures", "media"), Map.entry("pics", "media"),
            Map.entry("photos", "media"), Map.entry("photo", "media"), Map.entry("photographs", "media"), Map.entry("assets", "media"),
            Map.entry("static", "media"), Map.entry("uploads", "media"), Map.entry("news", "updates"), Map.entry("blog", "updates"),
            Map.entry("posts", "updates"), Map.entry("contacts", "recipients"), Map.entry("people", "recipients"),
            Map.entry("letters.md", "appeal.md"), Map.entry("letter.md", "appeal.md"), Map.entry("index.md", "post.md"),
            Map.entry("home.md", "post.md"), Map.entry("config.yaml", "campaign.yaml"), Map.entry("settings.yaml", "campaign.yaml"));
    private static final List<String> ABOUT_THE_FOLDER = List.of("readme", "license", "licence", "copying", "notice", "changelog",
            "contributing", "authors");

    private final Problems problems;
    private final List<Misnamed> misnamed = new ArrayList<>();

    UnknownFiles(Problems problems) {
        this.problems = problems;
    }

    /** Whether a file tells people about the folder, or belongs to the checks, and is rightly not read here. */
    static boolean isForPeople(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ABOUT_THE_FOLDER.contains(base(lower)) || lower.endsWith(".json");
    }

    List<Misnamed> misnamed() {
        return misnamed;
    }

    /** A file or folder at the top of the campaign or a translation. */
    void atTop(Folder.Entry entry, List<String> known) {
        String name = entry.name();
        Optional<String> meant = meant(name, known);
        List<String> near = NearNames.of(name, known);
        String usual = ALSO_CALLED.get(name.toLowerCase(Locale.ROOT));
        if (meant.isPresent()) {
            boolean document = DOCUMENTS.contains(extension(name)) && !entry.isFolder();
            misnamed(entry, meant.get(), document ? Remedy.SAVE_AS_TEXT : Remedy.RENAME, hiddenEnding(name, meant.get()));
        } else if (usual != null && known.contains(usual)) {
            add(entry, usual, Remedy.RENAME, "Did you mean '" + usual + "'?");
        } else if (near.size() == 1) {
            add(entry, near.getFirst(), Remedy.RENAME, NearNames.hint(name, known));
        } else {
            warn(entry, topHint(entry, known));
        }
    }

    private void misnamed(Folder.Entry entry, String wanted, Remedy remedy, String more) {
        add(entry, wanted, remedy, remedy.hint(wanted) + more);
    }

    private void add(Folder.Entry entry, String wanted, Remedy remedy, String hint) {
        String name = entry.file().name();
        Optional<List<String>> below = entry.isFolder()
                ? Optional.of(Folder.quietlyBelow(entry).stream().map(file -> file.name().substring(name.length() + 1)).toList())
                : Optional.empty();
        String folder = name.substring(0, name.length() - entry.name().length());
        misnamed.add(new Misnamed(name, folder + wanted, below, remedy,
                new Diagnostic(Code.UNKNOWN_FILE, Severity.WARNING, Location.whole(name), notRead(entry), hint)));
    }

    private static String topHint(Folder.Entry entry, List<String> known) {
        String name = entry.name();
        if (!NearNames.of(name, known).isEmpty()) {
            return NearNames.hint(name, known);
        }
        if (entry.isFolder()) {
            return "Pictures belong in 'media', pages in 'pages'; a translation's folder is named by its language, for instance 'ko' or 'pt-BR'.";
        }
        String extension = extension(name);
        if (PICTURES.contains(extension)) {
            return "Move it to the folder 'media'.";
        }
        return extension.equals("md")
                ? "Move it to the folder 'pages' if it is to be a page."
                : "Move it out of the campaign folder if it is not needed.";
    }

    /** A file in a folder whose files all end in one of these, for instance {@code .md}. */
    void inFolder(String folder, Folder.Entry entry, List<String> endings) {
        String name = entry.name();
        String extension = extension(name);
        String wanted = base(name) + endings.getFirst();
        Optional<String> hidden = endings.stream().filter(ending -> endsIn(base(name), ending)).findFirst();
        Optional<String> capitals = endings.stream().filter(ending -> endsIn(name, ending)).findFirst();
        if (entry.isFolder()) {
            warn(entry, "Move its files up into '" + folder + "'.");
        } else if (capitals.isPresent()) {
            misnamed(entry, name.substring(0, name.length() - capitals.get().length()) + capitals.get(), Remedy.RENAME, "");
        } else if (hidden.isPresent() && (TEXTS.contains(extension) || TABLES.contains(extension) || extension.equals("csv"))) {
            String bare = base(base(name)) + hidden.get();
            misnamed(entry, bare, Remedy.RENAME, hiddenEnding(name, bare));
        } else if (PICTURES.contains(extension)) {
            warn(entry, "Move it to the folder 'media'.");
        } else if (TABLES.contains(extension) && endings.contains(".csv")) {
            misnamed(entry, wanted, Remedy.SAVE_AS_TABLE, "");
        } else if (DOCUMENTS.contains(extension)) {
            misnamed(entry, wanted, Remedy.SAVE_AS_TEXT, "");
        } else if (extension.equals("yml") && endings.contains(".yaml")) {
            misnamed(entry, base(name) + ".yaml", Remedy.RENAME, "");
        } else if (TEXTS.contains(extension) || extension.isEmpty()) {
            misnamed(entry, wanted, Remedy.RENAME, "");
        } else {
            warn(entry, "Files here end in " + String.join(" or ", endings) + ".");
        }
    }

    /** A known file where only the campaign's own folder has one. */
    void onlyAtTop(Folder.Entry entry) {
        warn(entry, "There is one for all languages: move it to the campaign folder itself.");
    }

    /** A translation that is named by something else than its language. */
    void noLanguage(Folder.Entry entry, LanguageMistake mistake) {
        problems.error(Code.UNKNOWN_FILE, Location.whole(entry.file().name()), mistake.message(),
                mistake.meant().map(meant -> "Name the folder '" + meant + "'.")
                        .orElse("Name the folder by its language, for instance 'ko' for Korean or 'pt-BR' for Brazilian Portuguese."));
    }

    /** A folder that is no translation by its name but looks like one by its files. */
    void unnamedTranslation(Folder.Entry entry) {
        String dashed = entry.name().replace('_', '-');
        warn(
                entry, LanguageTag.of(dashed).or(() -> LanguageMistake.named(entry.name())).map(UnknownFiles::rename)
                        .orElse("If it is a translation, name it by its language, for instance 'ko' for Korean or 'pt-BR' for Brazilian Portuguese."));
    }

    private void warn(Folder.Entry entry, String hint) {
        problems.warning(Code.UNKNOWN_FILE, Location.whole(entry.file().name()), notRead(entry), hint);
    }

    private static String notRead(Folder.Entry entry) {
        return entry.isFolder()
                ? "The tool does not know a folder of this name, so it is not read."
                : "The tool does not look for a file here by this name, so it is not read.";
    }

    /** A folder where a file is wanted, or the other way round. */
    void wrongKind(Folder.Entry entry) {
        problems.error(
                Code.UNKNOWN_FILE, Location.whole(entry.file().name()),
                entry.isFolder() ? "This is a folder, but has to be a file." : "This is a file, but has to be a folder.",
                entry.isFolder() ? "Give the folder another name." : "Put the text into a file in a folder of this name.");
    }

    /** The known name that differs only in capitals or in its ending. */
    static Optional<String> meant(String name, List<String> known) {
        Optional<String> sameLetters = known.stream().filter(one -> one.equalsIgnoreCase(name)).findFirst();
        if (sameLetters.isPresent()) {
            return sameLetters;
        }
        boolean text = TEXTS.contains(extension(name)) || DOCUMENTS.contains(extension(name));
        Optional<String> hidden = text ? known.stream().filter(one -> one.equalsIgnoreCase(base(name))).findFirst() : Optional.empty();
        if (hidden.isPresent()) {
            return hidden;
        }
        return text
                ? known.stream().filter(one -> one.indexOf('.') > 0 && base(one).equalsIgnoreCase(base(name))).findFirst()
                : Optional.empty();
    }

    private static boolean endsIn(String name, String ending) {
        int from = name.length() - ending.length();
        return from > 0 && name.regionMatches(true, from, ending, 0, ending.length());
    }

    /** A sentence on the ending that its author may not see, since Windows shows {@code post.md.txt} as {@code post.md}; empty if there is none. */
    static String hiddenEnding(String name, String wanted) {
        return base(name).equalsIgnoreCase(wanted) && wanted.indexOf('.') > 0
                ? " Windows may hide the ending '" + name.substring(base(name).length())
                        + "': switch on 'File name extensions' in the Explorer's view."
                : "";
    }

    private static String rename(String name) {
        return "Rename it to '" + name + "'.";
    }

    private static String base(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    private static String extension(String name) {
        return name.substring(base(name).length()).replace(".", "").toLowerCase(Locale.ROOT);
    }
}
