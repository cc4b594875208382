package org.handbill.parse;

import java.util.OptionalInt;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * HTML as the author typed it.
 *
 * @param position how many of the pieces that Markdown made come before it
 */
record RawHtml(int position, BasedSequence chars) {
    /** Where in the document a comment begins that does not end within this HTML; absent if all do. */
    OptionalInt openComment() {
        TagScan scan = new TagScan(chars);
        for (int at = chars.indexOf('<'); at >= 0;) {
            int end = scan.end(at);
            if (end < 0 && chars.matchChars("<!--", at)) {
                return OptionalInt.of(chars.getIndexOffset(at));
            }
            at = chars.indexOf('<', Math.max(end, at + 1));
        }
        return OptionalInt.empty();
    }
}
