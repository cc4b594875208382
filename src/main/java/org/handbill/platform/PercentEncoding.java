package org.handbill.platform;

/** Encodes texts for a place in a query: RFC 3986, section 2.1, over UTF-8. */
final class PercentEncoding {
    private static final String HEX = "0123456789ABCDEF";
    /** What stands for half of a surrogate pair, which UTF-8 cannot carry. */
    private static final int REPLACEMENT = 0xFFFD;

    private PercentEncoding() {}

    static void append(String text, StringBuilder out) {
        int i = 0;
        while (i < text.length()) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isUnreserved(c)) {
                out.append((char) c);
            } else if (c < 0x80) {
                octet(c, out);
            } else {
                utf8(c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? REPLACEMENT : c, out);
            }
        }
    }

    /** RFC 3986, section 2.3. */
    private static boolean isUnreserved(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.' || c == '_' || c == '~';
    }

    private static void utf8(int c, StringBuilder out) {
        if (c < 0x800) {
            octet(0xC0 | c >> 6, out);
        } else if (c < 0x10000) {
            octet(0xE0 | c >> 12, out);
            octet(0x80 | c >> 6 & 0x3F, out);
        } else {
            octet(0xF0 | c >> 18, out);
            octet(0x80 | c >> 12 & 0x3F, out);
            octet(0x80 | c >> 6 & 0x3F, out);
        }
        octet(0x80 | c & 0x3F, out);
    }

    private static void octet(int octet, StringBuilder out) {
        out.append('%').append(HEX.charAt(octet >> 4)).append(HEX.charAt(octet & 15));
    }
}
