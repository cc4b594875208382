package org.handbill.campaign;

import java.util.OptionalInt;

/**
 * The appeal: a page of its own, and the text that letters are made from.
 *
 * @param subject of the e-mail or form
 * @param closing a last paragraph whenever the letter is shortened, with {@code {link}} for the link; empty if there is none
 * @param signature empty if there is none
 * @param place how many blocks of the text stand before the reader's own words; absent if the author does not say
 * @param ownWords how many characters a shortened letter keeps free for them
 */
public record Appeal(Article article, String subject, String closing, String signature, OptionalInt place, int ownWords) {
    /** A sentence. */
    public static final int USUAL_OWN_WORDS = 120;

    /** Alone in a paragraph, it says where the reader's own words go. */
    public static final String PLACE = "{yours}";
}
