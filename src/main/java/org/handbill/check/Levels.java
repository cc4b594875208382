package org.handbill.check;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.handbill.campaign.Checks;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Severity;

/** Weighs findings as the author wants them. Errors stay errors, since nothing could be made of what is wrong there. */
public final class Levels {
    private Levels() {}

    public static List<Diagnostic> weigh(List<Diagnostic> found, Checks checks) {
        return found.stream().flatMap(one -> weigh(one, Optional.ofNullable(checks.levels().get(one.code().id())))).toList();
    }

    /** The ids of rules that the author has switched off. */
    public static Set<String> off(Checks checks) {
        return checks.levels().entrySet().stream().filter(level -> level.getValue() == Checks.Level.OFF).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Stream<Diagnostic> weigh(Diagnostic found, Optional<Checks.Level> level) {
        if (found.isError() || level.isEmpty()) {
            return Stream.of(found);
        }
        return switch (level.get()) {
            case OFF -> Stream.empty();
            case NOTE -> Stream.of(found.as(Severity.NOTE));
            case WARNING -> Stream.of(found.as(Severity.WARNING));
            case ERROR -> Stream.of(found.as(Severity.ERROR));
        };
    }
}
