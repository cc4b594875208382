package org.handbill.address;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One e-mail address that a server takes: RFC 5321, section 4.1.2, with the letters of RFC 6531 in its local part. Quoted local parts, domains in brackets
 * and comments are refused, since many programs take none of them.
 *
 * @param local what stands before '@'
 * @param domain in ASCII, as all mail programs know it
 */
public record MailAddress(String local, String domain) {
    private static final String EXAMPLE = "Type just the address, for instance name@example.org.";
    private static final String SIGNS = "!#$%&'*+/=?^_`{|}~-.";
    /** RFC 6068, section 2. */
    private static final String KEPT = "-._~!$'*+";
    /** Octets: RFC 5321, section 4.5.3.1. */
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;
    /** UTF-16 units. In ASCII no text of more is short enough, however its letters are put together; to read a longer one would cost more than its length. */
    private static final int LONGEST_READ = 4 * LONGEST;
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern TOP_LEVEL_DOMAIN = Pattern.compile("[a-z][a-z0-9-]*[a-z0-9]");

    /** The address of a text that is known to be one. */
    public static MailAddress of(String text) {
        return switch (parse(text)) {
            case Parsed.Good<MailAddress>(MailAddress address) -> address;
            case Parsed.Bad<MailAddress>(String message, String _) -> throw new IllegalArgumentException(message);
        };
    }

    public static Parsed<MailAddress> parse(String text) {
        if (text.length() > LONGEST_READ) {
            return tooLong(text);
        }
        Optional<String> invisible = Invisible.findAny(text);
        if (invisible.isPresent()) {
            return Parsed.bad("The e-mail address has " + invisible.get() + " in it.", "Delete it, or type the address by hand.");
        }
        int at = text.indexOf('@');
        if (at <= 0 || at != text.lastIndexOf('@')) {
            return Parsed.bad("'" + text + "' is not one e-mail address.", EXAMPLE);
        }
        String local = text.substring(0, at);
        Optional<String> wrong = wrongLocal(local).or(() -> wide(text.substring(at + 1)));
        if (wrong.isPresent()) {
            return Parsed.bad("'" + text + "' is not one e-mail address: " + wrong.get() + ".", EXAMPLE);
        }
        Optional<String> domain = domain(text.substring(at + 1));
        return domain.isEmpty()
                ? Parsed.bad("'" + text + "' is not one e-mail address: no server has the name '" + text.substring(at + 1) + "'.", EXAMPLE)
                : domain.get().length() + octets(local) + 1 > LONGEST
                        ? tooLong(text)
                        : Parsed.good(new MailAddress(local, domain.get()));
    }

    private static Parsed<MailAddress> tooLong(String text) {
        return Parsed.bad("'" + text + "' is longer than any e-mail address.", EXAMPLE);
    }

    private static Optional<String> wrongLocal(String local) {
        Optional<Integer> sign = local.codePoints().filter(c -> c < 0x80
                ? !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || SIGNS.indexOf(c) >= 0)
                : !Character.isLetterOrDigit(c) && !Idna.isMark(c)).boxed().findFirst();
        if (sign.isPresent()) {
            int c = sign.get();
            return Optional.of("it has " + (Character.isSpaceChar(c) ? "a space" : "'" + Character.toString(c) + "'") + " before '@'");
        }
        if (local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return Optional.of("it has a dot too many before '@'");
        }
        return octets(local) > LONGEST_LOCAL ? Optional.of("what stands before '@' is longer than servers take") : wide(local);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Letters of double width and others that only look like those of the alphabet. */
    private static Optional<String> wide(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC)
                ? Optional.empty()
                : text.codePoints().mapToObj(Character::toString)
                        .filter(one -> !Normalizer.isNormalized(one, Normalizer.Form.NFKC)).findFirst()
                        .map(one -> "it has '" + one + "', which is typed as '"
                                + Normalizer.normalize(one, Normalizer.Form.NFKC) + "'");
    }

    /** Absent if no server has the name: RFC 6531 takes IDNA 2008, which has no signs, RFC 5321 wants labels of letters, digits and hyphens, and there is no top-level domain of one letter or of digits. */
    private static Optional<String> domain(String text) {
        String end = text.substring(text.lastIndexOf('.') + 1);
        if (text.indexOf('.') <= 0 || end.isEmpty() || text.indexOf(':') >= 0
                || text.codePoints().anyMatch(c -> Character.getType(c) == Character.OTHER_SYMBOL)
                || !(HostName.read(text) instanceof Parsed.Good<String>(String name))) {
            return Optional.empty();
        }
        for (String label : name.split("\\.", -1)) {
            if (!LABEL.matcher(label).matches()) {
                return Optional.empty();
            }
        }
        return TOP_LEVEL_DOMAIN.matcher(name.substring(name.lastIndexOf('.') + 1)).matches() ? Optional.of(name) : Optional.empty();
    }

    /** The address of a link that begins a letter to it. */
    public String link() {
        return "mailto:" + Escapes.encode(local, KEPT) + "@" + domain;
    }

    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
