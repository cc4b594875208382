package org.handbill.text;

/** Writes a label of a host name in ASCII. Source: RFC 3492, sections 5, 6.1 and 6.3. */
final class Punycode {
    private static final int BASE = 36;
    private static final int TMIN = 1;
    private static final int TMAX = 26;
    private static final int SKEW = 38;
    private static final int DAMP = 700;
    private static final int INITIAL_BIAS = 72;
    private static final int INITIAL_N = 0x80;

    private Punycode() {}

    /** With {@code xn--} before it if it is not ASCII already. */
    static String encode(String label) {
        int[] codes = label.codePoints().toArray();
        StringBuilder out = new StringBuilder("xn--");
        label.codePoints().filter(code -> code < INITIAL_N).forEach(out::appendCodePoint);
        int basic = out.length() - "xn--".length();
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
