package org.handbill.text;

import java.util.Arrays;

/** The GSM 7-bit default alphabet and its extension table. Source: 3GPP TS 23.038, section 6.2.1. */
final class Gsm7 {
    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENSION = "\f^{}\\[~]|€";
    private static final int END = '€' + 1;
    private static final byte[] SEPTETS = septets();

    private Gsm7() {}

    private static byte[] septets() {
        byte[] septets = new byte[END];
        Arrays.fill(septets, (byte) -1);
        BASIC.chars().forEach(c -> septets[c] = 1);
        EXTENSION.chars().forEach(c -> septets[c] = 2);
        return septets;
    }

    /** What a character costs; -1 if the alphabet does not have it. */
    static int septets(char c) {
        return c < END ? SEPTETS[c] : -1;
    }

    /** What a text costs in one piece; -1 if the alphabet does not have all of it. */
    static int septets(String text) {
        int total = 0;
        for (int i = 0; i < text.length(); i++) {
            int cost = septets(text.charAt(i));
            if (cost < 0) {
                return -1;
            }
            total += cost;
        }
        return total;
    }
}
