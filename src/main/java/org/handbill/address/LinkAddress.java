package org.handbill.address;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the address of a link in a text, so that it leads where the browser would go, or nowhere at all. */
public final class LinkAddress {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]+");

    private LinkAddress() {}

    /**
     * The address as it goes on a page: one of the web as its author spelled it, but with its host in ASCII; {@code mailto:}, {@code tel:} and {@code sms:} with
     * what programs take. Addresses of other schemes and relative ones are left as they are.
     */
    public static Parsed<String> read(String written) {
        int colon = written.indexOf(':');
        return switch (colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT)) {
            case "http", "https" -> web(written);
            case "mailto" -> mail(written, colon + 1);
            case "tel" -> telephone(written, colon + 1);
            case "sms" -> message(written, colon + 1);
            default -> Parsed.good(written);
        };
    }

    private static Parsed<String> web(String written) {
        Parsed<WebAddress> parsed = WebAddress.parseInText(written);
        if (!(parsed instanceof Parsed.Good<WebAddress>(WebAddress address))) {
            return ((Parsed.Bad<WebAddress>) parsed).as();
        }
        int from = written.indexOf("://") + 3;
        int to = from;
        while (to < written.length() && "/?#".indexOf(written.charAt(to)) < 0) {
            to++;
        }
        String authority = written.substring(from, to);
        int colon = authority.indexOf(':');
        boolean plain = PLAIN.matcher(authority).matches()
                && authority.substring(0, colon < 0 ? authority.length() : colon).equalsIgnoreCase(address.host());
        return plain
                ? Parsed.good(written)
                : MixedScripts.find(authority)
                        .<Parsed<String>>map(mixed -> Parsed.bad(mixed, MixedScripts.HINT))
                        .orElse(Parsed.good(written.substring(0, from) + address.authority() + written.substring(to)));
    }

    private static Parsed<String> mail(String written, int from) {
        int question = written.indexOf('?');
        int to = question < 0 ? written.length() : question;
        List<String> links = new ArrayList<>();
        for (String one : written.substring(from, to).split(",", -1)) {
            Optional<String> plain = Escapes.decode(one.strip());
            Parsed<MailAddress> parsed = plain.map(MailAddress::parse).orElseGet(() -> Parsed.bad("'" + one + "' is not an e-mail address.",
                    "Type it without '%'."));
            Optional<String> mixed = plain.flatMap(MixedScripts::find);
            if (mixed.isPresent()) {
                return Parsed.bad(mixed.get(), MixedScripts.HINT);
            } else if (parsed instanceof Parsed.Good<MailAddress>(MailAddress address)) {
                links.add(address.link().substring("mailto:".length()));
            } else if (!one.isBlank() || question < 0) {
                return ((Parsed.Bad<MailAddress>) parsed).as();
            }
        }
        return Parsed.good("mailto:" + String.join(",", links) + written.substring(to));
    }

    private static Parsed<String> telephone(String written, int from) {
        int semicolon = written.indexOf(';');
        int to = semicolon < 0 ? written.length() : semicolon;
        return number(written.substring(from, to), "tel:", written.substring(to));
    }

    private static Parsed<String> message(String written, int from) {
        int to = from;
        while (to < written.length() && "?;&".indexOf(written.charAt(to)) < 0) {
            to++;
        }
        return to == from ? Parsed.good(written) : number(written.substring(from, to), "sms:", written.substring(to));
    }

    private static Parsed<String> number(String written, String scheme, String rest) {
        return switch (Telephone.parse(Escapes.decode(written).orElse(written).strip())) {
            case Parsed.Good<Telephone>(Telephone phone) -> Parsed.good(scheme + phone.dialled() + rest);
            case Parsed.Bad<Telephone> bad -> bad.as();
        };
    }
}
