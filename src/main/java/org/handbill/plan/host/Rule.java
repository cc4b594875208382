package org.handbill.plan.host;

import java.util.Optional;
import java.util.regex.Pattern;

import org.handbill.site.Redirect;

/**
 * One redirect as host files write it. It is temporary (302), since a short link may be led elsewhere when its page is gone, and browsers keep a permanent
 * one for ever.
 *
 * @param from below the site's root, without '/' at its ends
 */
record Rule(String from, SafeAddress to) {
    static final int STATUS = 302;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9_.-]*(/[A-Za-z0-9_-][A-Za-z0-9_.-]*+)*+");

    /** Absent if a host file cannot say it. */
    static Optional<Rule> of(Redirect redirect) {
        String from = redirect.from().endsWith("/") ? redirect.from().substring(0, redirect.from().length() - 1) : redirect.from();
        return PLAIN.matcher(from).matches()
                ? SafeAddress.of(redirect.to()).map(to -> new Rule(from, to))
                : Optional.empty();
    }
}
