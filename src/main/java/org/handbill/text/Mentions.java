package org.handbill.text;

/** The parts of a mention on Mastodon. Source: mastodon/mastodon {@code Account::MENTION_RE}, {@code USERNAME_RE}. */
final class Mentions {
    private Mentions() {}

    /** The end of the user's name of the mention whose '@' stands at an offset; -1 if there is no mention. */
    static int userEnd(String text, int at) {
        if (at > 0) {
            int before = text.codePointBefore(at);
            if (before == '=' || before == '/' || isWord(before)) {
                return -1;
            }
        }
        int end = -1;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (LinkCharacters.isAlphanumeric(c) || c == '_') {
                end = i + 1;
            } else if (end < 0 || c != '.' && c != '-') {
                break;
            }
        }
        return end;
    }

    /** The end of the host behind the user's name; the name's end if there is none. */
    static int hostEnd(String text, int userEnd) {
        int end = userEnd;
        if (userEnd == text.length() || text.charAt(userEnd) != '@') {
            return end;
        }
        for (int i = userEnd + 1; i < text.length();) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            if (isWord(codePoint)) {
                end = i;
            } else if (end == userEnd || codePoint != '.' && codePoint != '-') {
                break;
            }
        }
        return end;
    }

    /** Whether what follows tells that it was no mention: another '@', an accented letter or a scheme's "://". */
    static boolean isBroken(String text, int end) {
        if (end == text.length()) {
            return false;
        }
        char c = text.charAt(end);
        return c == '@' || c == '＠' || c >= 0x80 && LinkCharacters.X.isLabel(c) || text.startsWith("://", end);
    }

    private static boolean isWord(int codePoint) {
        if (codePoint < 0x80) {
            return LinkCharacters.isAlphanumeric((char) codePoint) || codePoint == '_';
        }
        return switch (Character.getType(codePoint)) {
            case Character.UPPERCASE_LETTER, Character.LOWERCASE_LETTER, Character.TITLECASE_LETTER, Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER, Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER, Character.CONNECTOR_PUNCTUATION ->
                true;
            default -> false;
        };
    }
}
