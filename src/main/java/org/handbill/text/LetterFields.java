package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What readers fill in: 2 to 40 characters in square brackets on one line, at least one of them a letter, such as {@code [your name]}. What looks
 * like a footnote, or like a link that Markdown left as it was typed, is none.
 */
public final class LetterFields {
    private static final Pattern FIELD = Pattern
            .compile("(?<!\\])\\[(?!\\^)(?=[^\\[\\]\\n]*\\p{L})([^\\[\\]\\s][^\\[\\]\\n]{0,38}[^\\[\\]\\s])\\](?![\\[(])");

    private LetterFields() {}

    /** The names of the fields, without brackets, each once, in the order of the text. */
    public static List<String> in(String text) {
        List<String> names = new ArrayList<>();
        for (Matcher matcher = FIELD.matcher(text); matcher.find();) {
            if (!names.contains(matcher.group(1))) {
                names.add(matcher.group(1));
            }
        }
        return names;
    }
}
