package org.handbill.typography;

/** Advance and ink of every glyph in font units: the tables hmtx, loca and the bounding boxes of glyf. */
final class GlyphMetrics {
    private static final int BOX = 4;

    private final int[] advances;
    private final short[] boxes;
    private final boolean[] inked;

    GlyphMetrics(FontFile file, int glyphCount) throws BrokenTypefaceException {
        advances = advances(file.required("hmtx"), file.required("hhea").u16(34), glyphCount);
        boxes = new short[BOX * glyphCount];
        inked = new boolean[glyphCount];
        Table loca = file.required("loca");
        Table glyf = file.required("glyf");
        boolean wide = file.required("head").u16(50) != 0;
        loca.require(0, glyphCount + 1, wide ? 4 : 2);
        for (int glyph = 0; glyph < glyphCount; glyph++) {
            int from = wide ? loca.u31(4 * glyph) : 2 * loca.u16(2 * glyph);
            int to = wide ? loca.u31(4 * glyph + 4) : 2 * loca.u16(2 * glyph + 2);
            if (from < to) {
                readBox(glyf, from, glyph);
            }
        }
    }

    /** Glyphs past the last full record share its advance. */
    private static int[] advances(Table hmtx, int records, int glyphCount) throws BrokenTypefaceException {
        if (records == 0) {
            throw new BrokenTypefaceException("its table hhea counts no widths");
        }
        hmtx.require(0, Math.min(records, glyphCount), 4);
        int[] advances = new int[glyphCount];
        for (int glyph = 0; glyph < glyphCount; glyph++) {
            advances[glyph] = hmtx.u16(4 * Math.min(glyph, records - 1));
        }
        return advances;
    }

    private void readBox(Table glyf, int offset, int glyph) throws BrokenTypefaceException {
        for (int side = 0; side < BOX; side++) {
            boxes[BOX * glyph + side] = (short) glyf.u16(offset + 2 + 2 * side);
        }
        inked[glyph] = glyf.s16(offset) != 0 && xMin(glyph) < xMax(glyph) && yMin(glyph) <= yMax(glyph);
    }

    int advance(int glyph) {
        return advances[glyph];
    }

    /** Whether it leaves a mark; a space does not. */
    boolean inked(int glyph) {
        return inked[glyph];
    }

    int xMin(int glyph) {
        return boxes[BOX * glyph];
    }

    int yMin(int glyph) {
        return boxes[BOX * glyph + 1];
    }

    int xMax(int glyph) {
        return boxes[BOX * glyph + 2];
    }

    int yMax(int glyph) {
        return boxes[BOX * glyph + 3];
    }
}
