package org.handbill.bind;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;
import org.handbill.site.InterfaceTexts;

/** Reads the words of the pages themselves; keys below keys are joined by '.'. */
public final class TextsBinder {
    private TextsBinder() {}

    public static Outcome<InterfaceTexts> bind(Locale language, Source source) {
        Problems problems = new Problems();
        Map<String, String> texts = new HashMap<>();
        Optional<Yaml> root = YamlParser.parse(source, problems);
        root.ifPresent(yaml -> collect("", yaml, texts, problems));
        return Outcome.of(new InterfaceTexts(language, texts), problems);
    }

    private static void collect(String key, Yaml yaml, Map<String, String> texts, Problems problems) {
        switch (yaml) {
            case Yaml.Scalar scalar -> texts.put(key, scalar.text());
            case Yaml.Mapping mapping -> {
                for (Yaml.Entry entry : mapping.entries()) {
                    collect(key.isEmpty() ? entry.key().text() : key + "." + entry.key().text(), entry.value(), texts, problems);
                }
            }
            case Yaml.Sequence list ->
                problems.error(Code.WRONG_TYPE, list.span(), "A text of the pages cannot be a list.", "Write one text for each key.");
        }
    }
}
