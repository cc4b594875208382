package org.handbill.diagnostic;

import java.util.function.Function;

/** A value that the author wrote, and where. */
public record Located<T>(T value, Span span) {
    /** Another value for the same place. */
    public <U> Located<U> map(Function<? super T, ? extends U> change) {
        return new Located<>(change.apply(value), span);
    }
}
