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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (Character.isISOControl(c) && c != '\n' && c != '\t' || Character.isSurrogate(c) || c >= 0xFFFE) {
                return Reading.bad(
                        String.format(Locale.ROOT, "The text has a control character in it (U+%04X).", (int) c),
                        "Delete what is written for it after '\\'.");
            }
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
