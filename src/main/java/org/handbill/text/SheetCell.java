package org.handbill.text;

import java.util.Locale;
import java.util.Set;

/**
 * Texts as cells of a spreadsheet, which takes some for formulas, numbers or days. An apostrophe in front keeps a cell as it is written.
 */
public final class SheetCell {
    /**
     * What a formula may begin with. OWASP ASVS 5.0, 1.2.10, asks for an apostrophe before it, as does the CSV Injection page, which adds the wide
     * forms that Japanese systems take for the same. Spreadsheets show the apostrophe.
     */
    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";
    /** Days with their weekday have four words: {@code Saturday, 18 February 2012}. */
    private static final int MOST_WORDS = 4;
    /** In UTF-16 units. */
    private static final int LONGEST_NUMBER = 40;
    private static final Set<String> LOGICAL = Set.of("true", "false");

    private SheetCell() {}

    /** The text with an apostrophe before it if it may be taken for a formula; for tables that nobody reads back. */
    public static String harmless(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text with an apostrophe before it if it begins with one, or a spreadsheet may take it for something else than text. */
    public static String guarded(String text) {
        return isGuarded(text) ? "'" + text : text;
    }

    /** What {@link #guarded} was given. An apostrophe that guards nothing belongs to the text. */
    public static String unguarded(String cell) {
        return cell.startsWith("'") && isGuarded(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isGuarded(String text) {
        return text.startsWith("'") || isFormula(text) || isNumber(text);
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** Whether it could be a number, a day, a time or a truth value in some language. */
    private static boolean isNumber(String text) {
        if (text.indexOf('\n') >= 0 || text.length() > LONGEST_NUMBER) {
            return false;
        }
        int[] signs = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        boolean digits = signs.length > 0 && (Character.isDigit(signs[0]) || Character.isDigit(signs[signs.length - 1]));
        return digits && text.strip().split("\\s+", MOST_WORDS + 1).length <= MOST_WORDS
                || LOGICAL.contains(text.strip().toLowerCase(Locale.ROOT));
    }
}
