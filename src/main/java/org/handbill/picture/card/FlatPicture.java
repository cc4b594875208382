package org.handbill.picture.card;

import java.util.LinkedHashMap;
import java.util.Map;
import org.handbill.kit.CardDesign;

/**
 * Draws a flat card in few colours. Elements do not overlap, so each is drawn by itself. 16 colours are the paper and the steps from it to each ink.
 */
final class FlatPicture {
    private static final int COLOURS = 16;

    private FlatPicture() {}

    /** @param coverage used for nothing else at the same time */
    static byte[] png(CardLayout layout, CardDesign.Colours colours, Coverage coverage) {
        Map<Integer, Integer> inks = new LinkedHashMap<>();
        for (Element element : layout.elements()) {
            inks.putIfAbsent(rgb(element.ink(), colours), inks.size());
        }
        int steps = (COLOURS - 1) / Math.max(1, inks.size());
        PalettePng png = new PalettePng(layout.width(), layout.height());
        for (Element element : layout.elements()) {
            Integer ink = inks.get(rgb(element.ink(), colours));
            coverage.moveTo(element.bounds(), layout.width(), layout.height());
            put(element, coverage, png, ink == null ? 0 : ink * steps, steps);
        }
        return png.write(palette(colours.paper(), inks, steps));
    }

    static int rgb(Element.Ink ink, CardDesign.Colours colours) {
        return switch (ink) {
            case INK -> colours.ink();
            case ACCENT -> colours.accent();
            case SOFT -> colours.soft();
        };
    }

    private static void put(Element element, Coverage coverage, PalettePng png, int base, int steps) {
        byte[] step = new byte[256];
        for (int i = 0; i < step.length; i++) {
            int covered = (i * steps + 127) / 255;
            step[i] = (byte) (covered == 0 ? 0 : base + covered);
        }
        element.outlines(coverage::add);
        coverage.paint(step, png);
    }

    private static int[] palette(int paper, Map<Integer, Integer> inks, int steps) {
        int[] palette = new int[1 + inks.size() * steps];
        palette[0] = paper;
        inks.forEach((rgb, number) -> {
            for (int step = 1; step <= steps; step++) {
                palette[number * steps + step] = mixed(paper, rgb, step, steps);
            }
        });
        return palette;
    }

    /** So many parts of {@code of} the way from one colour to another. */
    private static int mixed(int from, int to, int part, int of) {
        int mixed = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            mixed |= (a * (of - part) + b * part + of / 2) / of << shift;
        }
        return mixed;
    }
}
