package org.handbill.site;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words of a page that are in another language than the page, for want of a translation: they stand between noncharacters (Unicode Standard, section
 * 23.7), which no text of an author may hold, and a page has the attributes {@code lang} and {@code dir} in place of these.
 */
public final class ForeignText {
    /** Before the language. */
    public static final char OPEN = '\uFDD0';
    /** Between the language and the words. */
    public static final char TAGGED = '\uFDD2';
    /** Behind the words. */
    public static final char CLOSE = '\uFDD1';

    private static final Pattern MARKS = Pattern.compile(OPEN + "[^" + TAGGED + "]*" + TAGGED + "|" + CLOSE);

    private ForeignText() {}

    /** The words with the marks of their language; an empty text has none. */
    public static String in(Locale language, String words) {
        return words.isEmpty() ? words : OPEN + language.toLanguageTag() + TAGGED + words + CLOSE;
    }

    /** Whether any of a text's words have marks. */
    public static boolean isIn(String text) {
        return text.indexOf(OPEN) >= 0;
    }

    /** The text without marks. */
    public static String plain(String text) {
        return isIn(text) ? MARKS.matcher(text).replaceAll("") : text;
    }

    /** The language of the first words that have marks; {@code or} if none have. */
    public static Locale language(String text, Locale or) {
        int open = text.indexOf(OPEN);
        return open < 0 ? or : Locale.forLanguageTag(text.substring(open + 1, text.indexOf(TAGGED, open)));
    }
}
