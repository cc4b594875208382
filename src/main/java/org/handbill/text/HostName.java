package org.handbill.text;

import java.net.IDN;
import java.util.regex.Pattern;

/** Whether a host is a valid name, and how long it is in ASCII: RFC 1035 and, beyond ASCII, RFC 3490. */
final class HostName {
    static final int INVALID = Integer.MAX_VALUE;
    private static final int LONGEST_LABEL = 63;
    /** No label of so many UTF-16 units has 63 characters or fewer in ASCII; to encode longer ones would cost their square. */
    private static final int LONGEST_LABEL_TRIED = 1000;
    /** A label of so many letters of one direction has 63 characters or fewer in ASCII, since each takes 5 digits at most. */
    private static final int SHORT_LABEL = 10;

    /** Where the exact length does not matter, since no limit on addresses is lower. */
    private static final int LONGEST_SURE = 2000;

    /** The full stops of other scripts, which RFC 3490 takes for one. */
    private static final Pattern SEPARATORS = Pattern.compile("[\u3002\uFF0E\uFF61]");

    private HostName() {}

    /**
     * The length of an address with its host in ASCII, or for a short one a bound of it; {@link #INVALID} if the host is no valid name.
     *
     * @param length of the address as it stands
     */
    static int addressLength(String text, int host, int hostEnd, int length) {
        boolean ascii = true;
        boolean simple = true;
        int labels = 1;
        int labelStart = host;
        for (int i = host; i <= hostEnd; i++) {
            if (i == hostEnd || text.charAt(i) == '.') {
                int limit = ascii ? LONGEST_LABEL : LONGEST_LABEL_TRIED;
                if (i - labelStart > limit) {
                    return INVALID;
                }
                simple &= i - labelStart <= SHORT_LABEL && !text.regionMatches(true, labelStart, "xn--", 0, 4)
                        || i - labelStart <= LONGEST_LABEL && isAscii(text, labelStart, i);
                labelStart = i + 1;
                labels++;
            } else if (text.charAt(i) >= 0x80) {
                ascii = false;
                simple &= isPlainLetter(text.charAt(i));
            }
        }
        if (ascii) {
            return length;
        }
        int longest = length + labels * LONGEST_LABEL;
        return simple && longest <= LONGEST_SURE ? longest : encodedLength(text.substring(host, hostEnd), length);
    }

    /** Whether every label has 63 characters or fewer in Punycode, without any other rule on names. */
    static boolean hasShortLabels(String text, int host, int hostEnd) {
        if (text.startsWith("xn--", host) && AsciiHosts.in(text, host, hostEnd, 0).size() == 0) {
            return false;
        }
        for (int start = host, i = host; i <= hostEnd; i++) {
            if (i == hostEnd || text.charAt(i) == '.') {
                if (punycodeLength(text, start, i) > LONGEST_LABEL) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    private static int punycodeLength(String text, int start, int end) {
        if (end - start > 2 * LONGEST_LABEL) {
            return INVALID;
        }
        String label = text.substring(start, end);
        if (isAscii(label, 0, label.length())) {
            return label.length();
        }
        int length = -1;
        for (String part : SEPARATORS.split(label, -1)) {
            length += 1 + Punycode.encode(part).length();
        }
        return length;
    }

    /** A letter that is written from left to right, and so is allowed in any name. */
    private static boolean isPlainLetter(char c) {
        return Character.isLetter(c) && Character.getDirectionality(c) == Character.DIRECTIONALITY_LEFT_TO_RIGHT;
    }

    private static boolean isAscii(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int encodedLength(String name, int length) {
        try {
            return length - name.length() + IDN.toASCII(name, IDN.ALLOW_UNASSIGNED).length();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return INVALID;
        }
    }
}
