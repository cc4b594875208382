package org.handbill.picture.card;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.LinkedHashMap;
import java.util.Map;
import org.handbill.kit.CardDesign;

/**
 * Draws a flat card in few colours. All is drawn once, as how much of each pixel is covered; elements do not overlap, so the place of a pixel tells
 * its ink. 16 colours are the paper and the steps from it to each ink.
 */
final class FlatPicture {
    private static final int COLOURS = 16;

    private FlatPicture() {}

    static byte[] png(CardLayout layout, CardDesign.Colours colours) {
        Map<Integer, Integer> inks = new LinkedHashMap<>();
        for (Element element : layout.elements()) {
            inks.putIfAbsent(rgb(element.ink(), colours), inks.size());
        }
        int steps = (COLOURS - 1) / Math.max(1, inks.size());
        byte[] pixels = covered(layout);
        PalettePng png = new PalettePng(layout.width(), layout.height());
        for (Element element : layout.elements()) {
            Integer ink = inks.get(rgb(element.ink(), colours));
            index(element.bounds(), layout, pixels, png, ink == null ? 0 : ink * steps, steps);
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

    private static byte[] covered(CardLayout layout) {
        BufferedImage mask = new BufferedImage(layout.width(), layout.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = mask.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        for (Element element : layout.elements()) {
            graphics.fill(element.outline());
        }
        graphics.dispose();
        return ((DataBufferByte) mask.getRaster().getDataBuffer()).getData();
    }

    private static void index(Box box, CardLayout layout, byte[] pixels, PalettePng png, int base, int steps) {
        int left = Math.max(0, (int) Math.floor(box.left()));
        int right = Math.min(layout.width(), (int) Math.ceil(box.right()));
        int bottom = Math.min(layout.height(), (int) Math.ceil(box.bottom()));
        byte[] step = new byte[256];
        for (int i = 0; i < step.length; i++) {
            int covered = (i * steps + 127) / 255;
            step[i] = (byte) (covered == 0 ? 0 : base + covered);
        }
        for (int y = Math.max(0, (int) Math.floor(box.top())); y < bottom; y++) {
            int row = y * layout.width();
            for (int x = left; x < right; x++) {
                byte covered = pixels[row + x];
                if (covered != 0) {
                    png.set(x, y, step[covered & 0xFF]);
                }
            }
        }
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
