package org.handbill.picture.card;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes JPEGs that messengers take as a preview: Meta's documentation of link previews asks for less than 600 kB, and less than 300 kB is safe. */
final class Jpeg {
    private static final int MOST_BYTES = 300_000;
    private static final float[] QUALITIES = {0.88f, 0.8f, 0.7f, 0.6f, 0.45f, 0.3f};

    private Jpeg() {}

    static byte[] write(BufferedImage picture) throws IOException {
        byte[] bytes = new byte[0];
        for (float quality : QUALITIES) {
            bytes = write(picture, quality);
            if (bytes.length < MOST_BYTES) {
                return bytes;
            }
        }
        return bytes;
    }

    private static byte[] write(BufferedImage picture, float quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
