package org.handbill.compose;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

import org.handbill.campaign.Action;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.Recipients;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.text.FittedLetter;

/** Looks for recipients whose forms are too short for the shortest letter, before any page is made: the worst of each file, and how many there are. */
final class RecipientCheck {
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
        Recipient worst = null;
        int over = -1;
        int count = 0;
        for (Recipient recipient : recipients.list()) {
            if (recipient.limit() > 0 && letters.fit(edition, recipient) instanceof FittedLetter.TooLong tooLong) {
                count++;
                if (tooLong.over() > over) {
                    worst = recipient;
                    over = tooLong.over();
                }
            }
        }
        if (worst != null) {
            String others = count == 1 ? "" : String.format(Locale.ROOT, " So it is with %,d recipients of this file.", count);
            problems.error(Code.ESSENTIAL_TOO_LONG, Location.whole(recipients.file()),
                    String.format(Locale.ROOT,
                            "Not even the shortest part of the appeal fits '%s', whose form takes %,d characters: it is %,d characters too long.%s",
                            worst.name(), worst.limit(), over, others),
                    "Mark fewer or shorter paragraphs of the appeal with {.essential}, or shorten the closing.");
        }
    }
}
