package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;

import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.text.CleanText;
import org.handbill.text.Flaw;

/**
 * An edition's short texts as networks store them.
 *
 * @param messages those without flaws
 */
record CleanTexts(String title, String summary, List<Message> messages) {
    CleanTexts {
        messages = List.copyOf(messages);
    }

    /** Reports messages that no network takes. */
    static CleanTexts of(Edition edition, Problems problems) {
        List<Message> messages = new ArrayList<>();
        for (Message message : edition.messages()) {
            CleanText clean = CleanText.of(message.text());
            for (Flaw flaw : clean.flaws()) {
                problems.error(Code.MESSAGE_INVALID, message.span(),
                        "The message '" + message.id() + "' cannot be posted anywhere. " + flaw.message(), "Delete that character.");
            }
            if (clean.flaws().isEmpty()) {
                messages.add(message.withText(clean.text()));
            }
        }
        return new CleanTexts(CleanText.of(edition.title()).text(), CleanText.of(edition.summary()).text(), messages);
    }
}
