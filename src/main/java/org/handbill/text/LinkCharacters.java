package org.handbill.text;

/**
 * What characters the parts of a link may have, on X and on Mastodon. X's are those of twitter-text 3.1.0, {@code Regex}; Mastodon's are
 * twitter-text's for Ruby with the changes of mastodon/mastodon {@code config/initializers/twitter_regex.rb}.
 */
enum LinkCharacters {
    X {
        @Override
        boolean isLabel(char c) {
            return c < 0x80 ? (ASCII[c] & LABEL) != 0 : isLatinAccent(c);
        }

        @Override
        boolean isPath(char c) {
            return c < 0x80 ? (ASCII[c] & PATH) != 0 : isLatinAccent(c) || isCyrillic(c) || c == '\u2013';
        }

        @Override
        boolean isPathEnd(char c) {
            return c < 0x80 ? (ASCII[c] & PATH_END) != 0 : isLatinAccent(c) || isCyrillic(c);
        }

        @Override
        boolean isQuery(char c) {
            return c < 0x80 && (ASCII[c] & QUERY) != 0;
        }

        @Override
        boolean isQueryEnd(char c) {
            return c < 0x80 && (ASCII[c] & QUERY_END) != 0;
        }
    },
    /** X's, as its library for JavaScript has them: hosts of any script, and large letters like small ones beyond ASCII too. */
    X_SCRIPT {
        @Override
        boolean isLabel(char c) {
            return c < 0x80
                    ? (ASCII[c] & LABEL) != 0 || c == '"' || c == '`' || c < ' ' && !isSpace(c) || c == 0x7F
                    : !isSpace(c) && c != '\u180E' && !isDirectional(c) && c != '\uFEFF' && c < '\uFFFE';
        }

        @Override
        boolean isPath(char c) {
            return X.isPath(c) || isPathLetter(c);
        }

        @Override
        boolean isPathEnd(char c) {
            return X.isPathEnd(c) || isPathLetter(c);
        }

        private boolean isPathLetter(char c) {
            return c >= 0x80 && (isLatinInAnyCase(c) || isCyrillic(Character.toUpperCase(c)));
        }

        @Override
        boolean isQuery(char c) {
            return X.isQuery(c);
        }

        @Override
        boolean isQueryEnd(char c) {
            return X.isQueryEnd(c);
        }
    },
    MASTODON {
        @Override
        boolean isLabel(char c) {
            return c < 0x80
                    ? (ASCII[c] & LABEL) != 0 || c == '\\'
                    : !isSpace(c) && c != '\u180E' && !isDirectional(c) && c != '\uFEFF' && c < '\uFFFE';
        }

        @Override
        boolean isPath(char c) {
            return !isSpace(c) && c != '<' && c != '>' && c != '(' && c != ')' && c != '?';
        }

        @Override
        boolean isPathEnd(char c) {
            return isPath(c) && "!*\"'「」;:=,.$%[]~&|@".indexOf(c) < 0;
        }

        @Override
        boolean isQuery(char c) {
            return c < 0x80 ? (ASCII[c] & QUERY) != 0 || c == '^' : isQueryEnd(c);
        }

        @Override
        boolean isQueryEnd(char c) {
            return c < 0x80 ? (ASCII[c] & QUERY_END) != 0 : c >= 0xA0 && (c < 0xFDD0 || c > 0xFDEF) && c < 0xFFF0;
        }
    };

    private static final int LABEL = 1;
    private static final int PATH = 2;
    private static final int PATH_END = 4;
    private static final int QUERY = 8;
    private static final int QUERY_END = 16;
    private static final byte[] ASCII = ascii();

    /** A character of a label of a host, hyphen and underscore aside. */
    abstract boolean isLabel(char c);

    abstract boolean isPath(char c);

    abstract boolean isPathEnd(char c);

    abstract boolean isQuery(char c);

    abstract boolean isQueryEnd(char c);

    private static byte[] ascii() {
        byte[] classes = new byte[0x80];
        for (char c = '0'; c <= 'z'; c++) {
            classes[c] = isAlphanumeric(c) ? (byte) (LABEL | PATH | PATH_END | QUERY | QUERY_END) : 0;
        }
        mark(classes, "!*';:=+,.$/%#[]-_~|&@", PATH);
        mark(classes, "=_#/-+", PATH_END);
        mark(classes, "!?*'();:&=+$/%#[]-_.,~|@", QUERY);
        mark(classes, "-_&=#/", QUERY_END);
        return classes;
    }

    private static void mark(byte[] classes, String characters, int mark) {
        for (int i = 0; i < characters.length(); i++) {
            classes[characters.charAt(i)] |= (byte) mark;
        }
    }

    /** An ASCII letter or digit. */
    static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }

    /** Latin letters beyond ASCII and combining marks as X knows them. */
    private static boolean isLatinAccent(char c) {
        if (c < 0x250) {
            return c >= 0xC0 && c != 0xD7 && c != 0xF7;
        }
        return c >= 0x300 && c <= 0x36F || c >= 0x1E00 && c <= 0x1EFF || c <= 0x2BB && "ɓɔɖɗəɛɣɨɯɲʉʋʻ".indexOf(c) >= 0;
    }

    /** With the letters that differ from one of them only in case; the capital of a combining iota is the Greek letter. */
    static boolean isLatinInAnyCase(char c) {
        char capital = Character.toUpperCase(c);
        return isLatinAccent(c)
                || capital >= 0x80 && (isLatinAccent(capital) || isLatinAccent(Character.toLowerCase(c)) || capital == 0x399);
    }

    private static boolean isCyrillic(char c) {
        return c >= 0x400 && c <= 0x4FF;
    }

    /** White_Space of Unicode. */
    static boolean isSpace(char c) {
        return c <= ' '
                ? c == ' ' || c >= '\t' && c <= '\r'
                : c == 0x85 || c == 0xA0 || c == 0x1680 || c >= 0x2000 && c <= 0x200A || c == 0x2028 || c == 0x2029 || c == 0x202F
                        || c == 0x205F
                        || c == 0x3000;
    }

    static boolean isDirectional(char c) {
        return c == 0x61C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    /** Whether a link may follow a character. */
    static boolean mayPrecede(char c) {
        return !isAlphanumeric(c) && c != '@' && c != '＠' && c != '$' && c != '#' && c != '＃' && c != '\uFEFF' && c < '\uFFFE';
    }

    /** A character of a host beyond {@link #isLabel} that X knows after http:// only: none of ASCII punctuation, spaces and general punctuation. */
    static boolean isUnicodeLabel(char c) {
        if (c < 0x80) {
            return isAlphanumeric(c) || c == '\\' || c < ' ' && !isSpace(c) || c == 0x7F;
        }
        return !(c >= 0x2000 && c <= 0x206F) && !Character.isSpaceChar(c);
    }
}
