package org.handbill.media;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.InflaterInputStream;

/**
 * What stands in a PNG before its pixels and behind them (W3C PNG, third edition, 5 and 11). Nothing that is compressed is unpacked but a profile
 * of colours, and that to a bound.
 *
 * @param width in pixels
 * @param height in pixels
 * @param depth bits of each sample
 * @param kind of its colours, as IHDR numbers them
 * @param moving whether it is a picture that moves
 * @param exif what cameras wrote
 * @param says whether there are texts or a time beside the picture
 * @param colours the chunks that say what the numbers of its colours mean, by their names
 */
public record Png(int width, int height, int depth, int kind, boolean moving, ExifTags exif, boolean says, Map<String, byte[]> colours) {
    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int LARGEST_EXIF = 1 << 20;
    private static final int LARGEST_COLOURS = 4 << 20;
    private static final Set<String> TEXTS = Set.of("tEXt", "zTXt", "iTXt", "tIME");
    private static final Set<String> COLOURS = Set.of("iCCP", "sRGB", "gAMA", "cHRM");

    public Png {
        colours = Map.copyOf(colours);
    }

    /** @throws IOException if the file cannot be read, ends before its end, or has a profile of colours that is larger than any is */
    public static Png read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw, 1 << 15))) {
            if (in.readLong() != SIGNATURE) {
                throw new IOException("no PNG");
            }
            return chunks(in);
        }
    }

    /** Whether a single number says what a pixel is, without opacity. */
    public boolean isGrey() {
        return (kind & 3) == 0;
    }

    /** In memory, once decoded. */
    public int bytesPerPixel() {
        int samples = (isGrey() ? 1 : 3) + ((kind & 4) == 0 ? 0 : 1);
        return (kind & 1) == 1 ? 1 : samples * Math.max(1, depth / 8);
    }

    private static Png chunks(DataInputStream in) throws IOException {
        int width = 0;
        int height = 0;
        int depth = 0;
        int kind = 0;
        boolean moving = false;
        boolean says = false;
        ExifTags exif = ExifTags.NONE;
        Map<String, byte[]> colours = new HashMap<>();
        for (String type = ""; !type.equals("IEND");) {
            int length = in.readInt();
            type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
            if (length < 0 || type.length() < 4) {
                throw new IOException("a chunk without an end");
            }
            long left = length + 4L;
            if (type.equals("IHDR") && length >= 10 && width == 0) {
                width = in.readInt();
                height = in.readInt();
                depth = in.readUnsignedByte();
                kind = in.readUnsignedByte();
                left -= 10;
            } else if (type.equals("eXIf") && length <= LARGEST_EXIF) {
                exif = exif.with(ExifTags.read(in.readNBytes(length)));
                left -= length;
            } else if (COLOURS.contains(type) && !colours.containsKey(type)) {
                colours.put(type, colours(type, in, length));
                left -= length;
            }
            moving |= type.equals("acTL");
            says |= TEXTS.contains(type) || type.equals("eXIf") && length > LARGEST_EXIF;
            in.skipNBytes(left);
        }
        return new Png(Math.max(0, width), Math.max(0, height), depth, kind, moving, exif, says, colours);
    }

    private static byte[] colours(String type, DataInputStream in, int length) throws IOException {
        if (length > LARGEST_COLOURS) {
            throw new IOException("a description of colours of " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        return type.equals("iCCP") ? profile(bytes) : bytes;
    }

    /** Behind its name, a null and the kind of compression; empty if it cannot be unpacked. */
    private static byte[] profile(byte[] chunk) throws IOException {
        int name = 0;
        while (name < chunk.length && chunk[name] != 0) {
            name++;
        }
        if (name + 2 > chunk.length) {
            return new byte[0];
        }
        byte[] found;
        try (InputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(chunk, name + 2, chunk.length - name - 2))) {
            found = unpacked.readNBytes(LARGEST_COLOURS + 1);
        } catch (IOException broken) {
            return new byte[0];
        }
        if (found.length > LARGEST_COLOURS) {
            throw new IOException("a profile of colours of more than " + LARGEST_COLOURS + " bytes");
        }
        return found;
    }
}
