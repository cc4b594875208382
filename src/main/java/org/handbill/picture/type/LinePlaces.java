package org.handbill.picture.type;

import java.lang.Character.UnicodeScript;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.handbill.text.Graphemes;

/**
 * Where a line may end: as {@link BreakIterator} says, with the rules of Japanese and Chinese for signs that may not begin or end a line
 * (JIS X 4051, 6.1; kinsoku), never inside a grapheme, and in Korean between words.
 */
final class LinePlaces {
    private static final String NEVER_FIRST = "、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】〙〗〟»)]}%‰℃゠–〜,.:;?!…‥ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ〻％′″｡､･ｰﾞﾟ｣ｧｨｩｪｫｬｭｮｯ";
    private static final String NEVER_LAST = "‘“（〔［｛〈《「『【〘〖〝«([{¿¡$£¥€#@￥＄￡＃＠｢";
    /** Signs that end what is before them, and none of which begins anything, also behind a space (Unicode Standard Annex 14, rule LB13). */
    private static final String CLOSING = "、。，．：；？！）〕］｝〉》」』】〙〗〟｡､｣)]}";
    /** Signs that begin what is behind them, also behind a space (rule LB14). */
    private static final String OPENING = "（〔［｛〈《「『【〘〖〝｢([{¿¡";
    /** Of two of a kind none begins a line: long dashes and dots (JIS X 4051, 6.1, "inseparable"). */
    private static final String PAIRED = "—―─‥…";
    private static final Locale THAI = Locale.of("th");

    private LinePlaces() {}

    /** The offsets behind each piece that cannot be divided, its spaces included; the last is the text's length. */
    static List<Integer> of(String text, Locale language) {
        boolean thai = text.codePoints().anyMatch(each -> UnicodeScript.of(each) == UnicodeScript.THAI);
        BreakIterator breaks = BreakIterator.getLineInstance(thai ? THAI : language);
        breaks.setText(text);
        List<Integer> ends = new ArrayList<>();
        breaks.first();
        int cluster = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            while (cluster < end) {
                cluster = Graphemes.next(text, cluster);
            }
            if (end == text.length() || cluster == end && isAllowed(text, end)) {
                ends.add(end);
            }
        }
        return ends;
    }

    private static boolean isAllowed(String text, int at) {
        int last = text.codePointBefore(at);
        int next = text.codePointAt(at);
        if (Character.isWhitespace(last)) {
            return CLOSING.indexOf(next) < 0 && OPENING.indexOf(beforeSpaces(text, at)) < 0;
        }
        if (Character.isWhitespace(next)) {
            return false; // Java would break behind a danda, and begin the line with the space
        }
        boolean korean = UnicodeScript.of(last) == UnicodeScript.HANGUL || UnicodeScript.of(next) == UnicodeScript.HANGUL;
        return !korean && NEVER_FIRST.indexOf(next) < 0 && NEVER_LAST.indexOf(last) < 0 && !isInside(last, next);
    }

    /** Whether a pair of dashes or an address would be divided: Java breaks lines behind the full stop of {@code example.org} (rule LB29). */
    private static boolean isInside(int last, int next) {
        return last == next && PAIRED.indexOf(last) >= 0
                || (last == '.' || last == ':') && Character.isLetterOrDigit(next) && !Character.isIdeographic(next);
    }

    /** The last character that is none; a space if there is no other. */
    private static int beforeSpaces(String text, int end) {
        int at = end;
        while (at > 0 && Character.isWhitespace(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at == 0 ? ' ' : text.codePointBefore(at);
    }
}
