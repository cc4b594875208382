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
    private static final String NEVER_FIRST = "、。，．・：；？！‼⁇⁈⁉゛゜ヽヾゝゞ々ー’”）〕］｝〉》」』】〙〗〟»)]}%‰℃゠–〜,.:;?!…‥ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ";
    private static final String NEVER_LAST = "‘“（〔［｛〈《「『【〘〖〝«([{¿¡$£¥€#@";
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
            return true;
        }
        if (Character.isWhitespace(next)) {
            return false; // Java would break behind a danda, and begin the line with the space
        }
        boolean korean = UnicodeScript.of(last) == UnicodeScript.HANGUL || UnicodeScript.of(next) == UnicodeScript.HANGUL;
        return !korean && NEVER_FIRST.indexOf(next) < 0 && NEVER_LAST.indexOf(last) < 0;
    }
}
