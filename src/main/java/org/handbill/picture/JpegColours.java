package org.handbill.picture;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;
import org.handbill.media.Jpeg;

/**
 * What the numbers in a JPEG mean, as browsers take them: the rules are those of libjpeg (jdapimin.c, default_decompress_parms), the conversion is
 * that of JFIF 1.02, and the four channels of print are inverted, as Adobe's programs write them.
 */
final class JpegColours {
    private static final List<Integer> NAMED_RGB = List.of((int) 'R', (int) 'G', (int) 'B');
    private static final int FIXED = 16;

    /** What the channels are. */
    private enum Kind {
        GREY, RGB, YCC, CMYK, YCCK
    }

    private JpegColours() {}

    static BufferedImage toScreen(Raster read, Jpeg jpeg) throws IOException {
        Kind kind = kind(jpeg);
        int width = read.getWidth();
        BufferedImage screen = new BufferedImage(width, read.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] samples = new int[width * read.getNumBands()];
        int[] row = new int[width];
        for (int y = 0; y < read.getHeight(); y++) {
            samples = read.getPixels(read.getMinX(), read.getMinY() + y, width, 1, samples);
            for (int x = 0; x < width; x++) {
                row[x] = rgb(kind, samples, x * read.getNumBands());
            }
            screen.getRaster().setDataElements(0, y, width, 1, row);
        }
        if (kind != Kind.CMYK && kind != Kind.YCCK) {
            ColourMeaning.ofProfile(jpeg.profile()).apply(screen, kind == Kind.GREY);
        }
        return screen;
    }

    private static Kind kind(Jpeg jpeg) throws IOException {
        return switch (jpeg.components().size()) {
            case 1 -> Kind.GREY;
            case 3 -> isRgb(jpeg) ? Kind.RGB : Kind.YCC;
            case 4 -> jpeg.adobe() == 2 ? Kind.YCCK : Kind.CMYK;
            default -> throw new IOException(jpeg.components().size() + " channels");
        };
    }

    private static boolean isRgb(Jpeg jpeg) {
        if (jpeg.jfif()) {
            return false;
        }
        return jpeg.adobe() >= 0 ? jpeg.adobe() == 0 : jpeg.components().equals(NAMED_RGB);
    }

    private static int rgb(Kind kind, int[] samples, int at) {
        return switch (kind) {
            case GREY -> samples[at] * 0x010101;
            case RGB -> samples[at] << 16 | samples[at + 1] << 8 | samples[at + 2];
            case YCC -> ycc(samples[at], samples[at + 1], samples[at + 2]);
            case CMYK -> print(samples[at], samples[at + 1], samples[at + 2], samples[at + 3]);
            case YCCK -> {
                int cmy = ~ycc(samples[at], samples[at + 1], samples[at + 2]);
                yield print(cmy >> 16 & 0xFF, cmy >> 8 & 0xFF, cmy & 0xFF, samples[at + 3]);
            }
        };
    }

    private static int ycc(int y, int cb, int cr) {
        int half = 1 << FIXED - 1;
        int red = y + (91_881 * (cr - 128) + half >> FIXED);
        int green = y + (-22_554 * (cb - 128) - 46_802 * (cr - 128) + half >> FIXED);
        int blue = y + (116_130 * (cb - 128) + half >> FIXED);
        return clamp(red) << 16 | clamp(green) << 8 | clamp(blue);
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }

    /** Of inverted amounts of ink: 255 is none. */
    private static int print(int cyan, int magenta, int yellow, int black) {
        return product(cyan, black) << 16 | product(magenta, black) << 8 | product(yellow, black);
    }

    private static int product(int a, int b) {
        return (a * b + 127) / 255;
    }
}
