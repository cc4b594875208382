package org.handbill.bind;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;

/**
 * The value of one key, already checked for its type. A key that is there without a value counts as absent.
 *
 * <p>Where a value is required but absent or wrong, the error is reported and the caller goes on with a stand-in, so that all
 * errors are found; the result is thrown away at the end.
 */
public final class Field<T> {
    private final Fields fields;
    private final String key;
    private final Optional<Located<T>> value;
    private final boolean wrong;

    private Field(Fields fields, String key, Optional<Located<T>> value, boolean wrong) {
        this.fields = fields;
        this.key = key;
        this.value = value;
        this.wrong = wrong;
    }

    static <T> Field<T> present(Fields fields, String key, Located<T> value) {
        return new Field<>(fields, key, Optional.of(value), false);
    }

    static <T> Field<T> absent(Fields fields, String key) {
        return new Field<>(fields, key, Optional.empty(), false);
    }

    /** The value is there but not usable, and that was reported. */
    static <T> Field<T> wrong(Fields fields, String key) {
        return new Field<>(fields, key, Optional.empty(), true);
    }

    /** The value and where it stands; empty if it is absent or wrong. */
    public Optional<Located<T>> located() {
        return value;
    }

    /** The value; empty if it is absent or wrong. */
    public Optional<T> optional() {
        return value.map(Located::value);
    }

    /** The value, or what stands for one that is absent or wrong. */
    public T or(T standIn) {
        fields.note((asked, name) -> asked.usual(name, standIn), key);
        return optional().orElse(standIn);
    }

    /** The value and where it stands; if it is absent, that is an error. */
    public Optional<Located<T>> required() {
        fields.note(Asked::required, key);
        if (value.isEmpty() && !wrong) {
            fields.missing(key);
        }
        return value;
    }

    /** The value; if it is absent, that is an error and the stand-in is returned, as it is for a wrong one. */
    public T required(T standIn) {
        return required().map(Located::value).orElse(standIn);
    }

    public <U> Field<U> map(Function<? super T, ? extends U> change) {
        return new Field<>(fields, key, value.map(found -> found.map(change)), wrong);
    }

    /** Wrong, with this error, unless the value is a text that matches a pattern, which has to mean the same in JavaScript. */
    public Field<T> matching(String pattern, Code code, String message, String hint) {
        fields.note((asked, name) -> asked.pattern(name, pattern), key);
        return check(text -> text.toString().matches(pattern), code, message, hint);
    }

    /** Wrong, with this error, unless the value passes the test. */
    public Field<T> check(Predicate<? super T> test, Code code, String message, String hint) {
        if (value.isEmpty() || test.test(value.get().value())) {
            return this;
        }
        fields.problems().error(code, value.get().span(), message, hint);
        return wrong(fields, key);
    }
}
