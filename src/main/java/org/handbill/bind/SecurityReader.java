package org.handbill.bind;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.handbill.address.MailAddress;
import org.handbill.address.WebAddress;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;

/** Reads from {@code contact} what security.txt says (RFC 9116). */
final class SecurityReader {
    private SecurityReader() {}

    /** @return absent where there is nothing to say, or no place to say it */
    static Optional<Settings.Security> read(Fields contact, Optional<String> email, Optional<WebAddress> baseUrl, LocalDate asOf) {
        Optional<Located<String>> own = contact
                .scalar("security", new Takes.Special("an e-mail or https address", ""), scalar -> address(scalar.text().strip()))
                .located();
        Optional<Located<LocalDate>> expires = contact.date("expires").located();
        Problems problems = contact.problems();
        if (expires.isEmpty()) {
            own.ifPresent(found -> problems.warning(Code.SECURITY_CONTACT, found.span(),
                    "Without a day on which it expires, no security.txt can be made.",
                    "Add a day within a year, for instance expires: " + asOf.plusMonths(6)));
            return Optional.empty();
        }
        Optional<String> address = own.map(Located::value).or(() -> email.map(found -> MailAddress.of(found).link()));
        if (address.isEmpty()) {
            problems.warning(Code.SECURITY_CONTACT, expires.get().span(), "Without an address, no security.txt can be made.",
                    "Add 'email', or 'security' with an e-mail or https address.");
            return Optional.empty();
        }
        warnOfDay(expires.get(), asOf, problems);
        if (baseUrl.isPresent() && !baseUrl.get().path().equals("/")) {
            problems.warning(Code.SECURITY_CONTACT, expires.get().span(),
                    "No security.txt is made, since the site lies in a folder of its host, where nobody looks for one.",
                    "Ask whoever keeps the host to put it at " + baseUrl.get().origin() + "/.well-known/security.txt");
            return Optional.empty();
        }
        return address.map(found -> new Settings.Security(found, expires.get().value()));
    }

    private static void warnOfDay(Located<LocalDate> expires, LocalDate asOf, Problems problems) {
        LocalDate day = expires.value();
        if (!day.isAfter(asOf)) {
            problems.warning(Code.SECURITY_CONTACT, expires.span(),
                    "The contact for security expired on " + day + ", so nobody may rely on it.",
                    "See that the address still holds, then type a later day.");
        } else if (day.isAfter(asOf.plusYears(1))) {
            problems.warning(Code.SECURITY_CONTACT, expires.span(), "The contact for security expires more than a year from now.",
                    "Type a day until " + asOf.plusYears(1) + ".");
        }
    }

    private static Reading<String> address(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://")) {
            return Reading.bad("An address for security begins with https://.", "Type an https address, or an e-mail address.");
        }
        if (lower.startsWith("https://")) {
            return AddressReader.web(text).map(WebAddress::toString);
        }
        return switch (AddressReader.email(lower.startsWith("mailto:") ? text.substring(7) : text)) {
            case Reading.Good<String>(String found) -> Reading.good(MailAddress.of(found).link());
            case Reading.Bad<String> bad -> bad;
        };
    }
}
