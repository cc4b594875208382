package org.handbill.text;

import java.text.Normalizer;

/** Unicode's composed form, NFC, at a cost that is linear in the text. */
public final class Nfc {
    /** Below it, every character is as it is in NFC. */
    private static final char FIRST_CHANGING = 0x300;
    /**
     * The JDK sorts a run of combining marks at a cost of its square; a run that is longer is composed in slices. No language has more than a few
     * marks on a letter (Unicode Standard Annex 15, section 13, takes 30 for more than enough).
     */
    private static final int LONGEST_RUN = 256;

    private Nfc() {}

    public static String of(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) < FIRST_CHANGING) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        int cut = longRunCut(text, i);
        if (cut < 0) {
            return Normalizer.isNormalized(text, Normalizer.Form.NFC) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        }
        StringBuilder slices = new StringBuilder(text.length());
        int start = 0;
        for (; cut >= 0; cut = longRunCut(text, start)) {
            slices.append(Normalizer.normalize(text.substring(start, cut), Normalizer.Form.NFC));
            start = cut;
        }
        return slices.append(Normalizer.normalize(text.substring(start), Normalizer.Form.NFC)).toString();
    }

    /** Where a run of marks gets too long, from an offset on; -1 if none does. */
    private static int longRunCut(String text, int from) {
        int run = 0;
        for (int i = from; i < text.length();) {
            int codePoint = text.codePointAt(i);
            run = isMark(codePoint) ? run + 1 : 0;
            if (run > LONGEST_RUN) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return -1;
    }

    private static boolean isMark(int codePoint) {
        if (codePoint < FIRST_CHANGING || codePoint >= 0x3400 && codePoint < 0xA000) {
            return false;
        }
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
