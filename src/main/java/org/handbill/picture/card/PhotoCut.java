package org.handbill.picture.card;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.handbill.picture.BrokenPictureException;
import org.handbill.picture.Photographs;

/** Cuts photographs to a box. */
public final class PhotoCut {
    private PhotoCut() {}

    /**
     * The middle of a photograph as a JPEG of less than 300 kB.
     *
     * @param orientation as Exif numbers it, 1 for upright
     * @throws BrokenPictureException if it cannot be decoded
     * @throws IOException if the file cannot be opened
     */
    public static byte[] jpeg(Path file, int orientation, int width, int height) throws IOException, BrokenPictureException {
        return Jpeg.write(cut(Photographs.read(file, orientation), width, height));
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
