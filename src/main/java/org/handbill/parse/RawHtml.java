package org.handbill.parse;

import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * HTML as the author typed it.
 *
 * @param position how many of the pieces that Markdown made come before it
 */
record RawHtml(int position, BasedSequence chars) {}
