package org.handbill.parse;

/**
 * Whether marks of emphasis may open it, close it, or both, by what stands before and behind them. The rules are those of CommonMark
 * 0.31, "Emphasis and strong emphasis", with one addition: in scripts without spaces between words, a letter beside a mark counts as
 * a space would, since <code>**「…」**は</code> could not be written otherwise.
 */
record Flanking(boolean canOpen, boolean canClose) {

    static Flanking of(CharSequence text, int from, int to) {
        int before = from == 0 ? '\n' : Character.codePointBefore(text, from);
        int after = to == text.length() ? '\n' : Character.codePointAt(text, to);
        boolean spaceBefore = isSpace(before);
        boolean spaceAfter = isSpace(after);
        boolean punctuationBefore = isPunctuation(before);
        boolean punctuationAfter = isPunctuation(after);
        if (text.charAt(from) == '_') {
            boolean left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore);
            boolean right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter);
            return new Flanking(left && (!right || punctuationBefore), right && (!left || punctuationAfter));
        }
        return new Flanking(!spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore || isEastAsian(before)),
                !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter || isEastAsian(after)));
    }

    private static boolean isSpace(int c) {
        return c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == ' '
                || c > 0x7F && Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    private static boolean isPunctuation(int c) {
        if (c < 0x80) {
            return LinkScan.isPunctuation((char) c);
        }
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION, Character.OTHER_PUNCTUATION,
                    Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                true;
            default -> false;
        };
    }

    private static boolean isEastAsian(int c) {
        if (c < 0x1100) {
            return false;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI -> true;
            default -> false;
        };
    }
}
