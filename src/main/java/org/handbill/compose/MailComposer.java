package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.handbill.kit.Letter;
import org.handbill.kit.MailLinks;
import org.handbill.platform.UriTemplate;

/** The addresses that begin an e-mail to a recipient. */
final class MailComposer {
    /**
     * The most characters that an address of ours has: mail programs of Windows take about 2,000, and servers of webmail refuse long ones too. Sources:
     * cds-snc/digital-canada-ca#915, datenanfragen/website#416.
     */
    static final int LONGEST = 2_000;
    /**
     * None is documented by its service; they are what the services' own handlers and long-lived programs use. Sources: Gmail:
     * stackoverflow.com/q/2583928; Outlook: manzinello/mailgo#74, datenanfragen/website#416; Yahoo: manzinello/mailgo.
     */
    private static final List<Service> SERVICES = List.of(
            new Service("Gmail", "https://mail.google.com/mail/?view=cm&fs=1&to=", "&su="),
            new Service("Outlook", "https://outlook.live.com/mail/0/deeplink/compose?to=", "&subject="),
            new Service("Yahoo", "https://compose.mail.yahoo.com/?to=", "&subject="));

    private final String link;
    private final List<String> shorter;

    /**
     * @param to what comes before the recipient's address
     * @param subject what comes before the subject
     */
    private record Service(String name, String to, String subject) {}

    /**
     * @param link that stands in for the letter where that is too long; empty if there is none
     * @param shorter texts that stand in for it besides, the best first
     */
    MailComposer(String link, List<String> shorter) {
        this.link = link;
        this.shorter = List.copyOf(shorter);
    }

    /** @param address one e-mail address */
    MailLinks links(String address, String salutation, Letter letter) {
        Optional<List<String>> whole = addresses(address, letter.subject(), letter.text());
        if (whole.isPresent()) {
            return links(address, whole.get(), false);
        }
        for (String text : shorter) {
            Optional<List<String>> some = addresses(address, letter.subject(), paragraphs(salutation, text, link));
            if (some.isPresent()) {
                return links(address, some.get(), true);
            }
        }
        return links(address, addresses(address, letter.subject(), "").or(() -> addresses(address, "", "")).orElse(List.of()), true);
    }

    private static MailLinks links(String address, List<String> all, boolean copyFirst) {
        List<MailLinks.Webmail> webmails = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            webmails.add(new MailLinks.Webmail(SERVICES.get(i - 1).name(), all.get(i)));
        }
        return new MailLinks(address, all.isEmpty() ? mailto(address) : all.getFirst(), webmails, copyFirst);
    }

    /** That of the mail program and of each service; absent if the text is too long for one of them. */
    private static Optional<List<String>> addresses(String address, String subject, String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        // RFC 6068, section 5: a line break is %0D%0A, and a space is %20, since '+' would be shown as it is.
        String body = "&body=" + UriTemplate.encode(text.replace("\n", "\r\n"));
        String about = UriTemplate.encode(subject);
        List<String> all = new ArrayList<>();
        all.add(mailto(address) + "?subject=" + about + body);
        for (Service service : SERVICES) {
            all.add(service.to() + UriTemplate.encode(address) + service.subject() + about + body);
        }
        return all.stream().allMatch(found -> found.length() <= LONGEST) ? Optional.of(all) : Optional.empty();
    }

    /** RFC 6068, section 2: all but '@' of an address is encoded as in a query. */
    private static String mailto(String address) {
        int at = address.lastIndexOf('@');
        return "mailto:" + UriTemplate.encode(address.substring(0, Math.max(0, at))) + (at < 0 ? "" : "@")
                + UriTemplate.encode(address.substring(at + 1));
    }

    private static String paragraphs(String... parts) {
        return String.join("\n\n", List.of(parts).stream().filter(part -> !part.isBlank()).toList());
    }
}
