package org.handbill.check.outside;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A document in a {@code data:} address that can name others (Fetch Standard, "data: URL processor").
 *
 * @param type its media type in small letters, without parameters
 */
record HeldDocument(String type, String text) {
    private static final String SCHEME = "data:";
    private static final Set<String> KINDS = Set.of("text/html", "text/css", "text/xml", "text/javascript", "application/javascript",
            "application/xml", "application/xhtml+xml", "image/svg+xml");

    /** Absent if it is no such address, or of a kind that names no others. */
    static Optional<HeldDocument> of(String address) {
        if (!address.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        int comma = address.indexOf(',');
        String head = address.substring(SCHEME.length(), Math.max(SCHEME.length(), comma)).toLowerCase(Locale.ROOT).strip();
        String type = head.contains(";") ? head.substring(0, head.indexOf(';')).strip() : head;
        if (comma < 0 || !KINDS.contains(type)) {
            return Optional.empty();
        }
        byte[] bytes = decoded(address, comma + 1);
        return Optional.of(new HeldDocument(type, head.endsWith("base64") ? plain(bytes) : new String(bytes, StandardCharsets.UTF_8)));
    }

    private static byte[] decoded(String address, int from) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(address.length() - from);
        byte[] bytes = address.substring(from).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            boolean escape = bytes[i] == '%' && i + 2 < bytes.length && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2]);
            out.write(escape ? HexFormat.fromHexDigit(bytes[i + 1]) * 16 + HexFormat.fromHexDigit(bytes[i + 2]) : bytes[i]);
            i += escape ? 2 : 0;
        }
        return out.toByteArray();
    }

    private static String plain(byte[] base64) {
        return new String(Base64.getMimeDecoder().decode(trimmed(base64)), StandardCharsets.UTF_8);
    }

    /** Without the filling at its end, and without what is left over of four. */
    private static byte[] trimmed(byte[] base64) {
        String letters = new String(base64, StandardCharsets.ISO_8859_1).replaceAll("[^A-Za-z0-9+/]", "");
        return letters.substring(0, letters.length() - (letters.length() % 4 == 1 ? 1 : 0)).getBytes(StandardCharsets.ISO_8859_1);
    }
}
