package org.handbill.parse;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.util.sequence.Html5Entities;

/** Turns what an author typed into the characters that it stands for. */
final class Unescape {
    /** Longer than CommonMark's "Entity and numeric character references" lets numbers be. */
    private static final Pattern TOO_LONG = Pattern.compile("&#(\\d{8,}|[xX]\\p{XDigit}{7,});");

    /** No longer than CommonMark lets it be. */
    private static final Pattern NUMBER = Pattern.compile("&#(?:(\\d{1,7})|[xX](\\p{XDigit}{1,6}));");

    private Unescape() {}

    /** Resolves backslash escapes, not entities: those are nodes of their own in running text. */
    static void text(CharSequence raw, int from, int to, StringBuilder out) {
        for (int i = from; i < to; i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < to && LinkScan.isPunctuation(raw.charAt(i + 1))) {
                c = raw.charAt(++i);
            }
            boolean isHalfOfLineEnd = c == '\r' && i + 1 < to && raw.charAt(i + 1) == '\n';
            if (!isHalfOfLineEnd) {
                out.append(c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
            }
        }
    }

    /** What is told of an entity that stands for a character which no page can show. */
    interface Forbidden {
        /** @param from where the entity begins in what is read, in UTF-16 units */
        void found(int from, int to, int number);
    }

    /** Resolves backslash escapes and entities, as in addresses and titles. */
    static String all(CharSequence raw, Forbidden forbidden) {
        StringBuilder out = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\' && i + 1 < raw.length() && LinkScan.isPunctuation(raw.charAt(i + 1))) {
                out.append(raw.charAt(++i));
                continue;
            }
            int start = i;
            int end = c == '&' ? entityEnd(raw, i) : -1;
            if (end < 0) {
                out.append(c);
            } else {
                String entity = raw.subSequence(i, end).toString();
                forbidden(entity).ifPresent(number -> forbidden.found(start, end, number));
                out.append(entity(entity));
                i = end - 1;
            }
        }
        return out.toString();
    }

    /** What an entity, from {@code &} to {@code ;}, stands for; itself if it is none. Line breaks become spaces. */
    static String entity(String entity) {
        if (TOO_LONG.matcher(entity).matches()) {
            return entity;
        }
        String meaning = Html5Entities.entityToString(entity);
        if (meaning.length() != 1) {
            return meaning;
        }
        char c = meaning.charAt(0);
        if (c == '\n' || c == '\r' || c == '\t') {
            return " ";
        }
        return Controls.next(meaning, 0) < 0 ? meaning : "\uFFFD";
    }

    /** The number of an entity that stands for a character which no page can show; absent for all others. */
    static OptionalInt forbidden(String entity) {
        Matcher number = NUMBER.matcher(entity);
        if (!number.matches()) {
            return OptionalInt.empty();
        }
        int value = number.group(1) == null ? Integer.parseInt(number.group(2), 16) : Integer.parseInt(number.group(1), 10);
        return Controls.isForbidden(value) ? OptionalInt.of(value) : OptionalInt.empty();
    }

    /** The text from an index on, of the same length, with something that can be shown for each control character. */
    static String withoutControls(String text, int from) {
        int at = Controls.next(text, from);
        if (at < 0) {
            return text.substring(from);
        }
        StringBuilder out = new StringBuilder(text).delete(0, from);
        for (; at >= 0; at = Controls.next(text, at + 1)) {
            out.setCharAt(at - from, Controls.shown(text.charAt(at)));
        }
        return out.toString();
    }

    /** With one space for each run of spaces and line breaks, and none at the ends. */
    static String line(String typed) {
        String text = withoutControls(typed, 0);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ') {
                out.append(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    private static int entityEnd(CharSequence text, int from) {
        for (int i = from + 1; i < text.length() && i < from + 40; i++) {
            char c = text.charAt(i);
            if (c == ';') {
                return i > from + 1 ? i + 1 : -1;
            }
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#')) {
                return -1;
            }
        }
        return -1;
    }
}
