package org.handbill.bind;

import java.util.Locale;
import org.handbill.parse.Yaml;

/** Whole numbers in the digits 0 to 9, and true and false; other spellings are recognised for the hint only. */
final class NumberReader {
    private NumberReader() {}

    static Reading<Integer> integer(Yaml.Scalar scalar, int min, int max) {
        boolean quoted = scalar.style() != Yaml.Style.PLAIN && isWhole(scalar.text());
        return quoted
                ? Reading.bad("'" + scalar.text() + "' is a text here, but a number is wanted.",
                        "Type " + scalar.text() + " without quotes.")
                : integer(scalar.text(), min, max);
    }

    static Reading<Integer> integer(String text, int min, int max) {
        String limits = max == Integer.MAX_VALUE ? "at least " + min : "from " + min + " to " + max;
        String ascii = asciiDigits(text);
        if (!isWhole(text)) {
            return Reading.bad("'" + text + "' is not a whole number.", numberHint(ascii, limits));
        }
        String digits = text.startsWith("-") ? text.substring(1) : text;
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            return Reading.bad("'" + text + "' begins with a zero.", "Type " + withoutZeros(text) + ".");
        }
        if (digits.length() > 18 || Long.parseLong(text) < min || Long.parseLong(text) > max) {
            return Reading.bad("The number is " + text + ", but has to be " + limits + ".", "");
        }
        return Reading.good(Integer.parseInt(text));
    }

    static Reading<Boolean> bool(Yaml.Scalar scalar) {
        String text = scalar.text();
        String lower = text.toLowerCase(Locale.ROOT);
        boolean plain = scalar.style() == Yaml.Style.PLAIN;
        return switch (lower) {
            case "true" -> plain ? Reading.good(true) : inQuotes(lower);
            case "false" -> plain ? Reading.good(false) : inQuotes(lower);
            case "yes", "on", "1", "y" -> Reading.bad("'" + text + "' is neither true nor false.", "Type true.");
            case "no", "off", "0", "n" -> Reading.bad("'" + text + "' is neither true nor false.", "Type false.");
            default -> Reading.bad("'" + text + "' is neither true nor false.", "Type true or false.");
        };
    }

    private static Reading<Boolean> inQuotes(String word) {
        return Reading.bad("'" + word + "' is a text here because it is in quotes.", "Type " + word + " without quotes.");
    }

    private static boolean isWhole(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() > from;
    }

    private static String numberHint(String ascii, String limits) {
        String plain = ascii.startsWith("+") ? ascii.substring(1) : withoutSeparators(ascii);
        return isWhole(plain) && plain.length() <= 18
                ? "Type " + withoutZeros(plain) + "."
                : "Type a whole number, " + limits + ", in the digits 0 to 9.";
    }

    /** Without what stands between thousands, if every group behind the first has three digits. */
    private static String withoutSeparators(String text) {
        StringBuilder digits = new StringBuilder();
        int group = 0;
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
                group++;
            } else if (",._' \u00A0\u202F\u2009\u2019".indexOf(c) >= 0 && (first ? group >= 1 && group <= 3 : group == 3)) {
                first = false;
                group = 0;
            } else {
                return text;
            }
        }
        return first || group == 3 ? digits.toString() : text;
    }

    private static String withoutZeros(String text) {
        boolean negative = text.startsWith("-");
        int i = negative ? 1 : 0;
        while (i + 1 < text.length() && text.charAt(i) == '0') {
            i++;
        }
        return (negative ? "-" : "") + text.substring(i);
    }

    private static String asciiDigits(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.digit(c, 10);
            if (digit >= 0) {
                out.append(digit);
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }
}
