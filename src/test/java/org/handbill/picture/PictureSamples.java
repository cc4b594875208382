package org.handbill.picture;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Pictures of four stripes, one for each way in which files store colours. */
public final class PictureSamples {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 80;
    private static final int[][] RGB = {{220, 30, 30}, {29, 120, 199}, {87, 87, 87}, {240, 200, 60}};
    private static final int[][] GREY = {{20}, {87}, {160}, {230}};

    private final Map<String, byte[]> samples = new LinkedHashMap<>();

    private PictureSamples() {}

    public static Map<String, byte[]> all() throws IOException {
        PictureSamples all = new PictureSamples();
        all.drawings();
        all.palettes();
        all.described();
        all.photographs();
        all.print();
        return all.samples;
    }

    private void drawings() throws IOException {
        png("grey 8", stripes(GREY, 1, 0, DataBuffer.TYPE_BYTE));
        png("grey 16", stripes(GREY, 257, 0, DataBuffer.TYPE_USHORT));
        png("grey and opacity 8", stripes(GREY, 1, 128, DataBuffer.TYPE_BYTE));
        png("grey and opacity 16", stripes(GREY, 257, 128, DataBuffer.TYPE_USHORT));
        png("rgb 8", stripes(RGB, 1, 0, DataBuffer.TYPE_BYTE));
        png("rgb 16", stripes(RGB, 257, 0, DataBuffer.TYPE_USHORT));
        png("rgb and opacity 8", stripes(RGB, 1, 200, DataBuffer.TYPE_BYTE));
        png("rgb and opacity 16", stripes(RGB, 257, 200, DataBuffer.TYPE_USHORT));
        samples.put("rgb with a transparent colour png", chunk(encoded("png", stripes(RGB, 1, 0, DataBuffer.TYPE_BYTE)), "tRNS",
                new byte[]{0, 87, 0, 87, 0, 87}));
        samples.put("grey with a transparent one png", chunk(encoded("png", stripes(GREY, 1, 0, DataBuffer.TYPE_BYTE)), "tRNS",
                new byte[]{0, 87}));
    }

    private void palettes() throws IOException {
        for (int bits : new int[]{1, 2, 4, 8}) {
            int[] colours = IntStream.range(0, 1 << Math.min(bits, 3)).map(i -> {
                int[] rgb = RGB[i % 4];
                return 0xFF << 24 | rgb[0] << 16 | rgb[1] << 8 | rgb[2];
            }).toArray();
            indexed("palette of " + bits + " bits", bits, colours);
            int steps = (1 << bits) - 1;
            int[] greys = IntStream.rangeClosed(0, steps).map(i -> 0xFF << 24 | (255 * i / steps) * 0x010101).toArray();
            indexed("grey of " + bits + " bits", bits, greys);
        }
    }

