package org.handbill.load;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The size of a picture as its header gives it, read without decoding: PNG (W3C PNG, 11.2.2), JPEG (ITU-T T.81, B.2.2), GIF (GIF89a, 18).
 *
 * @param width in pixels; 0 if the format is another or the header is broken
 * @param height in pixels; 0 if the format is another or the header is broken
 */
public record PictureSize(int width, int height) {
    private static final PictureSize UNKNOWN = new PictureSize(0, 0);
    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int PNG_HEADER = 0x49484452;

    /** Of a file; unknown too if it cannot be read. */
    public static PictureSize of(Path file) {
        try (InputStream raw = Files.newInputStream(file); DataInputStream in = new DataInputStream(new java.io.BufferedInputStream(raw))) {
            int first = in.readUnsignedShort();
            return switch (first) {
                case 0x8950 -> png(in);
                case 0xFFD8 -> jpeg(in);
                case 0x4749 -> gif(in);
                default -> UNKNOWN;
            };
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static PictureSize png(DataInputStream in) throws IOException {
        long rest = (PNG_SIGNATURE >>> 48) << 48 | ((long) in.readUnsignedShort() << 32) | (in.readInt() & 0xFFFFFFFFL);
        if (rest != PNG_SIGNATURE) {
            return UNKNOWN;
        }
        in.readInt();
        return in.readInt() == PNG_HEADER ? size(in.readInt(), in.readInt()) : UNKNOWN;
    }

    private static PictureSize gif(DataInputStream in) throws IOException {
        in.readInt();
        return size(Short.toUnsignedInt(Short.reverseBytes(in.readShort())), Short.toUnsignedInt(Short.reverseBytes(in.readShort())));
    }

    private static PictureSize jpeg(DataInputStream in) throws IOException {
        while (true) {
            int marker = in.readUnsignedByte();
            if (marker != 0xFF) {
                return UNKNOWN;
            }
            while (marker == 0xFF) {
                marker = in.readUnsignedByte();
            }
            boolean alone = marker == 0x01 || marker >= 0xD0 && marker <= 0xD7;
            if (alone) {
                continue;
            }
            int length = in.readUnsignedShort() - 2;
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                return size(in.readUnsignedShort(), height);
            }
            if (length < 0 || marker == 0xD9 || marker == 0xDA) {
                return UNKNOWN;
            }
            skip(in, length);
        }
    }

    private static void skip(DataInputStream in, int length) throws IOException {
        try {
            in.skipNBytes(length);
        } catch (EOFException e) {
            throw new IOException("the picture ends inside its header", e);
        }
    }

    private static PictureSize size(int width, int height) {
        return width > 0 && height > 0 ? new PictureSize(width, height) : UNKNOWN;
    }
}
