package org.handbill.kit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader needs to write to one recipient.
 *
 * @param language of the letter
 * @param salutation as the letter begins; empty if it has none
 * @param letter absent if the campaign has no appeal, or none that fits
 * @param mail absent if the recipient has no e-mail address or there is no letter
 * @param accounts all that are known, in the order of the networks
 * @param posts one for each of the recipient's accounts that a post can mention
 */
public record Correspondence(Locale language, String salutation, Optional<Letter> letter, Optional<MailLinks> mail, List<Account> accounts,
        List<Snippet> posts) {
    public Correspondence {
        accounts = List.copyOf(accounts);
        posts = List.copyOf(posts);
    }

    /**
     * An account of the recipient's.
     *
     * @param network its name
     * @param handle with '@' before it
     * @param profile its address; absent if it is not known
     */
    public record Account(String network, String handle, Optional<String> profile) {}
}