    private void indexed(String name, int bits, int[] colours) throws IOException {
        IndexColorModel model = new IndexColorModel(bits, colours.length, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setSample(x, y, 0, x * 4 / WIDTH * (colours.length - 1) / 3);
            }
        }
        png(name, new BufferedImage(model, raster, false, null));
    }

    private void described() throws IOException {
        byte[] rgb = encoded("png", stripes(RGB, 1, 0, DataBuffer.TYPE_BYTE));
        byte[] opaque = encoded("png", stripes(RGB, 1, 200, DataBuffer.TYPE_BYTE));
        byte[] wide = encoded("png", stripes(RGB, 257, 0, DataBuffer.TYPE_USHORT));
        byte[] grey = encoded("png", stripes(GREY, 1, 0, DataBuffer.TYPE_BYTE));
        byte[] profile = packed(IccSample.rgb(1.8));
        samples.put("rgb with a profile png", chunk(rgb, "iCCP", profile));
        samples.put("rgb and opacity with a profile png", chunk(opaque, "iCCP", profile));
        samples.put("rgb 16 with a profile png", chunk(wide, "iCCP", profile));
        samples.put("grey with a profile png", chunk(grey, "iCCP", packed(IccSample.grey(1.8))));
        samples.put("grey with a profile of rgb png", chunk(grey, "iCCP", profile));
        samples.put("palette with a profile png", chunk(Objects.requireNonNull(samples.get("palette of 4 bits png")), "iCCP", profile));
        samples.put("a profile that is none png", chunk(rgb, "iCCP", packed(new byte[200])));
        samples.put("gamma png", chunk(rgb, "gAMA", ByteBuffer.allocate(4).putInt(55_556).array()));
        samples.put("grey with gamma png", chunk(grey, "gAMA", ByteBuffer.allocate(4).putInt(55_556).array()));
        samples.put("gamma of screens png", chunk(rgb, "gAMA", ByteBuffer.allocate(4).putInt(45_455).array()));
        ByteBuffer adobe = ByteBuffer.allocate(32);
        for (int number : new int[]{31_270, 32_900, 64_000, 33_000, 21_000, 71_000, 15_000, 6_000}) {
            adobe.putInt(number);
        }
        samples.put("gamma and chromaticities png", chunk(chunk(rgb, "cHRM", adobe.array()), "gAMA",
                ByteBuffer.allocate(4).putInt(45_455).array()));
        samples.put("sRGB and a senseless gamma png", chunk(chunk(rgb, "gAMA", ByteBuffer.allocate(4).putInt(100_000).array()), "sRGB",
                new byte[]{0}));
    }

    private void photographs() throws IOException {
        byte[] grey = encoded("jpeg", stripes(GREY, 1, 0, DataBuffer.TYPE_BYTE));
        byte[] colour = encoded("jpeg", stripes(RGB, 1, 0, DataBuffer.TYPE_BYTE));
        samples.put("grey jpg", grey);
        samples.put("colour jpg", colour);
        for (int orientation = 2; orientation <= 4; orientation++) {
            samples.put("grey turned " + orientation + " jpg", segment(grey, 0xE1, exif(orientation)));
        }
        samples.put("grey on its side jpg", segment(grey, 0xE1, exif(6)));
        samples.put("colour with a profile jpg", segment(colour, 0xE2, profile(IccSample.rgb(1.8))));
        samples.put("grey with a profile jpg", segment(grey, 0xE2, profile(IccSample.grey(1.8))));
        samples.put("grey with a profile of rgb jpg", segment(grey, 0xE2, profile(IccSample.rgb(1.8))));
        samples.put("a profile that is none jpg", segment(colour, 0xE2, profile(new byte[200])));
        samples.put("numbers of rgb, as Adobe says jpg", segment(raw(RGB), 0xEE, adobe(0)));
        samples.put("numbers of ycc, as Adobe says jpg", segment(raw(RGB), 0xEE, adobe(1)));
        samples.put("three channels, and nobody says jpg", raw(RGB));
    }

    private void print() throws IOException {
        int[][] inks = {{220, 30, 30, 255}, {58, 240, 255, 128}, {255, 255, 255, 87}, {240, 200, 60, 250}};
        samples.put("cmyk, as Adobe says jpg", segment(raw(inks), 0xEE, adobe(0)));
        samples.put("ycck, as Adobe says jpg", segment(raw(inks), 0xEE, adobe(2)));
        samples.put("four channels, and nobody says jpg", raw(inks));
        samples.put("cmyk with a profile of rgb jpg", segment(segment(raw(inks), 0xE2, profile(IccSample.rgb(1.8))), 0xEE, adobe(0)));
    }

    /** @param opacity in the two stripes in the middle; 0 for none in the file */
    private static BufferedImage stripes(int[][] colours, int factor, int opacity, int type) {
        int[] space = {colours[0].length == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB};
        boolean alpha = opacity > 0;
        ComponentColorModel model = new ComponentColorModel(ColorSpace.getInstance(space[0]), alpha, false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
        WritableRaster raster = model.createCompatibleWritableRaster(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int stripe = x * 4 / WIDTH;
                for (int band = 0; band < colours[stripe].length; band++) {
                    raster.setSample(x, y, band, colours[stripe][band] * factor);
                }
                if (alpha) {
                    raster.setSample(x, y, colours[stripe].length, (stripe % 3 == 0 ? 255 : opacity) * factor);
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    /** A JPEG of numbers that are stored as they are, without a mark that says what they mean. */
    private static byte[] raw(int[][] colours) throws IOException {
        int bands = colours[0].length;
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, WIDTH, HEIGHT, bands, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                raster.setPixel(x, y, colours[x * 4 / WIDTH]);
            }
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(1);
            writer.setOutput(out);
            IIOMetadata none = null;
            writer.write(none, new IIOImage(raster, null, none), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private void png(String name, BufferedImage picture) throws IOException {
        samples.put(name + " png", encoded("png", picture));
    }

    static byte[] encoded(String format, BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWriters(ImageTypeSpecifier.createFromRenderedImage(picture), format).next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(format.equals("jpeg") ? 1 : 0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Behind the first chunk, IHDR, which ends at byte 33; or behind the palette, which has to be first for transparency. */
    static byte[] chunk(byte[] png, String type, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(png, 0, 33);
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) checksum.getValue());
        out.write(png, 33, png.length - 33);
        return bytes.toByteArray();
    }

    static byte[] packed(byte[] profile) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        chunk.writeBytes("sample\0\0".getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream packed = new DeflaterOutputStream(chunk)) {
            packed.write(profile);
        }
        return chunk.toByteArray();
    }

    private static byte[] segment(byte[] jpeg, int marker, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFF00 | marker);
        out.writeShort(content.length + 2);
        out.write(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return bytes.toByteArray();
    }

    private static byte[] adobe(int transform) {
        return new byte[]{'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    }

    private static byte[] profile(byte[] icc) {
        return ByteBuffer.allocate(14 + icc.length).put("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1)).put(icc).array();
    }

    private static byte[] exif(int orientation) {
        return ByteBuffer.allocate(32).put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 1)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0).putInt(0).array();
    }
}
