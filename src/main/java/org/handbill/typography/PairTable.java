package org.handbill.typography;

import java.util.Arrays;

/** What one subtable says about the distance between two glyphs. */
sealed interface PairTable {
    /** The subtable has nothing to say about a pair, so that the next one is asked. */
    int SILENT = Integer.MIN_VALUE;

    /** What is added to the left glyph's advance, in font units, or {@link #SILENT}. */
    int kerning(int left, int right);

    /** Pairs of single glyphs. */
    final class Glyphs implements PairTable {
        /** Sorted; each is the left glyph, the right glyph and the value, 16 bits each from the highest down. */
        private final long[] pairs;

        /** @param pairs as {@link #pair} makes them, in any order, of which the first {@code count} are taken */
        Glyphs(long[] pairs, int count) {
            this.pairs = Arrays.copyOf(pairs, count);
            Arrays.sort(this.pairs);
        }

        static long pair(int left, int right, int value) {
            return (long) left << 32 | (long) right << 16 | value & 0xFFFF;
        }

        @Override
        public int kerning(int left, int right) {
            long key = pair(left, right, 0);
            int found = Arrays.binarySearch(pairs, key);
            int at = found >= 0 ? found : -found - 1;
            return at < pairs.length && pairs[at] >>> 16 == key >>> 16 ? (short) pairs[at] : SILENT;
        }
    }

    /** Pairs of classes of glyphs. */
    final class Classes implements PairTable {
        private final Ranges covered;
        private final Ranges leftClasses;
        private final Ranges rightClasses;
        private final int rows;
        private final int columns;
        private final short[] values;

        /**
         * @param covered the left glyphs that the subtable is about
         * @param rows how many left classes there are; {@code columns}, how many right ones
         * @param values one for each pair of classes, row by row; empty if all are 0
         */
        Classes(Ranges covered, Ranges leftClasses, Ranges rightClasses, int rows, int columns, short[] values) {
            this.covered = covered;
            this.leftClasses = leftClasses;
            this.rightClasses = rightClasses;
            this.rows = rows;
            this.columns = columns;
            this.values = values;
        }

        @Override
        public int kerning(int left, int right) {
            if (covered.valueOf(left) == Ranges.NONE) {
                return SILENT;
            }
            int row = Math.max(leftClasses.valueOf(left), 0);
            int column = Math.max(rightClasses.valueOf(right), 0);
            if (row >= rows || column >= columns) {
                return SILENT;
            }
            return values.length == 0 ? 0 : values[row * columns + column];
        }
    }
}
