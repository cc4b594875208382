package org.handbill.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The numbers of a decoded picture as red, green and blue, taken as they are. Java itself takes those of grey pictures for amounts of light, which
 * makes them brighter than every browser shows them.
 */
final class Samples {
    private Samples() {}

    /** A picture of one byte for each of red, green and blue, and for opacity where the picture has that. */
    static BufferedImage toScreen(BufferedImage read) {
        boolean alpha = read.getColorModel().hasAlpha();
        BufferedImage screen = new BufferedImage(read.getWidth(), read.getHeight(),
                alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        int[] row = new int[read.getWidth()];
        RowReader rows = read.getColorModel() instanceof IndexColorModel palette
                ? new Indexed(read.getRaster(), palette)
                : new Plain(read.getRaster(), alpha);
        for (int y = 0; y < read.getHeight(); y++) {
            rows.read(y, row);
            screen.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return screen;
    }

    private sealed interface RowReader {
        void read(int y, int[] row);
    }

    private static final class Indexed implements RowReader {
        private final Raster raster;
        private final int[] colours;
        private int[] indices;

        private Indexed(Raster raster, IndexColorModel palette) {
            this.raster = raster;
            this.colours = new int[palette.getMapSize()];
            palette.getRGBs(colours);
            this.indices = new int[raster.getWidth()];
        }

        @Override
        public void read(int y, int[] row) {
            indices = raster.getSamples(raster.getMinX(), raster.getMinY() + y, row.length, 1, 0, indices);
            for (int x = 0; x < row.length; x++) {
                row[x] = indices[x] < colours.length ? colours[indices[x]] : 0xFF000000;
            }
        }
    }

    /** Grey, or red, green and blue; with opacity behind them or without. */
    private static final class Plain implements RowReader {
        private final Raster raster;
        private final boolean alpha;
        private final int bands;
        private final boolean wide;
        private int[] samples;

        private Plain(Raster raster, boolean alpha) {
            this.raster = raster;
            this.alpha = alpha;
            this.bands = raster.getNumBands();
            this.wide = raster.getSampleModel().getDataType() == DataBuffer.TYPE_USHORT;
            this.samples = new int[raster.getWidth() * bands];
        }

        @Override
        public void read(int y, int[] row) {
            samples = raster.getPixels(raster.getMinX(), raster.getMinY() + y, row.length, 1, samples);
            int green = bands >= 3 ? 1 : 0;
            int blue = bands >= 3 ? 2 : 0;
            for (int x = 0; x < row.length; x++) {
                int at = x * bands;
                int opacity = alpha ? narrow(samples[at + bands - 1]) : 0xFF;
                row[x] = opacity << 24 | narrow(samples[at]) << 16 | narrow(samples[at + green]) << 8 | narrow(samples[at + blue]);
            }
        }

        private int narrow(int sample) {
            return wide ? (sample * 255 + 32_767) / 65_535 : sample;
        }
    }
}
