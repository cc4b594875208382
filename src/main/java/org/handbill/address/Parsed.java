package org.handbill.address;

/** What became of a text that was to be read as an address. */
public sealed interface Parsed<T> {
    record Good<T>(T value) implements Parsed<T> {}

    /**
     * Why it is none.
     *
     * @param message one sentence with what was found
     * @param hint what to type instead
     */
    record Bad<T>(String message, String hint) implements Parsed<T> {
        <U> Bad<U> as() {
            return new Bad<>(message, hint);
        }
    }

    static <T> Parsed<T> good(T value) {
        return new Good<>(value);
    }

    static <T> Parsed<T> bad(String message, String hint) {
        return new Bad<>(message, hint);
    }
}
