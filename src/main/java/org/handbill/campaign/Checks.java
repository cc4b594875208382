package org.handbill.campaign;

import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Located;

/**
 * How the author wants to be advised.
 *
 * @param levels by the id of a rule
 * @param baseline the file of what is known already, below the campaign folder; absent if there is none
 */
public record Checks(Map<String, Level> levels, Optional<Located<String>> baseline) {
    public static final Checks USUAL = new Checks(Map.of(), Optional.empty());

    public Checks {
        levels = Map.copyOf(levels);
    }

    /** How much a finding of a rule weighs. */
    public enum Level {
        ERROR, WARNING, NOTE, OFF
    }
}
