package org.handbill.site;

import java.util.List;
import java.util.Optional;

/** What pages say of the people whom readers write to. */
public interface RecipientParts {
    /**
     * Addresses that begin an e-mail.
     *
     * @param webmails services in the browser
     * @param copyFirst whether the letter is too long for them, so that it is copied before one is opened
     */
    record Mail(String address, String mailto, List<Call> webmails, boolean copyFirst) {}

    /**
     * @param script what to say
     * @param language of the script, BCP 47: the letter's, or the campaign's own where its summary is not translated
     * @param mark the attributes {@code lang} and {@code dir} if it is in another language than the page
     */
    record Telephone(String number, String href, String script, String language, Markup mark) {}

    /**
     * An account of a recipient's.
     *
     * @param network its name
     * @param handle with '@' before it
     * @param href of its profile; absent if its address is not known
     */
    record Account(String network, String handle, Optional<String> href) {}

    /** @param detail role, group and region; empty if none is known */
    record Person(String name, String detail, String href) {}

    /** Some of the recipients. */
    record Circle(String name, String count, String href) {}

    /**
     * Where to go from one recipient.
     *
     * @param list that the recipient is in
     * @param position for instance "3 of 20"
     */
    record Turn(Frame.Link list, String position, Optional<Person> previous, Optional<Person> next) {}

    /**
     * Finds recipients on the reader's device.
     *
     * @param index address of the script that names the others, which lie beside it
     * @param pages what the addresses of recipients begin with
     * @param detailIn language and direction of what is said beside a name, for instance "en ltr"; empty if these are the page's
     */
    record Finder(String index, String pages, String detailIn) {}
}
