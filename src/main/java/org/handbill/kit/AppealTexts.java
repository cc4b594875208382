package org.handbill.kit;

import java.util.List;

/**
 * The appeal in the forms in which readers take it along.
 *
 * @param plain for forms, messengers and mail
 * @param html a fragment without addresses that depend on a page
 * @param letters fitted to the forms that the actions name
 * @param parts what the letters are fitted from
 */
public record AppealTexts(String plain, String markdown, String html, List<Letter> letters, LetterParts parts) {
    public AppealTexts {
        letters = List.copyOf(letters);
    }
}
