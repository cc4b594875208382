package org.handbill.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that are written by their numbers in HTML (WHATWG HTML, section 13.2.5.80, "Numeric character reference end state"). */
final class HtmlNumbers {
    private static final int LONGEST = 9;
    /** A comment is looked at as one, to its end or to that of the text. */
    private static final Pattern NUMBER = Pattern.compile("<!--(?s:.*?)(?:-->|\\z)|&#(?:(\\d++)|[xX](\\p{XDigit}++));?");
    /** Of the numbers from 0x80 to 0x9F, which stand for the letters of windows-1252, those that have none there. */
    private static final String WITHOUT_LETTER = "\u0081\u008D\u008F\u0090\u009D";

    private HtmlNumbers() {}

    /** Finds those that stand for what no page can show. */
    static void forbidden(CharSequence html, Unescape.Forbidden forbidden) {
        Matcher found = NUMBER.matcher(html);
        while (found.find()) {
            String decimal = found.group(1);
            String hexadecimal = found.group(2);
            if (decimal != null || hexadecimal != null) {
                int number = decimal != null ? number(decimal, 10) : number(String.valueOf(hexadecimal), 16);
                if (Controls.isForbidden(number) && !isLetter(number)) {
                    forbidden.found(found.start(), found.end(), number);
                }
            }
        }
    }

    private static boolean isLetter(int number) {
        return number >= 0x80 && number <= 0x9F && WITHOUT_LETTER.indexOf(number) < 0;
    }

    private static int number(String digits, int radix) {
        int zeros = 0;
        while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
            zeros++;
        }
        String rest = digits.substring(zeros);
        return rest.length() > LONGEST || radix == 16 && rest.length() > 6 ? Integer.MAX_VALUE : Integer.parseInt(rest, radix);
    }
}
