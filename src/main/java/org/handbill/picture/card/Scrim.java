package org.handbill.picture.card;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.handbill.kit.Contrast;

/** A veil over a photograph below type, as strong as it has to be for the type to be read. */
final class Scrim {
    private static final int STEPS = 20;
    /** How far the full veil reaches beyond the type, and how far it fades out from there, in pixels. */
    private static final int AROUND = 24;
    private static final int FADE = 120;

    private Scrim() {}

    /**
     * Lays the weakest veil under which every pixel around the type has enough contrast to it.
     *
     * @param picture of the type {@link BufferedImage#TYPE_INT_RGB}
     * @param veil its colour; enough contrast to the type by itself
     * @param type the colour of the type
     */
    static void lay(BufferedImage picture, Box covered, int veil, int type) {
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int width = picture.getWidth();
        int top = Math.max(0, (int) covered.top() - AROUND);
        int bottom = Math.min(picture.getHeight(), (int) Math.ceil(covered.bottom()) + AROUND);
        int step = 0;
        while (step < STEPS && !passes(pixels, top * width, bottom * width, veil, type, step)) {
            step++;
        }
        double strength = (double) step / STEPS;
        for (int y = 0; y < picture.getHeight(); y++) {
            int away = y < top ? top - y : Math.max(0, y - bottom + 1);
            double here = strength * Math.max(0, 1 - (double) away / FADE);
            if (here > 0) {
                for (int i = y * width; i < (y + 1) * width; i++) {
                    pixels[i] = mixed(pixels[i], veil, here);
                }
            }
        }
    }

    private static boolean passes(int[] pixels, int from, int to, int veil, int type, int step) {
        double strength = (double) step / STEPS;
        for (int i = from; i < to; i++) {
            if (Contrast.of(mixed(pixels[i], veil, strength), type) < Contrast.LEAST) {
                return false;
            }
        }
        return true;
    }

    private static int mixed(int under, int over, double strength) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = under >> shift & 0xFF;
            int b = over >> shift & 0xFF;
            mixed |= (int) Math.rint(a + (b - a) * strength) << shift;
        }
        return mixed;
    }
}
