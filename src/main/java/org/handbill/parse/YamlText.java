package org.handbill.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes texts as scalars of YAML 1.2. */
public final class YamlText {
    /** Begins with a letter or digit, and has neither {@code : } nor {@code  #} in it, which would end it. */
    private static final Pattern PLAIN = Pattern
            .compile("[\\p{L}\\p{N}](?:(?!:(?:\\s|$))(?!\\s#)[\\p{L}\\p{M}\\p{N}\\p{P}\\p{Sc} ])*(?<! )");
    /** Taken for something else than text, by this tool or by others (YAML 1.1). */
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");
    private static final Pattern NUMBER = Pattern.compile("[-+.0-9][-+.,:_0-9a-fox]*", Pattern.CASE_INSENSITIVE);

    private YamlText() {}

    /** The text on one line: plain where nobody can take it for anything else, otherwise in double quotes. */
    public static String value(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text.toLowerCase(Locale.ROOT)) && !NUMBER.matcher(text).matches()
                ? text
                : quoted(text);
    }

    /** The text in double quotes (YAML 1.2.2, section 7.3.1). */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isPrintable(c)) {
                        out.appendCodePoint(c);
                    } else {
                        out.append(c < 0x10000
                                ? String.format(Locale.ROOT, "\\u%04x", c)
                                : String.format(Locale.ROOT, "\\U%08x", c));
                    }
                }
            }
        });
        return out.append('"').toString();
    }

    /** Neither a control nor a line separator nor the mark that some programs drop. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.UNASSIGNED ->
                false;
            default -> c != 0xFEFF && c != 0xFFFE && c != 0xFFFF;
        };
    }
}
