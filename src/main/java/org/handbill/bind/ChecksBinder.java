package org.handbill.bind;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.handbill.campaign.Checks;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;

/** Reads the key {@code checks} of {@code campaign.yaml}. */
final class ChecksBinder {
    private static final List<String> RULES = Arrays.stream(Code.values()).map(Code::id).toList();

    private ChecksBinder() {}

    static Checks read(Fields fields, Problems problems) {
        return fields.mapping("checks").optional()
                .map(checks -> new Checks(checks.mapping("levels").optional().map(levels -> levels(levels, problems)).orElse(Map.of()),
                        baseline(checks)))
                .orElse(Checks.USUAL);
    }

    private static Map<String, Checks.Level> levels(Fields levels, Problems problems) {
        Map<String, Checks.Level> read = new HashMap<>();
        for (Located<String> rule : levels.keys(RULES)) {
            Optional<Checks.Level> level = levels.choice(rule.value(), Checks.Level.class).optional();
            if (RULES.contains(rule.value())) {
                level.ifPresent(found -> read.put(rule.value(), found));
            } else {
                List<String> near = NearNames.of(rule.value(), RULES);
                problems.error(Code.UNKNOWN_RULE, rule.span(), "There is no rule '" + rule.value() + "'.",
                        near.isEmpty()
                                ? "Type the name as it stands in square brackets behind what the tool says."
                                : NearNames.hint(rule.value(), RULES));
            }
        }
        return read;
    }

    private static Optional<Located<String>> baseline(Fields checks) {
        return checks.line("baseline")
                .check(name -> name.endsWith(".json") && !name.startsWith("/") && !name.contains("..") && !name.contains("\\")
                        && !name.contains(":"), Code.INVALID_VALUE,
                        "The baseline is a file in the campaign folder whose name ends in .json.",
                        "Type for instance baseline: checks.baseline.json")
                .located();
    }
}
