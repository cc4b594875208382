package org.handbill.text;

/** Counts the bytes of the text in UTF-8. Source: YouTube Data API, {@code snippet.description}: "a maximum length of 5000 bytes". */
public record Utf8() implements CountingRule {
    @Override
    public Count count(String text) {
        return Count.of(length(text, 0, text.length()), unit(), Surrogates.flaws(text));
    }

    @Override
    public Unit unit() {
        return Unit.BYTES;
    }

    /** The bytes of a stretch in UTF-16 units; half of a surrogate pair counts 3, as its replacement U+FFFD does. */
    static int length(String text, int start, int end) {
        int bytes = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes++;
            } else if (c < 0x800) {
                bytes += 2;
            } else if (Character.isHighSurrogate(c) && i + 1 < end && Character.isLowSurrogate(text.charAt(i + 1))) {
                bytes += 4;
                i++;
            } else {
                bytes += 3;
            }
        }
        return bytes;
    }
}
