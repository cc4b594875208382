package org.handbill.picture;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes PNG files. */
final class PngFile {
    private static final int SIGNATURE_BYTES = 8;
    /** What the picture itself is: size, palette, colours, pixels (W3C PNG, third edition, 5.6). All else is said about it. */
    private static final Set<String> PICTURE = Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
            "cICP", "acTL", "fcTL", "fdAT");

    private PngFile() {}

    static void write(BufferedImage picture, OutputStream out) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0); // the smallest file
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /**
     * Copies a PNG as its author saved it, which may be smaller than we could, but without what is said beside the picture.
     *
     * @param orientation as Exif numbers it, 1 for upright; the only thing that is said beside it then
     */
    static void copyPicture(Path file, int orientation, OutputStream out) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            DataOutputStream copy = new DataOutputStream(out);
            copy.write(in.readNBytes(SIGNATURE_BYTES));
            String type = "";
            while (!type.equals("IEND")) {
                int length = in.readInt();
                byte[] name = in.readNBytes(4);
                type = new String(name, StandardCharsets.ISO_8859_1);
                if (length < 0) {
                    throw new IOException("a PNG chunk of " + Integer.toUnsignedString(length) + " bytes");
                }
                if (PICTURE.contains(type)) {
                    copy.writeInt(length);
                    copy.write(name);
                    copy(in, copy, length + 4L);
                    if (type.equals("IHDR") && orientation != 1) {
                        turned(orientation, copy);
                    }
                } else {
                    in.skipNBytes(length + 4L);
                }
            }
            copy.flush();
        }
    }

    /** An Exif chunk that says nothing but how the picture is turned. */
    private static void turned(int orientation, DataOutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(30).put("eXIf".getBytes(StandardCharsets.ISO_8859_1))
                .put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0);
        CRC32 checksum = new CRC32();
        checksum.update(chunk.array());
        out.writeInt(chunk.capacity() - 4);
        out.write(chunk.array());
        out.writeInt((int) checksum.getValue());
    }

    private static void copy(DataInputStream in, DataOutputStream out, long length) throws IOException {
        byte[] part = new byte[1 << 14];
        for (long left = length; left > 0;) {
            int now = (int) Math.min(part.length, left);
            in.readFully(part, 0, now);
            out.write(part, 0, now);
            left -= now;
        }
    }
}
