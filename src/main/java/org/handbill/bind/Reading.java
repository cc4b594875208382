package org.handbill.bind;

import java.util.function.Function;
import org.handbill.address.Parsed;
import org.handbill.diagnostic.Code;

/** What became of a text that was to be read as a date, a number or something else. */
sealed interface Reading<T> {
    record Good<T>(T value) implements Reading<T> {}

    /**
     * Why it could not be read.
     *
     * @param message one sentence with what was found and what is taken
     * @param hint what to type instead; empty where the message says it all
     */
    record Bad<T>(Code code, String message, String hint) implements Reading<T> {}

    default <U> Reading<U> map(Function<? super T, ? extends U> change) {
        return switch (this) {
            case Good<T>(T value) -> good(change.apply(value));
            case Bad<T>(Code code, String message, String hint) -> new Bad<>(code, message, hint);
        };
    }

    static <T> Reading<T> of(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Good<T>(T value) -> good(value);
            case Parsed.Bad<T>(String message, String hint) -> bad(message, hint);
        };
    }

    static <T> Reading<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Reading<T> bad(String message, String hint) {
        return new Bad<>(Code.INVALID_VALUE, message, hint);
    }
}
