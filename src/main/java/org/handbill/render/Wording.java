package org.handbill.render;

import java.util.regex.Pattern;

/** Takes from FreeMarker's messages, which are for programmers, the sentence that says what is wrong. */
final class Wording {
    private static final int LONGEST = 240;
    /** Where its explanations begin. */
    private static final Pattern REST = Pattern.compile("\\R\\R|\\R?-{4}|\\s*The blamed expression:|\\s*Help \\(latest version\\):");
    /** Around a message within a message, which is the one that says what is wrong. */
    private static final Pattern EMBEDDED = Pattern.compile("\\s*---begin-message---\\s*");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern JAVA = Pattern.compile(" ?\\(wrapper: [^)]*\\)");

    private Wording() {}

    static String plain(String message) {
        String first = REST.split(EMBEDDED.matcher(message.strip()).replaceAll(" "), 2)[0];
        String plain = JAVA.matcher(SPACE.matcher(first).replaceAll(" ")).replaceAll("").replace("==> ", "");
        String kept = plain.length() > LONGEST ? shortened(plain) : plain;
        return kept.endsWith(".") || kept.endsWith("\u2026") || kept.endsWith("?") ? kept : kept + ".";
    }

    private static String shortened(String text) {
        int cut = text.lastIndexOf(' ', LONGEST);
        int end = cut > 0 ? cut : LONGEST;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + " \u2026";
    }
}
