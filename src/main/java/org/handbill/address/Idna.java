package org.handbill.address;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.text.Punycode;

/**
 * Names of sites in ASCII, as browsers make them: UTS #46, not transitional, with the checks for bidirectional names. {@code java.net.IDN} does not do: by RFC
 * 3490 it sends {@code faß.example} to {@code fass.example}, another site. Signs such as snowmen and emoji are taken, as browsers do, though IDNA 2008 has
 * none. What few names have is refused here although UTS #46 knows it: joiners, signs that look like letters, dots or slashes, and letters without one small
 * form. Such a name can be typed in ASCII, beginning with {@code xn--}.
 */
final class Idna {
    private static final int FINAL_SIGMA = 0x3C2;
    private static final int SHARP_S = 0xDF;
    /** A small letter of Turkish, whose capital is that of another one elsewhere. */
    private static final int DOTLESS_I = 0x131;
    /** Written below other letters of Greek, and a letter of its own in names. */
    private static final char IOTA_BELOW = '\u0345';
    private static final char SMALL_IOTA = '\u03B9';

    private Idna() {}

    /** Absent if it is no name. */
    static Optional<String> toAscii(String name) {
        if (name.codePoints().anyMatch(Idna::isWithDot)) {
            return Optional.empty();
        }
        String mapped = mapped(name);
        List<String> labels = new ArrayList<>();
        List<String> unicode = new ArrayList<>();
        for (String label : mapped.split("\\.", -1)) {
            boolean coded = label.startsWith("xn--");
            Optional<String> plain = coded ? decoded(label) : Optional.of(label);
            if (plain.isEmpty() || !isAscii(plain.get()) && !isLabel(plain.get(), coded)) {
                return Optional.empty();
            }
            unicode.add(plain.get());
            labels.add(isAscii(label) ? label : Punycode.encode(label));
        }
        return BidiRule.holds(unicode) ? Optional.of(String.join(".", labels)) : Optional.empty();
    }

    /** One character that stands for several with a dot among them, or for a dot in another line: UTS #46 takes those in no name. */
    private static boolean isWithDot(int c) {
        return c >= 0x2024 && c <= 0x2026 || c >= 0x2488 && c <= 0x249B || c == 0x33C2 || c == 0x33C7 || c == 0x33D8 || c == 0xFE12
                || c == 0xFE19 || c == 0xFE30 || c == 0xFE52 || c == 0x1F100;
    }

    private static Optional<String> decoded(String label) {
        return Punycode.decode(label)
                .filter(plain -> !isAscii(plain) && mapped(plain).equals(plain) && Punycode.encode(plain).equals(label));
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Every letter small and in its one form. */
    private static String mapped(String name) {
        String taken = lower(Normalizer.normalize(lower(name), Normalizer.Form.NFKD)).replace(IOTA_BELOW, SMALL_IOTA);
        String composed = Normalizer.normalize(taken, Normalizer.Form.NFKC);
        return Normalizer.normalize(lower(composed), Normalizer.Form.NFKC).replace('\u3002', '.');
    }

    private static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().map(Idna::small).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isFinalSigmaOfMathematics(int c) {
        return c >= 0x1D6D3 && c <= 0x1D7BB && (c - 0x1D6D3) % 58 == 0;
    }

    /** As UTS #46 maps it: Cherokee has its great letters for it, and the lunate sigma is not the final one, nor are those of mathematics. */
    private static int small(int c) {
        if (c == 0x130 || c == FINAL_SIGMA || c == SHARP_S || c >= 0x13A0 && c <= 0x13F5) {
            return c;
        }
        if (c == 0x3F2 || c == 0x3F9 || isFinalSigmaOfMathematics(c)) {
            return 0x3C3;
        }
        return c >= 0xAB70 && c <= 0xABBF || c >= 0x13F8 && c <= 0x13FD ? Character.toUpperCase(c) : Character.toLowerCase(c);
    }

    /** @param signs whether all signs are taken, since whoever writes such a name in ASCII means it */
    private static boolean isLabel(String label, boolean signs) {
        return !isMark(label.codePointAt(0)) && label.codePoints().allMatch(c -> c < 0x80
                || (Character.isLetterOrDigit(c) || isMark(c) || isKatakanaSign(c)
                        || isPicture(c) || signs && Character.getType(c) == Character.OTHER_SYMBOL)
                        && !Invisible.is(c) && isOneForm(c));
    }

    /** A sign of the blocks of pictures that looks like no letter, dot or slash, as rings and crosses do. */
    private static boolean isPicture(int c) {
        boolean isCrossOrRing = c >= 0x26AA && c <= 0x26AC || c >= 0x2715 && c <= 0x2718 || c == 0x274C || c == 0x274D || c == 0x274E;
        return Character.getType(c) == Character.OTHER_SYMBOL && !isCrossOrRing
                && (c >= 0x2600 && c <= 0x27BF || c == 0x2B50 || c >= 0x1F300 && c <= 0x1F64F || c >= 0x1F680 && c <= 0x1F6FF
                        || c >= 0x1F900 && c <= 0x1F9FF);
    }

    /** Middle dots of Catalan and Katakana, which names have (RFC 5892, appendix A). */
    private static boolean isKatakanaSign(int c) {
        return c == 0xB7 || c == 0x30FB || c == 0x375 || c == 0x5F3 || c == 0x5F4;
    }

    /** Whether the letter is small whatever was done to it before. */
    private static boolean isOneForm(int c) {
        return c == FINAL_SIGMA || c == SHARP_S || c == DOTLESS_I || Character.toLowerCase(Character.toUpperCase(c)) == c
                || Character.toUpperCase(c) == c;
    }

    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
