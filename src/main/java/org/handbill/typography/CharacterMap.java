package org.handbill.typography;

import java.util.Arrays;

/** From Unicode code points to glyphs: the table cmap, formats 4 and 12. Glyph 0 stands for "not covered". */
final class CharacterMap {
    private static final int BMP = 0x10000;
    private static final int LAST_CODE_POINT = 0x10FFFF;

    private final int glyphCount;
    private char[] bmp = new char[BMP];
    private int[] groups = new int[0];

    CharacterMap(Table cmap, int glyphCount) throws BrokenTypefaceException {
        this.glyphCount = glyphCount;
        int best = 0;
        int bestOffset = 0;
        for (int i = 0, count = cmap.u16(2); i < count; i++) {
            int record = 4 + i * 8;
            int offset = cmap.u31(record + 4);
            int rank = rank(cmap.u16(record), cmap.u16(record + 2), cmap.u16(offset));
            if (rank > best) {
                best = rank;
                bestOffset = offset;
            }
        }
        Table subtable = cmap.from(bestOffset);
        switch (best) {
            case 0 -> throw new BrokenTypefaceException("its table cmap has no map for Unicode of format 4 or 12");
            case 1 -> readFormat4(subtable);
            default -> readFormat12(subtable);
        }
        int end = BMP;
        while (end > 0 && bmp[end - 1] == 0) {
            end--;
        }
        bmp = Arrays.copyOf(bmp, end);
    }

    /** Platform 0 is Unicode; of platform 3, Windows, encoding 1 is the BMP and 10 all of Unicode. */
    private static int rank(int platform, int encoding, int format) {
        boolean unicode = platform == 0 || platform == 3 && (encoding == 1 || encoding == 10);
        if (!unicode) {
            return 0;
        }
        return format == 12 ? 2 : format == 4 ? 1 : 0;
    }

    private void readFormat4(Table table) throws BrokenTypefaceException {
        int doubled = table.u16(6) & ~1;
        int next = 0;
        for (int segment = 0; segment < doubled; segment += 2) {
            int last = Math.min(table.u16(14 + segment), BMP - 2); // U+FFFF only ends the list
            int first = table.u16(16 + doubled + segment);
            int delta = table.u16(16 + 2 * doubled + segment);
            int rangeAt = 16 + 3 * doubled + segment;
            int range = table.u16(rangeAt);
            for (int c = Math.max(first, next); c <= last; c++) {
                int glyph = range == 0 ? c : table.u16(rangeAt + range + 2 * (c - first));
                if (range == 0 || glyph != 0) {
                    put(c, glyph + delta & 0xFFFF);
                }
            }
            next = Math.max(next, last + 1);
        }
    }

    private void readFormat12(Table table) throws BrokenTypefaceException {
        int count = table.u31(12);
        table.require(16, count, 12);
        int[] far = new int[3 * count];
        int used = 0;
        int next = 0;
        for (int i = 0; i < count; i++) {
            int first = table.u31(16 + i * 12);
            int last = Math.min(table.u31(20 + i * 12), LAST_CODE_POINT);
            int glyph = table.u31(24 + i * 12);
            for (int c = Math.max(first, next); c <= Math.min(last, BMP - 1); c++) {
                put(c, (long) glyph + c - first);
            }
            int from = Math.max(Math.max(first, next), BMP);
            if (from <= last) {
                far[used++] = from;
                far[used++] = last;
                far[used++] = (int) Math.min((long) glyph + from - first, glyphCount);
            }
            next = Math.max(next, last + 1);
        }
        groups = Arrays.copyOf(far, used);
    }

    private void put(int codePoint, long glyph) {
        bmp[codePoint] = glyph < glyphCount ? (char) glyph : 0;
    }

    int glyph(int codePoint) {
        if (codePoint < BMP) {
            return codePoint < bmp.length ? bmp[codePoint] : 0;
        }
        int low = 0;
        int high = groups.length / 3 - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (codePoint < groups[3 * middle]) {
                high = middle - 1;
            } else if (codePoint > groups[3 * middle + 1]) {
                low = middle + 1;
            } else {
                long glyph = (long) groups[3 * middle + 2] + codePoint - groups[3 * middle];
                return glyph < glyphCount ? (int) glyph : 0;
            }
        }
        return 0;
    }
}
