package org.handbill.compose;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.handbill.campaign.Action;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.Recipients;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.text.FittedLetter;

/**
 * Fits all letters to recipients before any page is made: reports those whose forms are too short for the shortest letter, the worst of each limit of a
 * file and how many there are; warns in the same way of letters without the room for readers; and sees what others leave out.
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
        Map<Integer, TooShort> crowded = new TreeMap<>();
        for (int i = 0; i < recipients.list().size(); i++) {
            Recipient recipient = recipients.list().get(i);
            if (recipient.limit() > 0) {
                switch (letters.fit(edition, recipient)) {
                    case FittedLetter.TooLong tooLong ->
                        byLimit.merge(recipient.limit(), new TooShort(i, tooLong.over(), 1,
                                () -> AppealComposer.tooLong(recipient.name(), recipient.limit(), tooLong.over())), TooShort::with);
                    case FittedLetter.Fitted fitted -> {
                        AppealComposer appeal = letters.appeal(edition, recipient);
                        appeal.shortened().see(recipient.name(), recipient.limit(), fitted);
                        int number = i;
                        appeal.leftForReader(fitted, recipient.newline()).ifPresent(left -> crowded.merge(recipient.limit(),
                                new TooShort(number, -left, 1, () -> appeal.littleRoom(recipient.name(), left)), TooShort::with));
                    }
                }
            }
        }
        report(recipients, byLimit, (place, message) -> problems.error(Code.ESSENTIAL_TOO_LONG, place, message, AppealComposer.SHORTEN));
        report(recipients, crowded,
                (place, message) -> problems.warning(Code.NO_ROOM_FOR_OWN_WORDS, place, message, AppealComposer.MAKE_ROOM));
    }

    private static void report(Recipients recipients, Map<Integer, TooShort> byLimit, BiConsumer<Location, String> report) {
        List<TooShort> forms = byLimit.values().stream().limit(MOST_LIMITS).toList();
        List<Location> places = recipients.places().of(forms.stream().map(TooShort::number).toList(), "limit");
        for (int i = 0; i < forms.size(); i++) {
            report.accept(places.get(i), forms.get(i).message().get() + forms.get(i).others());
        }
    }

    /**
     * The recipients of one limit for whom there is no letter, or one with too little room: the worst, and how many there are.
     *
     * @param number of the worst in its file
     * @param over how much is missing, to compare it with others of the limit
     * @param message on the worst
     */
    private record TooShort(int number, int over, int count, Supplier<String> message) {
        TooShort with(TooShort other) {
            TooShort worse = other.over() > over ? other : this;
            return new TooShort(worse.number(), worse.over(), count + 1, worse.message());
        }

        String others() {
            return count == 1
                    ? ""
                    : " The same is true of " + Counted.of(count - 1, "other recipient") + " of this file with that limit.";
        }
    }
}
