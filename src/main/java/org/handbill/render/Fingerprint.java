package org.handbill.render;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names of files by what is in them, so that browsers may keep them for ever. */
final class Fingerprint {
    private static final int BYTES = 4;

    private Fingerprint() {}

    /** {@code assets/style.css} becomes {@code style.1a2b3c4d.css}: the last name, with eight digits of the content's SHA-256. */
    static String name(String file, byte[] content) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String digits = HexFormat.of().formatHex(sha256(content), 0, BYTES);
        return dot <= 0 ? last + "." + digits : last.substring(0, dot) + "." + digits + last.substring(dot);
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
