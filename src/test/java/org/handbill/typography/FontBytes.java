package org.handbill.typography;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Changes the bytes of real fonts, and puts several into a collection (OpenType, "TTC Header"). */
public final class FontBytes {
    private static final int DIRECTORY = 12;
    private static final int RECORD = 16;

    private FontBytes() {}

    /** A copy with 16 bits of a table set. */
    public static byte[] with(byte[] font, String tag, int offset, int value) {
        byte[] changed = font.clone();
        ByteBuffer bytes = ByteBuffer.wrap(changed);
        for (int record = DIRECTORY; record < DIRECTORY + RECORD * bytes.getShort(4); record += RECORD) {
            if (new String(changed, record, 4, StandardCharsets.US_ASCII).equals(tag)) {
                bytes.putShort(bytes.getInt(record + 8) + offset, (short) value);
                return changed;
            }
        }
        throw new IllegalArgumentException("no table " + tag);
    }

    public static byte[] collection(byte[]... fonts) {
        int head = DIRECTORY + 4 * fonts.length;
        int length = head;
        for (byte[] font : fonts) {
            length += font.length + 3 & ~3;
        }
        ByteBuffer all = ByteBuffer.allocate(length).put("ttcf".getBytes(StandardCharsets.US_ASCII)).putInt(0x00010000)
                .putInt(fonts.length);
        int at = head;
        for (int i = 0; i < fonts.length; i++) {
            all.putInt(DIRECTORY + 4 * i, at);
            all.put(at, fonts[i]);
            for (int record = at + DIRECTORY; record < at + DIRECTORY + RECORD * all.getShort(at + 4); record += RECORD) {
                all.putInt(record + 8, all.getInt(record + 8) + at);
            }
            at += fonts[i].length + 3 & ~3;
        }
        return all.array();
    }
}
