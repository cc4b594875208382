package org.handbill.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The header of a WebP picture (RFC 9649, section 2). */
final class Webp {
    private static final int LARGEST_EXIF = 1 << 20;
    private static final int VP8_START = 0x9D012A;

    private Webp() {}

    static PictureHeader read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file); DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
            in.readInt();
            long left = little(in) - 4;
            in.readInt();
            int width = 0;
            int height = 0;
            boolean moving = false;
            boolean says = false;
            ExifTags exif = ExifTags.NONE;
            while (left >= 8) {
                String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                long length = little(in);
                byte[] head = in.readNBytes((int) Math.min(length, type.equals("EXIF") ? LARGEST_EXIF : 10));
                in.skipNBytes(length - head.length + Math.min(length % 2, Math.max(0, left - 8 - length)));
                left -= 8 + length + length % 2;
                switch (type) {
                    case "VP8X" -> {
                        width = 1 + at(head, 4, 3);
                        height = 1 + at(head, 7, 3);
                        moving = (at(head, 0, 1) & 2) != 0;
                    }
                    case "VP8 ", "VP8L" -> {
                        if (width == 0) {
                            long size = type.equals("VP8L") ? lossless(head) : lossy(head);
                            width = (int) (size >>> 32);
                            height = (int) size;
                        }
                    }
                    case "EXIF" -> exif = exif.with(ExifTags.read(withoutMark(head)));
                    case "XMP " -> says |= length > 0;
                    default -> {
                        // a part of the picture
                    }
                }
            }
            return new PictureHeader(Format.WEBP, width, height, exif.orientation(), exif.revealing() || says, moving);
        }
    }

    /** Some programs put the mark of JPEG's segment in front. */
    private static byte[] withoutMark(byte[] exif) {
        return exif.length > 6 && exif[0] == 'E' && exif[1] == 'x' ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    /** RFC 6386, 9.1: behind three bytes of the frame and three of the mark. */
    private static long lossy(byte[] head) throws IOException {
        if (head.length < 10 || ((head[3] & 0xFF) << 16 | (head[4] & 0xFF) << 8 | head[5] & 0xFF) != VP8_START) {
            throw new IOException("no frame of VP8");
        }
        return (long) (at(head, 6, 2) & 0x3FFF) << 32 | at(head, 8, 2) & 0x3FFF;
    }

    /** RFC 9649, 3.4: 14 bits each, behind the mark. */
    private static long lossless(byte[] head) throws IOException {
        int bits = at(head, 1, 4);
        return (long) (1 + (bits & 0x3FFF)) << 32 | 1 + (bits >>> 14 & 0x3FFF);
    }

    private static long little(DataInputStream in) throws IOException {
        return Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
    }

    private static int at(byte[] head, int at, int bytes) throws IOException {
        if (head.length < at + bytes) {
            throw new IOException("the picture ends in its header");
        }
        int value = 0;
        for (int i = bytes - 1; i >= 0; i--) {
            value = value << 8 | head[at + i] & 0xFF;
        }
        return value;
    }
}
