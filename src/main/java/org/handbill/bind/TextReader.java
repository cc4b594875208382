package org.handbill.bind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.handbill.diagnostic.NearNames;

/** Texts and words from a list. */
final class TextReader {
    private TextReader() {}

    /** Without white space at its end. */
    static Reading<String> text(String text) {
        if (text.indexOf('\r') >= 0) {
            return Reading.bad("The text has a control character in it (U+000D).", "Delete what is written for it after '\\'.");
        }
        return Reading.good(text.stripTrailing());
    }

    /** Without white space around it; more than one line is wrong. */
    static Reading<String> line(String text) {
        String line = text.strip();
        return line.indexOf('\n') >= 0
                ? Reading.bad("This takes one line of text, but has more.",
                        "Write it on one line, or begin it with '>-' so that its lines are joined.")
                : text(line);
    }

    /** An enum's constants by their names in lower case with hyphens. */
    static <E extends Enum<E>> Map<String, E> byName(Class<E> type) {
        Map<String, E> choices = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            choices.put(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'), constant);
        }
        return choices;
    }

    static <T> Reading<T> choice(String word, Map<String, T> choices) {
        T chosen = choices.get(word);
        if (chosen != null) {
            return Reading.good(chosen);
        }
        List<String> near = NearNames.of(word, choices.keySet());
        return Reading.bad(
                "'" + word + "' is not known here; it has to be " + oneOf(List.copyOf(choices.keySet())) + ".",
                near.isEmpty() ? "" : NearNames.hint(word, choices.keySet()));
    }

    private static String oneOf(List<String> words) {
        int last = words.size() - 1;
        return last < 1 ? String.join("", words) : String.join(", ", words.subList(0, last)) + " or " + words.get(last);
    }
}
