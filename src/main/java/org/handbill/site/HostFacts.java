package org.handbill.site;

import java.time.LocalDate;
import java.util.List;

import org.handbill.campaign.Hosting;

/**
 * What one host can do, as its file below {@code resources/…/hosts} says.
 *
 * @param name as its makers write it
 * @param rules how many redirects it takes
 * @param bytes how large its file of redirects may be
 * @param ruleLength how long one redirect may be, in characters
 * @param defaultStatus what it answers where a rule names no status; 0 if a rule has to name one
 * @param filesWin whether a file that is there goes before a redirect
 * @param force whether a '!' behind the status lets the redirect go first
 * @param prefix whether the addresses of its rules begin with the site's own path
 * @param headers whether it sends headers that the site names
 * @param headerRules how many groups of headers it takes
 * @param headerLength how long one header may be, in characters
 * @param checked when the facts were looked up
 */
public record HostFacts(Hosting.Host host, String name, int rules, int bytes, int ruleLength, int defaultStatus, boolean filesWin,
        boolean force, boolean prefix, boolean headers, int headerRules, int headerLength, LocalDate checked, List<Fact> facts) {
    /** Stands for no limit that is known. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    public HostFacts {
        facts = List.copyOf(facts);
        if (rules < 0 || bytes < 0 || ruleLength < 0 || headerRules < 0 || headerLength < 0) {
            throw new IllegalArgumentException("a limit of " + name + " is below zero");
        }
    }

    /** How sure we are of a fact. */
    public enum Confidence {
        VERIFIED, LIKELY, UNVERIFIED
    }

    /** Where something about the host is said, and how sure that is. */
    public record Fact(String about, String source, Confidence confidence, String note) {}
}
