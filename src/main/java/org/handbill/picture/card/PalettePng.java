package org.handbill.picture.card;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Writes a PNG of at most 16 colours, four bits a pixel (W3C PNG, third edition: 11.2.1, 11.2.2). */
final class PalettePng {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final int width;
    private final int height;
    /** Each row begins with its filter, which is none; then two pixels in a byte. */
    private final byte[] rows;
    private final int rowLength;

    /** All pixels have the first colour. */
    PalettePng(int width, int height) {
        this.width = width;
        this.height = height;
        this.rowLength = 1 + (width + 1) / 2;
        this.rows = new byte[rowLength * height];
    }

    /**
     * Gives pixels of a row a colour, by its place in the palette.
     *
     * @param to exclusive, behind {@code from}
     */
    void fill(int from, int to, int y, int colour) {
        int row = y * rowLength + 1;
        if (to - from == 1) {
            int at = row + (from >> 1);
            rows[at] = (byte) ((from & 1) != 0 ? rows[at] & 0xF0 | colour : rows[at] & 0x0F | colour << 4);
            return;
        }
        int first = from + 1 >> 1;
        int last = to >> 1;
        if ((from & 1) != 0) {
            rows[row + first - 1] = (byte) (rows[row + first - 1] & 0xF0 | colour);
        }
        if (first < last) {
            Arrays.fill(rows, row + first, row + last, (byte) (colour << 4 | colour));
        }
        if ((to & 1) != 0) {
            rows[row + last] = (byte) (rows[row + last] & 0x0F | colour << 4);
        }
    }

    /** @param palette 0xRRGGBB each */
    byte[] write(int[] palette) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
        out.writeBytes(SIGNATURE);
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[]{4, 3, 0, 0, 0}).array());
        chunk(out, "sRGB", new byte[]{0});
        byte[] colours = new byte[palette.length * 3];
        for (int i = 0; i < palette.length; i++) {
            colours[3 * i] = (byte) (palette[i] >> 16);
            colours[3 * i + 1] = (byte) (palette[i] >> 8);
            colours[3 * i + 2] = (byte) palette[i];
        }
        chunk(out, "PLTE", colours);
        chunk(out, "IDAT", RowPacker.pack(rows, rowLength));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
