package org.handbill.render;

import java.util.regex.Pattern;

/** Takes from FreeMarker's messages, which are for programmers, the sentence that says what is wrong. */
final class Wording {
    private static final int LONGEST = 240;
    /** Where its explanations begin. */
    private static final Pattern REST = Pattern.compile("\\R\\R|\\R?-{4}|\\s*The blamed expression:|\\s*Help \\(latest version\\):");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern JAVA = Pattern.compile(" ?\\(wrapper: [^)]*\\)");

    private Wording() {}

    static String plain(String message) {
        String first = REST.split(message.strip(), 2)[0];
        String plain = JAVA.matcher(SPACE.matcher(first).replaceAll(" ")).replaceAll("").replace("==> ", "");
        int cut = plain.length() > LONGEST ? plain.lastIndexOf(' ', LONGEST) : -1;
        String kept = cut > 0 ? plain.substring(0, cut) + " \u2026" : plain;
        return kept.endsWith(".") || kept.endsWith("\u2026") || kept.endsWith("?") ? kept : kept + ".";
    }
}
