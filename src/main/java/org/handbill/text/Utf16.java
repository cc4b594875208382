package org.handbill.text;

/** Counts UTF-16 units, as JavaScript's {@code length} does. Source: core.telegram.org, "Text is counted in UTF-16 code units". */
public record Utf16() implements CountingRule {
    @Override
    public Count count(String text) {
        return Count.of(text.length(), unit(), Surrogates.flaws(text));
    }

    @Override
    public Unit unit() {
        return Unit.UTF16_UNITS;
    }
}
