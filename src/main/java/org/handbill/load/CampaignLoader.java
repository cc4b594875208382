package org.handbill.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** A campaign folder to its sources. Names are matched as they are listed, so that all systems agree, whatever they think of capitals. */
public final class CampaignLoader {
    private static final String CAMPAIGN = "campaign.yaml";
    private static final String LEDGER = "links.lock.yaml";
    private static final String PLATFORMS = "platforms";
    private static final String FONTS = "fonts";
    static final String THEMES = "themes";
    private static final String WORDINGS = "texts";
    private static final List<String> ONLY_AT_TOP = List.of(LEDGER, FONTS, PLATFORMS, THEMES, WORDINGS);

    private final Path path;
    private final Problems problems = new Problems();
    private final UnknownFiles unknown = new UnknownFiles(problems);

    private CampaignLoader(Path path) {
        this.path = path;
    }

    /** Reads all texts; pictures, typefaces and recipients are only listed. */
    public static Outcome<Sources> load(Path folder) {
        CampaignLoader loader = new CampaignLoader(folder);
        Optional<Sources> sources = loader.load();
        return sources.map(value -> Outcome.of(value, loader.problems)).orElseGet(loader::failed);
    }

    /** Without its settings nothing of a campaign is read, so that nothing names a file. */
    private Outcome<Sources> failed() {
        unknown.misnamed().stream().filter(file -> !file.wanted().equals(CAMPAIGN)).map(Misnamed::warning)
                .forEach(warning -> problems.addAll(List.of(warning)));
        return Outcome.failed(problems);
    }

    /**
     * One text of a campaign; absent if it is no plain file or cannot be read.
     *
     * @param name relative to the folder, with '/' between names
     */
    public static Optional<Source> text(Path folder, String name) {
        Path file = DiskNames.find(folder, name);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? TextFile.read(new FileOnDisk(name, file, 0), TextFile.LARGEST_TEXT, new Problems())
                : Optional.empty();
    }

    /** Whether a file or folder of this name is left alone: hidden ones, and what editors and systems leave behind. */
    public static boolean ignores(String name) {
        return Folder.isIgnored(name);
    }

    private Optional<Sources> load() {
        if (!Files.isDirectory(path)) {
            folderMissing();
            return Optional.empty();
        }
        Folder folder;
        try {
            folder = new Folder(path, "", problems);
        } catch (IOException e) {
            TextFile.unreadable(Folder.shown(path), e, problems);
            return Optional.empty();
        }
        return load(folder, folder.list());
    }

    private Optional<Sources> load(Folder folder, List<Folder.Entry> entries) {
        TextsLoader texts = new TextsLoader(folder, problems, unknown);
        List<Sources.Translation> translations = new ArrayList<>();
        Optional<Source> ledger = Optional.empty();
        List<Source> platforms = List.of();
        List<FileOnDisk> fonts = List.of();
        List<Source> wordings = List.of();
        for (Folder.Entry entry : entries) {
            switch (entry.name()) {
                case LEDGER -> ledger = texts.file(entry, TextFile.LARGEST_LEDGER);
                case PLATFORMS -> platforms = texts.folder(entry, ".yaml");
                case FONTS -> fonts = texts.anything(entry);
                case THEMES -> texts.checkFolder(entry);
                case WORDINGS -> wordings = texts.folder(entry, ".yaml");
                default -> {
                    if (!texts.take(entry)) {
                        translation(folder, entry).ifPresent(found -> add(found, translations));
                    }
                }
            }
        }
        if (entries.stream().noneMatch(entry -> entry.name().equals(CAMPAIGN))) {
            campaignFileMissing(entries);
        }
        Optional<Source> found = ledger;
        List<Source> own = platforms;
        List<FileOnDisk> faces = fonts;
        List<Source> words = wordings;
        return texts.campaign().map(campaign -> new Sources(path, campaign, texts.texts(), translations, found, own, faces, words,
                unknown.misnamed()));
    }

