package org.handbill.bind;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Plurals;

/** Reads the words of the pages themselves; keys below keys are joined by '.'. */
public final class TextsBinder {
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]+\\}");

    private TextsBinder() {}

    public static Outcome<InterfaceTexts> bind(Locale language, Source source) {
        Problems problems = new Problems();
        return Outcome.of(new InterfaceTexts(language, read(source, problems)), problems);
    }

    /** In the order of the file. */
    public static Map<String, String> read(Source source, Problems problems) {
        Map<String, String> texts = new LinkedHashMap<>();
        entries(source, problems).forEach((key, scalar) -> texts.put(key, scalar.text()));
        return texts;
    }

    /**
     * The words of a campaign's own: with no key and no place that the tool does not have.
     *
     * @param english all texts that there are
     */
    public static Map<String, String> read(Source source, Map<String, String> english, Problems problems) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> phrases = phrases(english);
        entries(source, problems).forEach((key, scalar) -> {
            String phrase = phrases.get(phrase(key));
            if (phrase == null) {
                problems.error(Code.UNKNOWN_KEY, scalar.span(), "There is no text '" + key + "' on the pages.",
                        NearNames.hint(key, english.keySet()));
            } else if (!places(phrase).containsAll(places(scalar.text()))) {
                problems.error(Code.INVALID_VALUE, scalar.span(), "The text '" + key + "' has a place that nothing is put into.",
                        places(phrase).isEmpty() ? "It has no places." : "Its places are " + String.join(", ", places(phrase)) + ".");
            } else {
                texts.put(key, scalar.text());
            }
        });
        return texts;
    }

    /** Fills what is missing with English, phrase by phrase, and tells the keys of what was. */
    public static Set<String> complete(Map<String, String> texts, Map<String, String> english) {
        Set<String> have = Set.copyOf(phrases(texts).keySet());
        Set<String> filled = new TreeSet<>();
        english.forEach((key, text) -> {
            if (!have.contains(phrase(key))) {
                texts.put(key, text);
                filled.add(key);
            }
        });
        return filled;
    }

    /** The key without the form of a phrase that counts. */
    public static String phrase(String key) {
        int dot = key.lastIndexOf('.');
        return Stream.of(Plurals.values()).anyMatch(form -> form.key().equals(key.substring(dot + 1)))
                ? key.substring(0, Math.max(0, dot))
                : key;
    }

    /** For instance {@code {0}}. */
    public static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One text for each phrase, that of the form {@code other} for those that count. */
    private static Map<String, String> phrases(Map<String, String> texts) {
        Map<String, String> phrases = new HashMap<>();
        texts.forEach((key, text) -> phrases.merge(phrase(key), text, (one, two) -> one.length() > two.length() ? one : two));
        return phrases;
    }

    private static Map<String, Yaml.Scalar> entries(Source source, Problems problems) {
        Map<String, Yaml.Scalar> texts = new LinkedHashMap<>();
        Optional<Yaml> root = YamlParser.parse(source, problems);
        root.ifPresent(yaml -> collect("", yaml, texts, problems));
        texts.remove("");
        return texts;
    }

    private static void collect(String key, Yaml yaml, Map<String, Yaml.Scalar> texts, Problems problems) {
        switch (yaml) {
            case Yaml.Scalar scalar -> texts.put(key, scalar);
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
