package org.handbill.site;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of paths (RFC 3986, section 2.1): everything but unreserved characters and '/' as UTF-8. */
final class Percent {
    private static final String KEPT = "-._~/";

    private Percent() {}

    static String encode(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || KEPT.indexOf(c) >= 0) {
                out.append(c);
            } else {
                out.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return out.toString();
    }
}
