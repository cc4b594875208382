package org.handbill.parse;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text from standard input.
 *
 * @param text absent if the bytes are not UTF-8
 * @param wrongByte where the first wrong byte stands, from 1; 0 if there is none
 */
public record TypedText(Optional<String> text, int wrongByte) {
    /** Without a byte order mark, and without the line break at its very end, which a shell or editor has put there. */
    public static TypedText of(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(in, out, true).isError()) {
            return new TypedText(Optional.empty(), in.position() + 1);
        }
        String text = out.flip().toString();
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        int end = text.endsWith("\r\n") ? text.length() - 2 : text.endsWith("\n") ? text.length() - 1 : text.length();
        return new TypedText(Optional.of(text.substring(Math.min(from, end), end)), 0);
    }
}
