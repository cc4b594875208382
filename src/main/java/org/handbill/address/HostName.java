package org.handbill.address;

import java.util.Optional;

/** Reads the host of an address: a name, or the number of a machine (URL Standard, section 3.5). */
final class HostName {
    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    /** UTF-16 units. No name of more is short enough in ASCII, since four at most make one letter; to read a longer one would cost its square. */
    private static final int LONGEST_DECODED = 4 * LONGEST;
    /** The same where each is percent-encoded. */
    private static final int LONGEST_READ = 9 * LONGEST_DECODED;
    private static final String EXAMPLE = "Type it as the browser's address line shows it, for instance example.org.";

    private HostName() {}

    /** In ASCII and small letters. */
    static Parsed<String> read(String written) {
        if (written.length() > LONGEST_READ) {
            return tooLong();
        }
        if (written.startsWith("[")) {
            return written.endsWith("]")
                    ? IpAddress.six(written.substring(1, written.length() - 1)).<Parsed<String>>map(found -> Parsed.good("[" + found + "]"))
                            .orElseGet(() -> noNumberOfSix(written))
                    : noNumberOfSix(written);
        }
        Optional<String> decoded = Escapes.decode(written);
        Optional<String> invisible = decoded.flatMap(Invisible::findAny);
        if (invisible.isPresent()) {
            return Parsed.bad("The name of the site has " + invisible.get() + " in it.", EXAMPLE);
        }
        if (decoded.isPresent() && decoded.get().length() > LONGEST_DECODED) {
            return tooLong();
        }
        Optional<String> ascii = decoded.flatMap(Idna::toAscii);
        if (ascii.isEmpty()) {
            return Parsed.bad("'" + written + "' is not the name of a site.", EXAMPLE);
        }
        return ascii(written, ascii.get());
    }

    private static Parsed<String> ascii(String written, String name) {
        int wrong = 0;
        while (wrong < name.length() && isLetter(name.charAt(wrong))) {
            wrong++;
        }
        if (wrong < name.length()) {
            return Parsed.bad("The name of the site has '" + name.charAt(wrong) + "' in it.", EXAMPLE);
        }
        String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        if (bare.isEmpty() || bare.startsWith(".") || bare.endsWith(".") || bare.contains("..")) {
            return Parsed.bad("The name of the site, '" + written + "', has a dot too many.", EXAMPLE);
        }
        if (IpAddress.endsInNumber(bare)) {
            return IpAddress.four(bare).<Parsed<String>>map(Parsed::good).orElseGet(() -> noNumber(written));
        }
        for (String label : bare.split("\\.", -1)) {
            if (label.length() > LONGEST_LABEL || bare.length() > LONGEST) {
                return tooLong();
            }
        }
        return Parsed.good(name);
    }

    private static Parsed<String> tooLong() {
        return Parsed.bad("The name of the site is longer than any that there can be.", EXAMPLE);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    /** Of a number in brackets, as IPv6 has them. */
    private static Parsed<String> noNumberOfSix(String written) {
        return Parsed.bad(
                "'" + written
                        + "' is not the number of a machine: that is in brackets, with up to four of 0 to 9 and a to f between its colons.",
                "Type it for instance as [2001:db8::1].");
    }

    private static Parsed<String> noNumber(String written) {
        return Parsed.bad("'" + written + "' is not the number of a machine: each part of one is from 0 to 255.", EXAMPLE);
    }
}
