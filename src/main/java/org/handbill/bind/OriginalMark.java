package org.handbill.bind;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.handbill.parse.Yaml;

/** The mark that a translation carries of the text that it was made from. */
public final class OriginalMark {
    /** The key that holds it. */
    public static final String KEY = Overlay.ORIGINAL;

    private static final int DIGITS = 8;

    private OriginalMark() {}

    /** Of a message's text, or of a whole file of Markdown; the same whatever its line ends and the blanks around it. */
    public static String of(String text) {
        return digits(text.replace("\r\n", "\n").strip());
    }

    /** Of the texts in {@code campaign.yaml}. */
    public static String of(Yaml.Mapping settings) {
        return of(textOf(settings));
    }

    /** The first digits of a text's SHA-256. */
    public static String digits(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What of {@code campaign.yaml} is translated. */
    static String textOf(Yaml.Mapping keys) {
        Yaml.Mapping petition = Overlay.value(keys, "petition").orElse(keys) instanceof Yaml.Mapping mapping ? mapping : keys;
        return String.join("\n", Overlay.text(keys, "title"), Overlay.text(keys, "summary"), Overlay.text(keys, "notice"),
                Overlay.text(petition, "label"), Overlay.text(petition, "outcome"));
    }
}
