package org.handbill.typography;

import java.util.Arrays;

/** Numbers given to ranges of glyphs: the Coverage and ClassDef tables of the "OpenType Layout Common Table Formats". */
final class Ranges {
    /** A glyph in no range. */
    static final int NONE = -1;

    private final int[] first;
    private final int[] last;
    private final int[] value;
    private final boolean counting;
    private int size;

    private Ranges(int capacity, boolean counting) {
        first = new int[capacity];
        last = new int[capacity];
        value = new int[capacity];
        this.counting = counting;
    }

    /** Which glyphs are covered, numbered from 0. */
    static Ranges coverage(Table table) throws BrokenTypefaceException {
        int count = table.u16(2);
        Ranges ranges = new Ranges(count, true);
        switch (table.u16(0)) {
            case 1 -> {
                for (int i = 0; i < count; i++) {
                    int glyph = table.u16(4 + 2 * i);
                    ranges.add(glyph, glyph, i);
                }
            }
            case 2 -> {
                for (int i = 0; i < count; i++) {
                    ranges.add(table.u16(4 + 6 * i), table.u16(6 + 6 * i), table.u16(8 + 6 * i));
                }
            }
            default -> throw unknownFormat(table, "Coverage");
        }
        return ranges;
    }

    /** The classes of glyphs; a glyph in none is of class 0. */
    static Ranges classes(Table table) throws BrokenTypefaceException {
        return switch (table.u16(0)) {
            case 1 -> {
                int start = table.u16(2);
                int count = table.u16(4);
                Ranges ranges = new Ranges(count, false);
                for (int i = 0; i < count; i++) {
                    ranges.add(start + i, start + i, table.u16(6 + 2 * i));
                }
                yield ranges;
            }
            case 2 -> {
                int count = table.u16(2);
                Ranges ranges = new Ranges(count, false);
                for (int i = 0; i < count; i++) {
                    ranges.add(table.u16(4 + 6 * i), table.u16(6 + 6 * i), table.u16(8 + 6 * i));
                }
                yield ranges;
            }
            default -> throw unknownFormat(table, "ClassDef");
        };
    }

    private static BrokenTypefaceException unknownFormat(Table table, String kind) {
        return new BrokenTypefaceException("its table " + table.tag() + " has a " + kind + " of an unknown format");
    }

    /** The specification wants them in order; one that is not is left out. */
    private void add(int from, int to, int number) {
        if (from <= to && (size == 0 || from > last[size - 1])) {
            first[size] = from;
            last[size] = to;
            value[size++] = number;
        }
    }

    int valueOf(int glyph) {
        int found = Arrays.binarySearch(first, 0, size, glyph);
        int at = found >= 0 ? found : -found - 2;
        if (at < 0 || glyph > last[at]) {
            return NONE;
        }
        return counting ? value[at] + glyph - first[at] : value[at];
    }

    /** How many ranges there are; {@link #first(int)}, {@link #last(int)} and {@link #value(int)} tell of each. */
    int size() {
        return size;
    }

    int first(int index) {
        return first[index];
    }

    int last(int index) {
        return last[index];
    }

    int value(int index) {
        return value[index];
    }
}
