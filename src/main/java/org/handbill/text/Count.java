package org.handbill.text;

import java.util.List;

/**
 * What a text costs under one rule, whatever the limit.
 *
 * @param used the cost in {@code unit}
 * @param parts how many messages it is sent as; 1 but for SMS, where an empty text is one part too
 * @param flaws what is wrong with it at any limit; without {@link Flaw.TooLong}
 */
public record Count(int used, Unit unit, int parts, List<Flaw> flaws) {
    public Count {
        if (used < 0 || parts < 1) {
            throw new IllegalArgumentException("used " + used + ", parts " + parts);
        }
        flaws = List.copyOf(flaws);
    }

    static Count of(int used, Unit unit) {
        return new Count(used, unit, 1, List.of());
    }

    static Count of(int used, Unit unit, List<Flaw> flaws) {
        return new Count(used, unit, 1, flaws);
    }
}
