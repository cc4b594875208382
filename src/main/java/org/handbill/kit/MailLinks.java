package org.handbill.kit;

import java.util.List;

/**
 * Addresses that begin an e-mail with the letter in it.
 *
 * @param address of the recipient
 * @param mailto for the reader's own mail program
 * @param webmails for readers who have none
 * @param copyFirst whether the addresses are too short for the letter, so that it has to be copied before one is opened
 */
public record MailLinks(String address, String mailto, List<Webmail> webmails, boolean copyFirst) {
    public MailLinks {
        webmails = List.copyOf(webmails);
    }

    /** A service that is used in the browser. */
    public record Webmail(String name, String href) {}
}
