package org.handbill.text;

/**
 * Counts as Weibo traditionally does: a UTF-16 unit beyond ASCII is one character, one of ASCII half a character; the sum is rounded up.
 * Weibo documents no rule, so the limit stays a setting (not verified).
 */
public record Weibo() implements CountingRule {
    @Override
    public Count count(String text) {
        return Count.of((halves(text) + 1) / 2, unit(), Surrogates.flaws(text));
    }

    private static int halves(String text) {
        int halves = text.length();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                halves++;
            }
        }
        return halves;
    }

    @Override
    public Unit unit() {
        return Unit.CHARACTERS;
    }
}
