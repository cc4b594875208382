package org.handbill.text;

/** Counts Unicode code points, which is what "characters" means where a network says no more. Source: YouTube Data API, {@code snippet.title}. */
public record CodePoints() implements CountingRule {
    @Override
    public Count count(String text) {
        return Count.of(text.codePointCount(0, text.length()), unit(), Surrogates.flaws(text));
    }

    @Override
    public Unit unit() {
        return Unit.CHARACTERS;
    }
}
