package org.handbill.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a stage returns: its value, if there is one, and all that it found wrong.
 *
 * @param value absent if an error made it impossible
 * @param diagnostics sorted
 */
public record Outcome<T>(Optional<T> value, List<Diagnostic> diagnostics) {
    public Outcome {
        diagnostics = List.copyOf(diagnostics);
    }

    /** The value if nothing that was found is an error. */
    public static <T> Outcome<T> of(T value, Problems problems) {
        return new Outcome<>(problems.hasErrors() ? Optional.empty() : Optional.of(value), problems.sorted());
    }

    /** A value with nothing wrong. */
    public static <T> Outcome<T> of(T value) {
        return new Outcome<>(Optional.of(value), List.of());
    }

    public static <T> Outcome<T> failed(Problems problems) {
        return new Outcome<>(Optional.empty(), problems.sorted());
    }

    /** This, but without its value if anything is an error: what a stage ends with that went on after errors to find them all. */
    public Outcome<T> sound() {
        return hasErrors() ? new Outcome<>(Optional.empty(), diagnostics) : this;
    }

    /** This, but if there is a value without what was found beside it: for those who say what they find themselves. */
    public Outcome<T> quiet() {
        return value.isPresent() ? new Outcome<>(value, List.of()) : this;
    }

    /** The next stage, if this one has a value; the diagnostics of both. */
    public <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        if (value.isEmpty()) {
            return new Outcome<>(Optional.empty(), diagnostics);
        }
        Outcome<U> result = next.apply(value.get());
        Problems all = new Problems();
        all.addAll(diagnostics);
        all.addAll(result.diagnostics());
        return new Outcome<>(result.value(), all.sorted());
    }

    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }
}
