package org.handbill.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.handbill.address.WebAddress;

/**
 * A petition elsewhere.
 *
 * @param url absent if it can no longer be opened
 * @param label what readers are asked to do, for instance "Sign the petition"
 * @param outcome what came of it; empty if nothing is said
 */
public record Petition(Optional<WebAddress> url, String label, Status status, Optional<LocalDate> closedOn, String outcome) {
    public enum Status {
        OPEN, CLOSED
    }

    /** As it is on a day: closed from {@link #closedOn} on, and before that day open if it can be, without its outcome. */
    public Petition on(LocalDate day) {
        if (closedOn.isEmpty()) {
            return this;
        }
        boolean closed = !day.isBefore(closedOn.get());
        return new Petition(url, label, closed || url.isEmpty() ? Status.CLOSED : Status.OPEN, closedOn, closed ? outcome : "");
    }
}
