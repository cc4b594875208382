package org.handbill.typography;

import java.util.Optional;

/**
 * Heights in font units, from the tables head, hhea and OS/2.
 *
 * @param capHeight 0 if the file does not say
 */
record VerticalMetrics(int unitsPerEm, int ascent, int descent, int capHeight) {
    /** OS/2 tells it from version 2 on, at offset 88. */
    private static final int CAP_HEIGHT = 88;

    static VerticalMetrics read(FontFile file) throws BrokenTypefaceException {
        int unitsPerEm = file.required("head").u16(18);
        if (unitsPerEm < 16 || unitsPerEm > 16_384) {
            throw new BrokenTypefaceException("its table head claims " + unitsPerEm + " units per em, where 16 to 16384 are allowed");
        }
        Table hhea = file.required("hhea");
        Optional<Table> os2 = file.optional("OS/2");
        int capHeight = os2.isPresent() && os2.get().u16(0) >= 2 ? os2.get().s16(CAP_HEIGHT) : 0;
        return new VerticalMetrics(unitsPerEm, hhea.s16(4), hhea.s16(6), capHeight);
    }
}
