package org.handbill.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How much a platform takes.
 *
 * @param rule how it counts
 * @param max the most that it takes, in the rule's unit; for {@link Sms}, in parts
 * @param refused characters of ASCII that the platform takes in no text
 */
public record Limit(CountingRule rule, int max, String refused) {
    public Limit(CountingRule rule, int max) {
        this(rule, max, "");
    }

    public Limit {
        if (max < 1) {
            throw new IllegalArgumentException("a limit of " + max + " takes no text");
        }
    }

    public Measure measure(String text) {
        return against(rule.count(text), firstRefused(text));
    }

    /** Of a post behind a content warning, for the rules that count it. */
    public Measure measure(String text, String contentWarning) {
        return against(rule.count(text, contentWarning), firstRefused(text));
    }

    public boolean fits(String text) {
        Count count = rule.count(text);
        return count.flaws().isEmpty() && count.used() <= rule.capacity(max, count) && firstRefused(text).isEmpty();
    }

    private Optional<Flaw> firstRefused(String text) {
        if (!refused.isEmpty()) {
            for (int i = 0; i < text.length(); i++) {
                if (refused.indexOf(text.charAt(i)) >= 0) {
                    return Optional.of(new Flaw.InvalidCharacter(i, text.charAt(i)));
                }
            }
        }
        return Optional.empty();
    }

    private Measure against(Count count, Optional<Flaw> firstRefused) {
        int capacity = rule.capacity(max, count);
        List<Flaw> flaws = count.flaws();
        if (count.used() > capacity || firstRefused.isPresent()) {
            flaws = new ArrayList<>(flaws);
            firstRefused.ifPresent(flaws::add);
        }
        if (count.used() > capacity) {
            flaws.addFirst(new Flaw.TooLong(count.used() - capacity, count.unit()));
        }
        return new Measure(count.used(), capacity, count.unit(), count.parts(), flaws);
    }
}
