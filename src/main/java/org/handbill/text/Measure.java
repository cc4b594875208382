package org.handbill.text;

import java.util.List;

/**
 * A text held against a limit.
 *
 * @param used the cost in {@code unit}
 * @param limit what is allowed, in {@code unit}; for SMS, what the allowed parts hold in the encoding that this text needs
 * @param parts how many messages it is sent as; 1 but for SMS
 * @param flaws why it does not fit; empty if it does
 */
public record Measure(int used, int limit, Unit unit, int parts, List<Flaw> flaws) {
    public Measure {
        flaws = List.copyOf(flaws);
    }

    public boolean fits() {
        return flaws.isEmpty();
    }

    /** How many more units there is room for; negative if there are too many. */
    public int room() {
        return limit - used;
    }
}
