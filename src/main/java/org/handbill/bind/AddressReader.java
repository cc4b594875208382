package org.handbill.bind;

import org.handbill.address.MailAddress;
import org.handbill.address.MixedScripts;
import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;

/** Addresses of web pages and mailboxes, as an author types them: letters of any script are allowed. */
final class AddressReader {
    private AddressReader() {}

    /** An absolute http or https address with a host and without a user name. */
    static Reading<WebAddress> web(String text) {
        return lookingLikeItself(text.replaceFirst("^[A-Za-z]+://", "").replaceFirst("(?s)[/?#].*", ""), WebAddress.parse(text));
    }

    static Reading<String> email(String text) {
        return lookingLikeItself(text, MailAddress.parse(text)).map(MailAddress::toString);
    }

    private static <T> Reading<T> lookingLikeItself(String name, Parsed<T> parsed) {
        return MixedScripts.find(name).<Reading<T>>map(found -> new Reading.Bad<>(Code.LOOK_ALIKE_LETTERS, found,
                MixedScripts.HINT)).orElseGet(() -> Reading.of(parsed));
    }
}
