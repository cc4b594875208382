package org.handbill.address;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** Percent-encoding over UTF-8: what is already encoded stays, and a '%' that begins no escape becomes {@code %25}. */
public final class Escapes {
    /** RFC 3986, section 3.3, a segment. */
    static final String PATH = "-._~!$&'()*+,;=:@";
    /** RFC 3986, section 3.4, without the quote, which browsers encode there. */
    static final String QUERY = "-._~!$&()*+,;=:@/?";
    /** The unreserved and reserved characters of RFC 3986 but the brackets, as CommonMark's reference programs leave them in an address. */
    public static final String REFERENCE = "-._~!$&'()*+,;=:@/?#";
    /** RFC 3986, section 3.5, and a second '#', which browsers leave to the page's own script (URL Standard, fragment state). */
    static final String FRAGMENT = "-._~!$&'()*+,;=:@/?#";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int REPLACEMENT = 0xFFFD;

    private Escapes() {}

    /** @param kept the signs of ASCII that stay beside letters and digits */
    public static String encode(String text, String kept) {
        StringBuilder out = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            if (isKept(c, kept) || c == '%' && isEscape(text, i)) {
                out.append((char) c);
            } else {
                int whole = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c;
                for (byte b : Character.toString(whole).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(HEX.toHighHexDigit(b)).append(HEX.toLowHexDigit(b));
                }
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isKept(int c, String kept) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c < 0x80 && kept.indexOf(c) >= 0;
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && HexFormat.isHexDigit(text.charAt(at + 1)) && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    /** The text behind the escapes, a '%' that begins none as it is; absent if they are not UTF-8. */
    public static Optional<String> decode(String text) {
        if (text.indexOf('%') < 0) {
            return Optional.of(text);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
        for (int i = 0; i < text.length();) {
            if (text.charAt(i) == '%' && isEscape(text, i)) {
                out.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 3;
            } else {
                int length = Character.charCount(text.codePointAt(i));
                out.writeBytes(text.substring(i, i + length).getBytes(StandardCharsets.UTF_8));
                i += length;
            }
        }
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(out.toByteArray())).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
