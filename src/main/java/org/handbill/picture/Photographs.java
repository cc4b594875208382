package org.handbill.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import org.handbill.media.Format;
import org.handbill.media.PictureHeader;

/**
 * Makes the pictures of a campaign ready for pages: upright, in the colours of screens, as wide as asked for, and with nothing in the file but the
 * picture.
 */
public final class Photographs {
    /** A decoded picture takes tens of megabytes, so few are decoded at a time, however many processors there are. */
    private static final Semaphore DECODING = new Semaphore(2);

    private Photographs() {}

    /**
     * A picture in memory, upright; of one with very many pixels only some are kept.
     *
     * @param orientation as Exif numbers it, 1 for upright
     * @throws BrokenPictureException if it cannot be decoded
     * @throws IOException if the file cannot be opened
     */
    public static BufferedImage read(Path file, int orientation) throws IOException, BrokenPictureException {
        DECODING.acquireUninterruptibly();
        try {
            return Scaling.upright(Decoder.decode(file).picture(), orientation);
        } finally {
            DECODING.release();
        }
    }

    /**
     * Writes a JPEG or PNG as what it is, whatever its name; a PNG that moves as its author saved it.
     *
     * @param orientation as Exif numbers it, 1 for upright
     * @param width of the result in pixels; not more than the picture has when it is upright
     * @throws BrokenPictureException if it cannot be decoded
     * @throws IOException if the file cannot be opened or {@code out} fails
     */
    public static void write(Path file, int orientation, int width, OutputStream out) throws IOException, BrokenPictureException {
        PictureHeader header = Decoder.header(file);
        boolean png = header.format() == Format.PNG;
        Decoded decoded;
        BufferedImage picture;
        DECODING.acquireUninterruptibly();
        try {
            decoded = Decoder.decode(file, header);
            picture = Scaling.upright(Scaling.toWidth(decoded.picture(), orientation, width), orientation);
        } finally {
            DECODING.release();
        }
        boolean asItIs = header.moving() || orientation == 1 && decoded.storedWidth() == width;
        if (png && asItIs) {
            PngFile.copyPicture(file, orientation, out);
        } else if (png) {
            PngFile.write(decoded.colours() > 0 ? Palette.reduce(picture, decoded.colours()) : picture, out);
        } else {
            JpegFile.write(picture, out);
        }
    }
}
