package org.handbill.parse;

import java.io.Reader;

/**
 * Reads a text without ever ending a block between the two halves of a surrogate pair: snakeyaml-engine 3.0.1 reads past its buffer when
 * one ends there, so a file with an emoji at the wrong place could not be read (FasterXML/jackson-dataformats-text#508).
 */
final class WholePairsReader extends Reader {
    private final String text;
    private int position;

    WholePairsReader(String text) {
        this.text = text;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        int count = Math.min(length, text.length() - position);
        if (count <= 0) {
            return length == 0 ? 0 : -1;
        }
        boolean divides = position + count < text.length() && Character.isHighSurrogate(text.charAt(position + count - 1));
        if (divides && count > 1) {
            count--;
        }
        text.getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    @Override
    public void close() {}
}
