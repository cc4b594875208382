package org.handbill.campaign;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A text that is not yet public.
 *
 * @param file relative to the campaign folder
 * @param target its page as a short link would name it, for instance {@code updates/2026-05-05/}; empty if the page is there in another language
 * @param until the day on which it becomes public, at midnight UTC; absent for a draft
 */
public record Withheld(String file, String target, Optional<LocalDate> until) {
    /** For how long, for people. */
    public String time() {
        return until.map(day -> "until " + day).orElse("for as long as it is a draft");
    }
}
