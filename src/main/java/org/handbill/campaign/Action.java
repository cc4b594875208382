package org.handbill.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.handbill.address.WebAddress;

/**
 * A step of the plan of action.
 *
 * @param minutes that it takes; absent if the author does not say
 * @param until the last day; absent if the author does not say
 * @param ended whether that day has passed, so that nobody is asked any more
 */
public record Action(Article article, Kind kind, OptionalInt minutes, Optional<LocalDate> until, boolean ended) {
    /** Without a last day. */
    public Action(Article article, Kind kind, OptionalInt minutes) {
        this(article, kind, minutes, Optional.empty(), false);
    }

    /** What a reader is asked to do, with what that kind needs. */
    public sealed interface Kind {
        record Share() implements Kind {}

        /**
         * @param from the day on which it became public; absent if the author does not say
         * @param daily the reader's own time of day
         * @param until the last day
         */
        record Pledge(Optional<LocalDate> from, Optional<LocalTime> daily, Optional<LocalDate> until) implements Kind {}

        /**
         * @param recipients absent if the letter goes to the form alone
         */
        record Write(Optional<Recipients> recipients, Optional<Form> form) implements Kind {}

        record Petition(WebAddress url) implements Kind {}

        record Boycott() implements Kind {}

        record Call(String phone) implements Kind {}

        record Attend() implements Kind {}

        record Donate(WebAddress url) implements Kind {}

        record Other() implements Kind {}
    }

    /**
     * A web form that takes a letter.
     *
     * @param url absent if it has no address or is no longer to be used
     * @param limit in characters as forms count them: UTF-16 units, a line break as two; {@link #NO_LIMIT} if none is known
     * @param topic what to choose on the form; empty if nothing
     * @param steps what to do, in order
     */
    public record Form(String name, Optional<WebAddress> url, int limit, String topic, List<String> steps) {
        /** More than any letter has. */
        public static final int NO_LIMIT = Integer.MAX_VALUE;

        public Form {
            steps = List.copyOf(steps);
            if (limit < 1) {
                throw new IllegalArgumentException("a form that takes " + limit + " characters");
            }
        }
    }
}
