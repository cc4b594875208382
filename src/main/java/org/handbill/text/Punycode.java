package org.handbill.text;

import java.util.Optional;

/** Labels of host names in ASCII. Source: RFC 3492, sections 5 and 6. */
public final class Punycode {
    private static final String PREFIX = "xn--";
    private static final int BASE = 36;
    private static final int TMIN = 1;
    private static final int TMAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;

    private Punycode() {}

    /** With {@code xn--} before it if it is not ASCII already. */
    public static String encode(String label) {
        int[] codes = label.codePoints().toArray();
        StringBuilder out = new StringBuilder(PREFIX);
        label.codePoints().filter(code -> code < INITIAL_N).forEach(out::appendCodePoint);
        int basic = out.length() - PREFIX.length();
        if (basic == codes.length) {
            return label;
        }
        if (basic > 0) {
            out.append('-');
        }
        int delta = 0;
        int bias = INITIAL_BIAS;
        int n = INITIAL_N;
        for (int done = basic; done < codes.length; n++, delta++) {
            int next = Integer.MAX_VALUE;
            for (int code : codes) {
                next = code >= n ? Math.min(next, code) : next;
            }
            delta += (next - n) * (done + 1);
            n = next;
            for (int code : codes) {
                delta += code < n ? 1 : 0;
                if (code == n) {
                    append(delta, bias, out);
                    bias = adapted(delta, done + 1, done == basic);
                    delta = 0;
                    done++;
                }
            }
        }
        return out.toString();
    }

    /** The letters that a label in small letters stands for; absent if it begins without {@code xn--} or stands for none. */
    public static Optional<String> decode(String label) {
        if (!label.startsWith(PREFIX)) {
            return Optional.empty();
        }
        int hyphen = label.lastIndexOf('-');
        boolean hasBasic = hyphen >= PREFIX.length();
        int[] codes = new int[label.length()];
        int basic = hasBasic ? hyphen - PREFIX.length() : 0;
        int count = 0;
        for (; count < basic; count++) {
            codes[count] = label.charAt(PREFIX.length() + count);
        }
        int n = INITIAL_N;
        int bias = INITIAL_BIAS;
        long number = 0;
        int at = hasBasic ? hyphen + 1 : PREFIX.length();
        while (at < label.length()) {
            long before = number;
            long weight = 1;
            for (int k = BASE;; k += BASE) {
                int digit = at < label.length() ? value(label.charAt(at++)) : -1;
                number += digit * weight;
                if (digit < 0 || number > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
                int threshold = Math.clamp(k - (long) bias, TMIN, TMAX);
                if (digit < threshold) {
                    break;
                }
                weight *= BASE - threshold;
                if (weight > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
            }
            count++;
            bias = adapted((int) (number - before), count, count == basic + 1);
            long code = n + number / count;
            int place = (int) (number % count);
            if (code > Character.MAX_CODE_POINT || code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
                return Optional.empty();
            }
            n = (int) code;
            System.arraycopy(codes, place, codes, place + 1, count - 1 - place);
            codes[place] = n;
            number = place + 1L;
        }
        return Optional.of(new String(codes, 0, count));
    }

    private static int value(char digit) {
        return digit >= 'a' && digit <= 'z' ? digit - 'a' : digit >= '0' && digit <= '9' ? digit - '0' + 26 : -1;
    }

    /** A number in digits of varying weight, the lowest first. */
    private static void append(int number, int bias, StringBuilder out) {
        int rest = number;
        for (int k = BASE;; k += BASE) {
            int threshold = Math.clamp(k - (long) bias, TMIN, TMAX);
            if (rest < threshold) {
                out.append(digit(rest));
                return;
            }
            out.append(digit(threshold + (rest - threshold) % (BASE - threshold)));
            rest = (rest - threshold) / (BASE - threshold);
        }
    }

    private static char digit(int value) {
        return (char) (value < 26 ? 'a' + value : '0' + value - 26);
    }

    /** How the weights of digits change from one letter to the next. */
    private static int adapted(int delta, int points, boolean first) {
        int rest = first ? delta / DAMP : delta / 2;
        rest += rest / points;
        int k = 0;
        while (rest > (BASE - TMIN) * TMAX / 2) {
            rest /= BASE - TMIN;
            k += BASE;
        }
        return k + (BASE - TMIN + 1) * rest / (rest + SKEW);
    }
}
