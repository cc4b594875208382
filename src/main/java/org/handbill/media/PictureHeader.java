package org.handbill.media;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a picture's file says of it before the picture itself, whatever the file is named.
 *
 * @param width as stored, in pixels; 0 if not known
 * @param height as stored, in pixels; 0 if not known
 * @param orientation as Exif numbers it (tag 0x0112); 1 if nothing is said
 * @param revealing whether it says something beside the picture, for instance where and with what it was taken
 * @param moving whether it is more than one picture, shown one after the other
 */
public record PictureHeader(Format format, int width, int height, int orientation, boolean revealing, boolean moving) {
    /** More than cameras of today take, and what can be decoded in reasonable time. */
    public static final long MOST_PIXELS = 120_000_000;
    /** What a JPEG can have. */
    public static final int LONGEST = 65_535;

    private static final int HEAD = 64;
    private static final List<String> FOREIGN = List.of("II*\0", "MM\0*", "8BPS", "\0\0\0\u000CjP  ", "\0\0\0\u000CJXL ", "\u00FF\n");
    /** Brands of ISO/IEC 23008-12 whose pictures are coded with HEVC. */
    private static final Set<String> HEIC = Set.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1");

    /** @throws IOException if the file cannot be read, or breaks off in what it says of the picture */
    public static PictureHeader read(Path file) throws IOException {
        return switch (format(file)) {
            case JPEG -> {
                Jpeg jpeg = Jpeg.read(file);
                if (jpeg.scans() > Jpeg.MOST_SCANS) {
                    throw new IOException("more than " + Jpeg.MOST_SCANS + " scans");
                }
                yield new PictureHeader(Format.JPEG, jpeg.width(), jpeg.height(), jpeg.exif().orientation(),
                        jpeg.exif().revealing() || jpeg.says(), false);
            }
            case PNG -> {
                Png png = Png.read(file);
                yield new PictureHeader(Format.PNG, png.width(), png.height(), png.exif().orientation(),
                        png.exif().revealing() || png.says(), png.moving());
            }
            case GIF -> gif(file);
            case WEBP -> Webp.read(file);
            case AVIF -> Avif.read(file);
            case SVG -> Svg.header(file);
            case FOREIGN -> new PictureHeader(Format.FOREIGN, 0, 0, 1, false, false);
            case OTHER -> new PictureHeader(Format.OTHER, 0, 0, 1, false, false);
        };
    }

    /** Whether width and height change places when it is turned upright. */
    public boolean isOnItsSide() {
        return orientation >= 5;
    }

    /** Whether it has a size, and one that can be decoded in reasonable time and memory. */
    public boolean isBounded() {
        return width > 0 && height > 0 && isBounded(width, height);
    }

    /** @throws IOException if a picture in a file has another size than its header says, and more than can be decoded in reasonable time */
    public static void requireBounded(int width, int height) throws IOException {
        if (!isBounded(width, height)) {
            throw new IOException("a picture of " + width + " by " + height + " pixels");
        }
    }

    private static boolean isBounded(int width, int height) {
        return width <= LONGEST && height <= LONGEST && (long) width * height <= MOST_PIXELS;
    }

    /** By its first bytes. */
    private static Format format(Path file) throws IOException {
        String head;
        try (InputStream in = Files.newInputStream(file)) {
            head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
        }
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return Format.JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return Format.PNG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return Format.GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return Format.WEBP;
        }
        if (head.startsWith("ftyp", 4)) {
            return boxed(head);
        }
        boolean bitmap = head.startsWith("BM") && head.startsWith("\0\0\0\0", 6);
        if (bitmap || FOREIGN.stream().anyMatch(head::startsWith)) {
            return Format.FOREIGN;
        }
        return Svg.isOne(file) ? Format.SVG : Format.OTHER;
    }

    /** ISO/IEC 14496-12, 4.3: the length of the box, its name, the main brand, a version, further brands. */
    private static Format boxed(String head) {
        int end = Math.min(head.length(), Math.max(12, head.charAt(2) << 8 | head.charAt(3)));
        boolean heic = false;
        for (int at = 8; at + 4 <= end; at += 4) {
            String brand = at == 12 ? "" : head.substring(at, at + 4);
            if (brand.equals("avif") || brand.equals("avis")) {
                return Format.AVIF;
            }
            heic |= HEIC.contains(brand);
        }
        return heic ? Format.FOREIGN : Format.OTHER;
    }

    /** GIF89a, 18: the size of the screen that its frames are drawn on. */
    private static PictureHeader gif(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file); DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
            in.readInt();
            in.readShort();
            int width = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
            int height = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
            return new PictureHeader(Format.GIF, width, height, 1, false, false);
        }
    }
}
