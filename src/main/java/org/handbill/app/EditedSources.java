package org.handbill.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Source;
import org.handbill.load.LanguageTag;
import org.handbill.load.Sources;

/** A campaign as it would be with some texts changed or added, before anything is written. */
final class EditedSources {
    private final Map<String, Source> edited;

    private EditedSources(Map<String, Source> edited) {
        this.edited = edited;
    }

    /** @param edited whole files, by their names in the campaign folder */
    static Sources of(Sources sources, Map<String, Source> edited) {
        EditedSources work = new EditedSources(edited);
        Map<String, Sources.Translation> translations = new LinkedHashMap<>();
        sources.translations().forEach(translation -> translations.put(translation.folder(), translation));
        for (String name : edited.keySet()) {
            String folder = name.substring(0, Math.max(0, name.indexOf('/')));
            LanguageTag.of(folder).ifPresent(tag -> translations.computeIfAbsent(folder, _ -> empty(tag, folder)));
        }
        List<Sources.Translation> changed = translations.values().stream()
                .map(translation -> new Sources.Translation(translation.tag(), translation.folder(),
                        work.file(translation.folder() + "/campaign.yaml", translation.campaign()),
                        work.texts(translation.folder() + "/", translation.texts())))
                .sorted(Comparator.comparing(Sources.Translation::tag)).toList();
        return new Sources(sources.folder(), work.file("campaign.yaml", Optional.of(sources.campaign())).orElseThrow(),
                work.texts("", sources.texts()), changed, sources.ledger(), sources.platforms(), sources.fonts(), sources.wordings(),
                sources.misnamed());
    }

    /** With an empty translation into a language, unless there is one. */
    static Sources withLanguage(Sources sources, String tag) {
        if (sources.translations().stream().anyMatch(translation -> translation.tag().equals(tag))) {
            return sources;
        }
        List<Sources.Translation> more = new ArrayList<>(sources.translations());
        more.add(empty(tag, tag));
        more.sort(Comparator.comparing(Sources.Translation::tag));
        return new Sources(sources.folder(), sources.campaign(), sources.texts(), more, sources.ledger(), sources.platforms(),
                sources.fonts(),
                sources.wordings(), sources.misnamed());
    }

    private static Sources.Translation empty(String tag, String folder) {
        return new Sources.Translation(tag, folder, Optional.empty(), new Sources.Texts(Optional.empty(), Optional.empty(), List.of(),
                List.of(), Optional.empty(), List.of(), List.of(), List.of()));
    }

    private Sources.Texts texts(String folder, Sources.Texts texts) {
        return new Sources.Texts(file(folder + "post.md", texts.post()), file(folder + "appeal.md", texts.appeal()),
                files(folder + "actions/", texts.actions()), files(folder + "pages/", texts.pages()),
                file(folder + "messages.yaml", texts.messages()), files(folder + "updates/", texts.updates()), texts.recipients(),
                texts.media());
    }

    private Optional<Source> file(String name, Optional<Source> old) {
        return Optional.ofNullable(edited.get(name)).or(() -> old);
    }

    private List<Source> files(String folder, List<Source> old) {
        Map<String, Source> all = new LinkedHashMap<>();
        old.forEach(source -> all.put(source.file(), source));
        edited.forEach((name, source) -> {
            if (name.startsWith(folder)) {
                all.put(name, source);
            }
        });
        return List.copyOf(all.values());
    }
}
