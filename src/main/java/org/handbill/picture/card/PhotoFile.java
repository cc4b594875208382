package org.handbill.picture.card;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Reads a photograph, no larger than it has to be, and cuts it to a box. */
final class PhotoFile {
    /** A picture is read at no more than about twice this many pixels a side. */
    private static final int ENOUGH = 2_000;
    private static final long MOST_PIXELS = 200_000_000;

    private PhotoFile() {}

    /** @throws IOException if it is no picture, or too large */
    static BufferedImage read(Path path) throws IOException {
        File file = path.toFile();
        try (FileImageInputStream in = new FileImageInputStream(file)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("it is not a picture in PNG, JPEG or GIF");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new IOException("it has " + width + " × " + height + " pixels, more than can be read");
                }
                int every = Math.max(1, Math.min(width, height) / ENOUGH);
                ImageReadParam how = reader.getDefaultReadParam();
                how.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, how);
            } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IOException("it is broken", e);
            } finally {
                reader.dispose();
            }
        }
    }

    /** The middle of a picture, scaled to fill a box. */
    static BufferedImage cut(BufferedImage picture, int width, int height) {
        BufferedImage now = picture;
        double scale = Math.max((double) width / picture.getWidth(), (double) height / picture.getHeight());
        while (scale <= 0.5) {
            now = scaled(now, Math.max(1, now.getWidth() / 2), Math.max(1, now.getHeight() / 2), 0.5);
            scale = Math.max((double) width / now.getWidth(), (double) height / now.getHeight());
        }
        return scaled(now, width, height, scale);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height, double scale) {
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = out.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION,
                scale == 0.5 ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(java.awt.Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        int w = (int) Math.ceil(picture.getWidth() * scale);
        int h = (int) Math.ceil(picture.getHeight() * scale);
        graphics.drawImage(picture, (width - w) / 2, (height - h) / 2, w, h, null);
        graphics.dispose();
        return out;
    }
}
