package org.handbill.typography;

import java.util.List;

/** A headline's words at their places on one endless line, in font units. */
final class Words {
    private final int[] starts;
    private final Ink[] inks;

    Words(List<String> shown, Typeface face) {
        starts = new int[shown.size()];
        inks = new Ink[shown.size()];
        int x = 0;
        for (int i = 0; i < starts.length; i++) {
            String word = shown.get(i);
            if (i > 0) {
                x += gap(shown.get(i - 1), word, face);
            }
            starts[i] = x;
            inks[i] = face.ink(word);
            x += inks[i].advance();
        }
    }

    private static int gap(String before, String after, Typeface face) {
        return face.advance(' ') + kerning(before.codePointBefore(before.length()), ' ', face) + kerning(' ', after.codePointAt(0), face);
    }

    private static int kerning(int left, int right, Typeface face) {
        return Typeface.isInvisible(left) || Typeface.isInvisible(right) ? 0 : face.kerning(left, right);
    }

    int count() {
        return starts.length;
    }

    boolean allInked() {
        for (Ink ink : inks) {
            if (ink.width() <= 0) {
                return false;
            }
        }
        return true;
    }

    /** The ink of the words from one up to, not including, another, as a line of its own. */
    Ink line(int from, int to) {
        int left = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MAX_VALUE;
        int top = Integer.MIN_VALUE;
        for (int i = from; i < to; i++) {
            int x = starts[i] - starts[from];
            left = Math.min(left, x + inks[i].left());
            right = Math.max(right, x + inks[i].right());
            bottom = Math.min(bottom, inks[i].bottom());
            top = Math.max(top, inks[i].top());
        }
        return new Ink(starts[to - 1] - starts[from] + inks[to - 1].advance(), left, right, bottom, top);
    }
}
