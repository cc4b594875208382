package org.handbill.typography;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What makes a line fill its measure: type of {@code measure / ems}, moved left by the bearing. All in em of the line's own type, with four
 * decimals, so that the same text gives the same style sheet anywhere.
 *
 * @param ems width of the ink, rounded up so that a line never reaches over the edge
 * @param bearing from the line's origin to its ink on the left
 * @param rise from the baseline up to the top of the ink: more than the height of the capitals where they carry accents
 * @param drop from the baseline down to the foot of the ink; negative if all of it is above
 */
public record Fit(BigDecimal ems, BigDecimal bearing, BigDecimal rise, BigDecimal drop) {
    private static final int DECIMALS = 4;

    public Fit {
        if (ems.signum() <= 0) {
            throw new IllegalArgumentException("a line needs ink, its width is " + ems);
        }
    }

    static Fit of(Ink ink, int unitsPerEm) {
        return new Fit(em(ink.width(), unitsPerEm, RoundingMode.CEILING), em(ink.left(), unitsPerEm, RoundingMode.HALF_EVEN),
                em(ink.top(), unitsPerEm, RoundingMode.CEILING), em(-ink.bottom(), unitsPerEm, RoundingMode.CEILING));
    }

    private static BigDecimal em(int units, int unitsPerEm, RoundingMode rounding) {
        return BigDecimal.valueOf(units).divide(BigDecimal.valueOf(unitsPerEm), DECIMALS, rounding);
    }
}
