package org.handbill.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives a drawing a palette again: the colours that it has most of. For drawings with few colours, whose edges became blends when they were scaled. */
final class Palette {
    /** As many as fit into half a byte, and into one. */
    private static final int FEW = 16;
    private static final int MOST = 256;
    /** Colours are the same here if their first 5 bits are. */
    private static final int KEPT_BITS = 0xF8;

    private Palette() {}

    /**
     * The picture itself if it has pixels that are partly transparent, which a short palette does not do well.
     *
     * @param colours that the drawing had before it was scaled
     */
    static BufferedImage reduce(BufferedImage picture, int colours) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        Map<Integer, long[]> bins = new HashMap<>();
        for (int pixel : pixels) {
            if (pixel >>> 24 != 0xFF) {
                return picture;
            }
            long[] bin = bins.computeIfAbsent(bin(pixel), _ -> new long[4]);
            bin[0]++;
            bin[1] += pixel >> 16 & 0xFF;
            bin[2] += pixel >> 8 & 0xFF;
            bin[3] += pixel & 0xFF;
        }
        boolean few = colours <= FEW;
        int[] palette = palette(bins, few ? FEW : MOST);
        Map<Integer, Byte> nearest = new HashMap<>();
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int pixel = pixels[i];
            indices[i] = nearest.computeIfAbsent(bin(pixel), _ -> nearest(pixel, palette));
        }
        IndexColorModel model = new IndexColorModel(few ? 4 : 8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        int type = few ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED;
        BufferedImage reduced = new BufferedImage(width, height, type, model);
        reduced.getRaster().setDataElements(0, 0, width, height, indices);
        return reduced;
    }

    private static int bin(int pixel) {
        return (pixel >> 16 & KEPT_BITS) << 16 | (pixel >> 8 & KEPT_BITS) << 8 | pixel & KEPT_BITS;
    }

    private static int[] palette(Map<Integer, long[]> bins, int most) {
        List<Map.Entry<Integer, long[]>> order = new ArrayList<>(bins.entrySet());
        order.sort(Comparator.comparingLong((Map.Entry<Integer, long[]> bin) -> -bin.getValue()[0]).thenComparing(Map.Entry::getKey));
        return order.stream().limit(most).mapToInt(bin -> {
            long[] sum = bin.getValue();
            return (int) (0xFFL << 24 | sum[1] / sum[0] << 16 | sum[2] / sum[0] << 8 | sum[3] / sum[0]);
        }).toArray();
    }

    private static byte nearest(int pixel, int[] palette) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < palette.length; i++) {
            int red = (pixel >> 16 & 0xFF) - (palette[i] >> 16 & 0xFF);
            int green = (pixel >> 8 & 0xFF) - (palette[i] >> 8 & 0xFF);
            int blue = (pixel & 0xFF) - (palette[i] & 0xFF);
            int distance = red * red * 2 + green * green * 4 + blue * blue * 3;
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return (byte) best;
    }
}
