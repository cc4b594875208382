package org.handbill.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.NearNames;
import org.handbill.platform.UriTemplate.Fault;
import org.handbill.platform.UriTemplate.Form;
import org.handbill.platform.UriTemplate.Part;

/** Reads templates strictly, so that what is accepted opens the place that it names and no other, whatever the values are. */
final class UriTemplateSyntax {
    private static final List<String> NAMES = List.of("text", "body", "link", "title", "subject", "hashtags", "tag", "image", "account",
            "host");
    private static final Map<String, Form> FORMS = Map.of("crlf", Form.CRLF, "line", Form.LINE, "host", Form.HOST);
    /** Each with what has to follow it. */
    private static final Map<String, String> SCHEMES = Map.of("https", "//", "http", "//", "mailto", "", "sms", "", "viber", "//");

    /** RFC 3986, section 2. */
    private static final Pattern WRITTEN = Pattern.compile("([A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*+");

    private final String source;
    private final List<Part> parts = new ArrayList<>();

    private UriTemplateSyntax(String source) {
        this.source = source;
    }

    /** What came of reading a template. */
    sealed interface Result permits Good, Bad {}

    record Good(List<Part> parts) implements Result {}

    record Bad(Fault fault) implements Result {}

    private static final class FaultFound extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        FaultFound(String message, String hint) {
            super(message, null, false, false);
            this.fault = new Fault(message, hint);
        }
    }

    static Result read(String source) {
        UriTemplateSyntax syntax = new UriTemplateSyntax(source);
        try {
            syntax.split();
            syntax.requireScheme();
            syntax.requireAddress();
            syntax.requirePlaces();
            return new Good(syntax.parts);
        } catch (FaultFound e) {
            return new Bad(e.fault);
        }
    }

    private void split() throws FaultFound {
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('{', at);
            int fixedEnd = open < 0 ? source.length() : open;
            if (source.substring(at, fixedEnd).indexOf('}') >= 0) {
                throw new FaultFound("it has a '}' without a '{' before it", "Write values as {text} or {link}.");
            }
            if (fixedEnd > at) {
                parts.add(new Part.Fixed(source.substring(at, fixedEnd)));
            }
            if (open < 0) {
                return;
            }
            int close = source.indexOf('}', open);
            if (close < 0) {
                throw new FaultFound("the brace at character " + (open + 1) + " is never closed", "Write values as {text} or {link}.");
            }
            parts.add(value(source.substring(open + 1, close)));
            at = close + 1;
        }
    }

    private static Part.Value value(String written) throws FaultFound {
        int colon = written.indexOf(':');
        String name = colon < 0 ? written : written.substring(0, colon);
        if (!NAMES.contains(name)) {
            throw new FaultFound("it asks for a value '{" + name + "}' that there is not", NearNames.hint(name, NAMES));
        }
        if (colon < 0) {
            return new Part.Value(name, Form.AS_IT_IS);
        }
        Form form = FORMS.get(written.substring(colon + 1));
        if (form == null || form == Form.HOST && !name.equals("link") || name.equals("host")) {
            throw new FaultFound("it asks for '{" + written + "}', a form that this value does not have",
                    "There are {text:crlf}, {text:line} and {link:host}.");
        }
        return new Part.Value(name, form);
    }

    private void requireScheme() throws FaultFound {
        int colon = source.indexOf(':');
        String scheme = colon < 0 ? "" : source.substring(0, colon);
        String after = SCHEMES.get(scheme);
        if (after == null) {
            throw new FaultFound("it does not begin with https://, mailto:, sms: or viber://",
                    "Type the whole address, for instance https://example.org/share?text={text}");
        }
        if (!source.startsWith(after, colon + 1)) {
            throw new FaultFound("'" + scheme + ":' has to be followed by '" + after + "'", "Type " + scheme + ":" + after);
        }
    }

    /** That the fixed text is an address, without a user name, and without '+' in the query, where some would read a space. */
    private void requireAddress() throws FaultFound {
        StringBuilder sample = new StringBuilder();
        for (Part part : parts) {
            switch (part) {
                case Part.Fixed(String text) -> sample.append(text);
                case Part.Value _ -> sample.append('x');
            }
        }
        if (!WRITTEN.matcher(sample).matches()) {
            throw new FaultFound("it has a space, or a character that addresses do not have",
                    "Write a space as %20, and other characters percent-encoded.");
        }
        if (source.substring(source.split("[?#]", 2)[0].length()).indexOf('+') >= 0) {
            throw new FaultFound("it has a '+' in it, which some read as a space and others do not",
                    "Write a space as %20, and a plus sign as %2B.");
        }
        String address = sample.toString();
        int colon = address.indexOf(':');
        String rest = address.substring(colon + 1);
        String as = WebAddress.hasScheme(address) ? address : rest.startsWith("//") ? "https:" + rest : "https://x/" + rest;
        if (WebAddress.parse(as) instanceof Parsed.Bad<WebAddress>(String message, String hint)) {
            throw new FaultFound(message.replaceFirst("^The address ", "it ").replaceFirst("\\.$", ""), hint);
        }
    }

    /** That values stand in the query or behind '#', and the host as the whole host. */
    private void requirePlaces() throws FaultFound {
        boolean isBehind = false;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Part.Fixed(String text) -> isBehind = isBehind || text.indexOf('?') >= 0 || text.indexOf('#') >= 0;
                case Part.Value(String name, Form _) -> {
                    if (name.equals("host") ? !isWholeHost(i) : !isBehind) {
                        throw name.equals("host")
                                ? new FaultFound("{host} is not its whole host", "Write for instance https://{host}/share?text={text}")
                                : new FaultFound("{" + name + "} does not stand behind the '?' or the '#'",
                                        "Write values as in https://example.org/share?text={text}&url={link}");
                    }
                }
            }
        }
    }

    private boolean isWholeHost(int index) {
        return index == 1 && parts.getFirst() instanceof Part.Fixed(String before)
                && (before.equals("https://") || before.equals("http://"))
                && parts.size() > 2 && parts.get(2) instanceof Part.Fixed(String after) && after.startsWith("/");
    }
}
