package org.handbill.compose;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.handbill.campaign.Action;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.Recipients;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.text.FittedLetter;

/**
 * Fits all letters to recipients before any page is made: reports those whose forms are too short for the shortest letter, the worst of each limit of a
 * file and how many there are, and sees what others leave out.
 */
final class RecipientCheck {
    /** Many limits that are too low have one cause. */
    private static final int MOST_LIMITS = 10;

    private final RecipientLetters letters;
    private final Problems problems;
    private final Set<String> checked = new HashSet<>();

    RecipientCheck(RecipientLetters letters, Problems problems) {
        this.letters = letters;
        this.problems = problems;
    }

    void check(Edition edition) {
        if (edition.appeal().isEmpty() || edition.appeal().get().article().body().blocks().isEmpty()) {
            return;
        }
        for (Action action : edition.actions()) {
            if (action.kind() instanceof Action.Kind.Write write) {
                write.recipients().ifPresent(recipients -> check(edition, recipients));
            }
        }
    }

    private void check(Edition edition, Recipients recipients) {
        if (!checked.add(edition.language().toLanguageTag() + " " + recipients.file())) {
            return;
        }
        Map<Integer, TooShort> byLimit = new TreeMap<>();
        for (Recipient recipient : recipients.list()) {
            if (recipient.limit() > 0) {
                switch (letters.fit(edition, recipient)) {
                    case FittedLetter.TooLong tooLong ->
                        byLimit.merge(recipient.limit(), new TooShort(recipient, tooLong.over(), 1), TooShort::with);
                    case FittedLetter.Fitted fitted ->
                        letters.shortened(edition, recipient).see(recipient.name(), recipient.limit(), fitted);
                }
            }
        }
        byLimit.values().stream().limit(MOST_LIMITS)
                .forEach(found -> problems.error(Code.ESSENTIAL_TOO_LONG, Location.whole(recipients.file()),
                        AppealComposer.tooLong(found.worst().name(), found.worst().limit(), found.over()) + found.others(),
                        AppealComposer.SHORTEN));
    }

    /** The recipients of one limit for whom there is no letter: the worst, and how many there are. */
    private record TooShort(Recipient worst, int over, int count) {
        TooShort with(TooShort other) {
            return other.over() > over ? new TooShort(other.worst(), other.over(), count + 1) : new TooShort(worst, over, count + 1);
        }

        String others() {
            return count == 1
                    ? ""
                    : String.format(Locale.ROOT, " The same is true of %,d other %s of this file with that limit.", count - 1,
                            count == 2 ? "recipient" : "recipients");
        }
    }
}
