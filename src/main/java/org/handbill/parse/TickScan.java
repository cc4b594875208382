package org.handbill.parse;

import java.util.Arrays;

/** Finds the backticks that close a code span. Those that nothing closes are known beforehand, so that none of them costs a search. */
final class TickScan {
    private final CharSequence text;
    /** For each length of a run of backticks, where the last such run begins; -1 if there is none. */
    private int[] last = new int[8];

    TickScan(CharSequence text) {
        this.text = text;
        Arrays.fill(last, -1);
        int i = 0;
        while (i < text.length()) {
            int run = run(i);
            if (run >= last.length) {
                int before = last.length;
                last = Arrays.copyOf(last, run * 2);
                Arrays.fill(last, before, last.length, -1);
            }
            if (run > 0) {
                last[run] = i;
            }
            i += Math.max(1, run);
        }
    }

    /** How many backticks stand at an index. */
    int run(int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) == '`') {
            end++;
        }
        return end - from;
    }

    /** Where the next run of exactly that length begins, or -1. */
    int closing(int length, int from) {
        if (length >= last.length || last[length] < from) {
            return -1;
        }
        int i = from;
        int found = run(i);
        while (found != length) {
            i += Math.max(1, found);
            found = run(i);
        }
        return i;
    }
}
