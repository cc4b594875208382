package org.handbill.check;

import java.time.LocalDate;

import org.handbill.campaign.Action;
import org.handbill.campaign.Edition;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;

/** Last days that have passed: that of the campaign, and those of actions. */
final class Deadlines implements Rule {
    @Override
    public Code code() {
        return Code.DEADLINE_PASSED;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        subject.campaign().margins().deadline().filter(day -> day.isBefore(subject.asOf()))
                .ifPresent(day -> passed("The campaign's deadline", day, subject.places().of("campaign.yaml", "deadline"),
                        "Say in an update what came of it, then set the next deadline or delete this line.", problems));
        Edition original = subject.campaign().original();
        for (Action action : original.actions()) {
            String file = action.article().file();
            action.until().filter(day -> day.isBefore(subject.asOf()))
                    .ifPresent(day -> passed("The last day of this action", day, subject.places().of(file, "until"),
                            "Say in an update what came of it, then set another day or move the file out of actions/.", problems));
        }
    }

    private static void passed(String what, LocalDate day, Location place, String hint, Problems problems) {
        problems.warning(Code.DEADLINE_PASSED, place, what + " was " + day + ", which has passed.", hint);
    }
}
