package org.handbill.campaign;

import java.util.Map;

/**
 * A person or an office to write to, as the author's file says. There may be 100,000 of them, so that no more than the cells is kept. Cells that are
 * not filled in are empty.
 *
 * @param slug unique in its file
 * @param group for instance a party or a committee
 * @param region for instance a constituency
 * @param language BCP 47, of the letter
 * @param salutation in place of one that is made from the language
 * @param email one address
 * @param url of a web form
 * @param limit of the form, in characters as forms count them; 0 if it is not known
 * @param newline what a line break costs on the form, 1 or 2
 * @param topic what to choose on the form
 * @param accounts handles, '@' included, by platform id
 */
public record Recipient(String slug, String name, String role, String group, String region, String language, String salutation,
        String email, String url, int limit, int newline, String topic, String phone, Map<String, String> accounts) {
    public Recipient {
        accounts = Map.copyOf(accounts);
        if (slug.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("a recipient without a name");
        }
        if (limit < 0) {
            throw new IllegalArgumentException("a form that takes " + limit + " characters");
        }
        if (newline != 1 && newline != 2) {
            throw new IllegalArgumentException("a line break costs 1 or 2 characters, not " + newline);
        }
    }
}
