package org.handbill.prose;

import java.util.List;

/** What a line break in the author's file means: a space, but nothing between characters of scripts that are written without spaces. */
final class SoftBreaks {
    private SoftBreaks() {}

    /** Whether the break at an index of a line joins what stands on both its sides. */
    static boolean joins(List<Inline> inlines, int at) {
        return at > 0 && at + 1 < inlines.size() && isWrittenWithoutSpaces(last(inlines.get(at - 1)))
                && isWrittenWithoutSpaces(first(inlines.get(at + 1)));
    }

    private static int first(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text().codePointAt(0);
            case Inline.Emphasis emphasis -> first(emphasis.inlines());
            case Inline.Strong strong -> first(strong.inlines());
            case Inline.Strikethrough struck -> first(struck.inlines());
            case Inline.Link link -> first(link.inlines());
            case Inline.Element element -> first(element.inlines());
            case Inline.Code _,Inline.Image _,Inline.HardBreak _,Inline.SoftBreak _,Inline.FootnoteReference _ -> ' ';
        };
    }

    private static int first(List<Inline> inlines) {
        return inlines.isEmpty() ? ' ' : first(inlines.getFirst());
    }

    private static int last(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text().codePointBefore(text.text().length());
            case Inline.Emphasis emphasis -> last(emphasis.inlines());
            case Inline.Strong strong -> last(strong.inlines());
            case Inline.Strikethrough struck -> last(struck.inlines());
            case Inline.Link link -> last(link.inlines());
            case Inline.Element element -> last(element.inlines());
            case Inline.Code _,Inline.Image _,Inline.HardBreak _,Inline.SoftBreak _,Inline.FootnoteReference _ -> ' ';
        };
    }

    private static int last(List<Inline> inlines) {
        return inlines.isEmpty() ? ' ' : last(inlines.getLast());
    }

    /** Chinese and Japanese letters and their punctuation; Korean is written with spaces. */
    private static boolean isWrittenWithoutSpaces(int codePoint) {
        if (codePoint < 0x2E80) {
            return false;
        }
        if (codePoint >= 0x3000 && codePoint <= 0x303F || codePoint >= 0xFF01 && codePoint <= 0xFF65) {
            return true;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI -> true;
            default -> false;
        };
    }
}
