package org.handbill.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.LanguageTag;
import org.handbill.load.Sources;
import org.handbill.parse.Yaml;

/** The files of a campaign that hold words, its translations included, by their names. */
final class CampaignFiles {
    private static final Target LANGUAGE = Target.of(TextKey.line("language"));
    private static final Target NAME = Target.of(TextKey.line("name"));

    private final Map<String, TextFile> originals = new LinkedHashMap<>();
    private final Map<String, TextFile> translated = new LinkedHashMap<>();
    /** By tag. */
    private final Map<String, String> folders = new LinkedHashMap<>();

    private CampaignFiles() {}

    static Outcome<CampaignFiles> read(Sources sources) {
        Problems problems = new Problems();
        CampaignFiles files = new CampaignFiles();
        List<Source> own = new ArrayList<>(List.of(sources.campaign()));
        own.addAll(all(sources.texts()));
        own.forEach(source -> put(source, source.file(), files.originals, problems));
        for (Sources.Translation translation : sources.translations()) {
            files.folders.put(translation.tag(), translation.folder());
            List<Source> theirs = new ArrayList<>(translation.campaign().stream().toList());
            theirs.addAll(all(translation.texts()));
            theirs.forEach(source -> put(source, source.file().substring(translation.folder().length() + 1), files.translated, problems));
        }
        return Outcome.of(files, problems);
    }

    private static List<Source> all(Sources.Texts texts) {
        List<Source> all = new ArrayList<>(texts.messages().stream().toList());
        texts.post().ifPresent(all::add);
        texts.appeal().ifPresent(all::add);
        all.addAll(texts.actions());
        all.addAll(texts.updates());
        all.addAll(texts.pages());
        return all;
    }

    private static void put(Source source, String name, Map<String, TextFile> into, Problems problems) {
        FileKind.of(name).flatMap(kind -> TextFile.read(source, kind, problems)).ifPresent(file -> into.put(source.file(), file));
    }

    /** In the campaign's own language. */
    List<TextFile> originals() {
        return List.copyOf(originals.values());
    }

    Optional<TextFile> original(String name) {
        return Optional.ofNullable(originals.get(name));
    }

    /** The translation of a file. */
    Optional<TextFile> translated(String folder, String name) {
        return Optional.ofNullable(translated.get(folder + "/" + name));
    }

    /** Files of a translation, by their names without its folder. */
    List<String> names(String folder) {
        return translated.keySet().stream().filter(name -> name.startsWith(folder + "/")).map(name -> name.substring(folder.length() + 1))
                .toList();
    }

    /** The folder of a language, which need not be there yet. */
    String folder(String tag) {
        return folders.getOrDefault(tag, tag);
    }

    /** Whether a folder is one of a translation, or may become one. */
    boolean isTranslation(String folder) {
        Optional<String> tag = LanguageTag.of(folder);
        return tag.filter(found -> folder(found).equals(folder) && !found.equals(ownLanguage())).isPresent();
    }

    /** The campaign's own language as a tag in its usual case. */
    String ownLanguage() {
        String written = original(FileKind.CAMPAIGN_FILE).map(file -> file.text(LANGUAGE)).orElse("");
        return LanguageTag.of(written).orElse("en");
    }

    /** What is read of a file; of people, those that the campaign's own file names. */
    List<TextKey> keys(FileKind kind) {
        return kind.keys(kind == FileKind.SETTINGS ? people() : List.of());
    }

    private List<String> people() {
        return original(FileKind.CAMPAIGN_FILE).flatMap(file -> file.find(new Target(List.of("people"), Form.LINE)))
                .filter(Yaml.Mapping.class::isInstance)
                .map(people -> ((Yaml.Mapping) people).entries().stream().filter(entry -> entry.value() instanceof Yaml.Mapping person
                        && person.entries().stream().anyMatch(key -> key.key().text().equals(NAME.path().getFirst())))
                        .map(entry -> entry.key().text()).toList())
                .orElse(List.of());
    }
}