    /** A translation, if that is what it is; otherwise it is reported unless it is rightly there. */
    private Optional<Sources.Translation> translation(Folder folder, Folder.Entry entry) {
        List<String> known = knownAtTop();
        if (!entry.isFolder()) {
            if (!UnknownFiles.isForPeople(entry.name())) {
                unknown.atTop(entry, known);
            }
            return Optional.empty();
        }
        Optional<String> tag = LanguageTag.of(entry.name());
        boolean likelyOther = UnknownFiles.meant(entry.name(), known).isPresent()
                || tag.isEmpty() && !NearNames.of(entry.name(), known).isEmpty();
        if (likelyOther || Files.exists(entry.file().path().resolve(".handbill.json"))) {
            if (likelyOther) {
                unknown.atTop(entry, known);
            }
            return Optional.empty();
        }
        List<Folder.Entry> files = folder.list(entry);
        boolean holdsTexts = files.stream().anyMatch(file -> TextsLoader.KNOWN.contains(file.name()));
        Optional<LanguageMistake> mistake = tag.filter(_ -> holdsTexts).flatMap(LanguageMistake::of);
        if (mistake.isPresent()) {
            unknown.noLanguage(entry, mistake.get());
            return Optional.empty();
        }
        if (tag.isPresent() && (holdsTexts || LanguageTag.isCommon(tag.get()))) {
            return Optional.of(translation(folder, entry, tag.get(), files));
        }
        if (holdsTexts) {
            unknown.unnamedTranslation(entry);
        } else {
            unknown.atTop(entry, known);
        }
        return Optional.empty();
    }

    private void add(Sources.Translation found, List<Sources.Translation> translations) {
        Optional<Sources.Translation> same = translations.stream().filter(other -> other.tag().equals(found.tag())).findFirst();
        if (same.isEmpty()) {
            translations.add(found);
            return;
        }
        problems.error(
                Code.UNKNOWN_FILE, Location.whole(found.folder()),
                "This is a second folder for the language of '" + same.get().folder() + "'.",
                "Move its files there.");
    }

    private Sources.Translation translation(Folder folder, Folder.Entry entry, String tag, List<Folder.Entry> files) {
        TextsLoader texts = new TextsLoader(folder, problems, unknown);
        for (Folder.Entry file : files) {
            if (ONLY_AT_TOP.contains(file.name())) {
                unknown.onlyAtTop(file);
            } else if (!texts.take(file) && !UnknownFiles.isForPeople(file.name())) {
                unknown.atTop(file, TextsLoader.KNOWN);
            }
        }
        return new Sources.Translation(tag, entry.name(), texts.campaign(), texts.texts());
    }

    static List<String> knownAtTop() {
        List<String> known = new ArrayList<>(TextsLoader.KNOWN);
        known.addAll(ONLY_AT_TOP);
        return known;
    }

    private void folderMissing() {
        String shown = Folder.shown(path);
        if (Files.exists(path)) {
            problems.error(
                    Code.CAMPAIGN_FOLDER_MISSING, Location.whole(shown), "This is a file, but the campaign's folder is wanted.",
                    "Give the folder that holds campaign.yaml.");
            return;
        }
        List<String> near = NearNames.of(Folder.shown(path.getFileName() == null ? path : path.getFileName()), neighbours());
        problems.error(
                Code.CAMPAIGN_FOLDER_MISSING, Location.whole(shown), "There is no such folder.",
                near.isEmpty() ? "To begin a campaign there, type: handbill new " + shown : "Did you mean '" + near.getFirst() + "'?");
    }

    private List<String> neighbours() {
        Path parent = path.toAbsolutePath().normalize().getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            return List.of();
        }
        try {
            return new Folder(parent, "", new Problems()).list().stream().filter(Folder.Entry::isFolder).map(Folder.Entry::name).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private void campaignFileMissing(List<Folder.Entry> entries) {
        Optional<String> other = entries.stream()
                .map(Folder.Entry::name)
                .filter(name -> UnknownFiles.meant(name, List.of(CAMPAIGN)).isPresent())
                .findFirst();
        Optional<String> below = entries.stream()
                .filter(entry -> entry.isFolder() && Files.isRegularFile(entry.file().path().resolve(CAMPAIGN)))
                .filter(entry -> LanguageTag.of(entry.name()).isEmpty())
                .map(Folder.Entry::name)
                .findFirst();
        String shown = Folder.shown(path);
        problems.error(
                Code.CAMPAIGN_FILE_MISSING, Location.whole(CAMPAIGN), "There is no campaign.yaml in the folder '" + shown + "'.",
                other.map(name -> "Rename '" + name + "' to '" + CAMPAIGN + "'." + UnknownFiles.hiddenEnding(name, CAMPAIGN))
                        .or(() -> below.map(name -> "There is one in '" + shown + "/" + name + "': give that folder instead."))
                        .orElse("It holds at least 'title: …' and 'summary: …'. To begin a campaign in a new folder, type: handbill new FOLDER"));
    }
}
