package org.handbill.check;

import java.time.LocalDate;

import org.handbill.campaign.Withheld;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;

/** What is published or ends within a week: the site shows it only when it is built again on that day. */
final class ChangesSoon implements Rule {
    private static final int DAYS = 7;
    private static final String HINT = "Build and publish the site again on that day: days begin at midnight UTC.";

    @Override
    public Code code() {
        return Code.CHANGES_SOON;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Withheld withheld : subject.campaign().margins().withheld()) {
            withheld.until().filter(day -> isSoon(day, subject.asOf()))
                    .ifPresent(day -> note(subject.places().of(withheld.file(), "publishOn"), "This becomes public on " + day + ".",
                            problems));
        }
        subject.campaign().margins().deadline().filter(day -> isSoon(day, subject.asOf()))
                .ifPresent(
                        day -> note(subject.places().of("campaign.yaml", "deadline"), "The campaign's last day is " + day + ".", problems));
        subject.campaign().original().petition().flatMap(petition -> petition.closedOn()).filter(day -> isSoon(day, subject.asOf()))
                .ifPresent(day -> note(subject.places().of("campaign.yaml", "petition.closedOn"), "The petition closes on " + day + ".",
                        problems));
        subject.campaign().original().actions()
                .forEach(action -> action.until().filter(day -> isSoon(day, subject.asOf()))
                        .ifPresent(day -> note(subject.places().of(action.article().file(), "until"),
                                "The last day of this action is " + day + ".", problems)));
    }

    private static boolean isSoon(LocalDate day, LocalDate today) {
        return day.isAfter(today) && !day.isAfter(today.plusDays(DAYS));
    }

    private static void note(Location place, String message, Problems problems) {
        problems.note(Code.CHANGES_SOON, place, message, HINT);
    }
}
