package org.handbill.bind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.handbill.campaign.Places;
import org.handbill.diagnostic.Span;
import org.handbill.parse.Document;
import org.handbill.parse.Manuscript;
import org.handbill.parse.Yaml;

/** Notes where the values of settings and front matters are written. */
final class PlacesReader {
    private final Map<String, Span> values = new HashMap<>();

    private PlacesReader() {}

    static Places read(Manuscript manuscript) {
        PlacesReader reader = new PlacesReader();
        reader.note(manuscript.campaign().span().file(), "", manuscript.campaign());
        reader.documents(manuscript.post().stream(), manuscript.appeal().stream(), manuscript.actions().stream(),
                manuscript.pages().stream(), manuscript.updates().stream());
        for (Manuscript.Translation translation : manuscript.translations()) {
            translation.campaign().ifPresent(keys -> reader.note(keys.span().file(), "", keys));
            reader.documents(translation.post().stream(), translation.appeal().stream(), translation.actions().stream(),
                    translation.pages().stream(), translation.updates().stream());
        }
        return new Places(reader.values);
    }

    @SafeVarargs
    private void documents(Stream<Document>... documents) {
        List.of(documents).forEach(some -> some.forEach(document -> note(document.source().file(), "", document.fields())));
    }

    private void note(String file, String key, Yaml value) {
        switch (value) {
            case Yaml.Mapping mapping -> mapping.entries()
                    .forEach(entry -> note(file, key.isEmpty() ? entry.key().text() : key + "." + entry.key().text(), entry.value()));
            case Yaml.Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    note(file, key + "." + i, list.items().get(i));
                }
            }
            case Yaml.Scalar scalar -> values.put(Places.name(file, key), scalar.span());
        }
    }
}
