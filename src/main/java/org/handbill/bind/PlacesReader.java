package org.handbill.bind;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.handbill.campaign.Places;
import org.handbill.diagnostic.Located;
import org.handbill.parse.Document;
import org.handbill.parse.Manuscript;
import org.handbill.parse.Yaml;

/** Notes the values of settings and front matters, and where they are written. */
final class PlacesReader {
    private final Map<String, Map<String, Located<String>>> values = new HashMap<>();

    private PlacesReader() {}

    static Places read(Manuscript manuscript) {
        PlacesReader reader = new PlacesReader();
        reader.note(manuscript.campaign().span().file(), "", manuscript.campaign());
        reader.documents(manuscript.post(), manuscript.appeal(), List.of(manuscript.actions(), manuscript.pages(), manuscript.updates()));
        for (Manuscript.Translation translation : manuscript.translations()) {
            translation.campaign().ifPresent(keys -> reader.note(keys.span().file(), "", keys));
            reader.documents(translation.post(), translation.appeal(),
                    List.of(translation.actions(), translation.pages(), translation.updates()));
        }
        return new Places(reader.values);
    }

    private void documents(Optional<Document> post, Optional<Document> appeal, List<List<Document>> folders) {
        Stream.concat(Stream.concat(post.stream(), appeal.stream()), folders.stream().flatMap(List::stream))
                .forEach(document -> note(document.source().file(), "", document.fields()));
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
            case Yaml.Scalar scalar -> values.computeIfAbsent(file, _ -> new HashMap<>()).put(key,
                    new Located<>(scalar.text(), scalar.span()));
        }
    }
}
