package org.handbill.compose;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.handbill.campaign.Message;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.platform.Platform;

/** Where the messages of one edition went, so that none is left out of all networks without a word. */
final class MessageFates {
    /** What became of a message on one platform; of several platforms the first of these counts. */
    enum Fate {
        SHOWN,
        /** It fits, but the platform already shows as many texts as it may. */
        BEHIND_OTHERS,
        /** The platform takes the link apart from the text, which needs it. */
        WOULD_HAVE_A_HOLE,
        /** A sentence has hashtags, and the campaign has none. */
        NO_HASHTAGS,
        /** With its link it does not fit. */
        NO_ROOM
    }

    private final Map<String, Fate> fates = new HashMap<>();

    void note(Message message, Fate fate) {
        fates.merge(message.id(), fate, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    /** Warns of each message that no platform shows, unless something else says already that it fits none. */
    void report(List<Message> messages, List<Platform> platforms, Problems problems) {
        for (Message message : messages) {
            Fate fate = fates.get(message.id());
            if (fate == null) {
                notUsed(message, platforms, problems);
                continue;
            }
            switch (fate) {
                case SHOWN -> {
                }
                case BEHIND_OTHERS -> warn(message, "The message '" + message.id() + "' is shown on no network: each shows "
                        + SnippetComposer.MOST_WORDINGS + " texts; those before it fill all the places.",
                        "Move it up, or delete others.", problems);
                case WOULD_HAVE_A_HOLE -> warn(message,
                        "The message '" + message.id() + "' is shown on no network: those that have room for "
                                + "it take the link apart from the text, and a sentence would have a hole there.",
                        "Write the sentence so that it needs no {link}, and put {link} at the end or leave it out.", problems);
                case NO_HASHTAGS -> warn(message, "The message '" + message.id()
                        + "' is shown on no network: a sentence has {hashtags} in it, and the campaign has no hashtags.",
                        "Set 'hashtags' in campaign.yaml, or write the sentence without them.", problems);
                case NO_ROOM -> noRoom(message, platforms, problems);
            }
        }
    }

    /** A message that fits nowhere even without its link is the business of a rule; one that names its networks is an error there. */
    private static void noRoom(Message message, List<Platform> platforms, Problems problems) {
        String bare = message.text().replace("{link}", "").replace("{hashtags}", "").strip();
        if (message.platforms().isEmpty() && platforms.stream().anyMatch(platform -> platform.limit().fits(bare))) {
            warn(message, "The message '" + message.id() + "' is shown on no network: with its link it fits none.", "Shorten it.",
                    problems);
        }
    }

    private static void notUsed(Message message, List<Platform> platforms, Problems problems) {
        if (message.platforms().isEmpty() || platforms.isEmpty()) {
            return;
        }
        warn(message, "The message '" + message.id() + "' is shown on no network: the campaign uses none of those that it is for ("
                + String.join(", ", message.platforms()) + ").", "Add one of them to 'platforms' in campaign.yaml, or change 'for'.",
                problems);
    }

    private static void warn(Message message, String text, String hint, Problems problems) {
        problems.warning(Code.MESSAGE_NOT_SHOWN, message.span(), text, hint);
    }
}
