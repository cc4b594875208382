package org.handbill.parse;

import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which marks of emphasis fit together, by CommonMark's rules on the lengths that they had at first. */
@SuppressWarnings("ReferenceEquality") // delimiters are links of a list
final class EmphasisPairs {
    /** Marks of which a part is used up, with their length before. */
    private final Map<Delimiter, Integer> shortened = new HashMap<>();

    /** What decides which openers fit: the character, whether it could open too, and its length. */
    int kind(Delimiter closer) {
        int length = lengthAtFirst(closer);
        return ((closer.getDelimiterChar() * 2 + (closer.canOpen() ? 1 : 0)) * 3 + length % 3) * 2 + (length == 2 ? 1 : 0);
    }

    @Nullable
    Delimiter opener(Delimiter closer, @Nullable Delimiter bottom, @Nullable Delimiter stackBottom) {
        Delimiter opener = closer.getPrevious();
        while (opener != null && opener != bottom && opener != stackBottom) {
            if (opener.canOpen() && opener.getDelimiterChar() == closer.getDelimiterChar() && fit(opener, closer)) {
                return opener;
            }
            opener = opener.getPrevious();
        }
        return null;
    }

    /** Two tildes strike out; for emphasis, lengths that sum up to a multiple of 3 fit only if each is one or neither could be both. */
    private boolean fit(Delimiter opener, Delimiter closer) {
        int opening = lengthAtFirst(opener);
        int closing = lengthAtFirst(closer);
        if (opener.getDelimiterChar() == '~') {
            return opening == 2 && closing == 2;
        }
        boolean couldBeBoth = opener.canClose() || closer.canOpen();
        return !couldBeBoth || (opening + closing) % 3 != 0 || opening % 3 == 0 && closing % 3 == 0;
    }

    private int lengthAtFirst(Delimiter delimiter) {
        return shortened.getOrDefault(delimiter, delimiter.getNumDelims());
    }

    /** Notes that a part of a mark is used up. */
    void shorten(Delimiter delimiter, int used) {
        if (delimiter.getNumDelims() > used) {
            shortened.putIfAbsent(delimiter, delimiter.getNumDelims());
        }
        delimiter.setNumDelims(delimiter.getNumDelims() - used);
    }
}
