package org.handbill.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * What Exif says of a picture, without its values being read: they can be many times larger than the file that refers to them (TIFF 6.0, section 2;
 * Exif 2.3, 4.6).
 *
 * @param orientation from 1 to 8; 1 if nothing is said
 * @param revealing whether it says more than how the picture is stored, or cannot be read
 */
record ExifTags(int orientation, boolean revealing) {
    static final ExifTags NONE = new ExifTags(1, false);

    private static final int ORIENTATION = 0x0112;
    private static final int EXIF = 0x8769;
    private static final int INTEROPERABILITY = 0xA005;
    private static final int SHORT = 3;
    private static final int ENTRY_BYTES = 12;
    /** Resolution and its unit, the place of colours, versions, components, colour space, width and height. */
    private static final Set<Integer> LAYOUT = Set.of(ORIENTATION, 0x011A, 0x011B, 0x0128, 0x0213, EXIF, 0x9000, 0x9101, 0xA000, 0xA001,
            0xA002, 0xA003, INTEROPERABILITY);

    /** @param tiff from the mark of its byte order on */
    static ExifTags read(byte[] tiff) {
        if (tiff.length == 0) {
            return NONE;
        }
        try {
            return new Walk(tiff).tags();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return new ExifTags(1, true);
        }
    }

    ExifTags with(ExifTags more) {
        return new ExifTags(orientation == 1 ? more.orientation : orientation, revealing || more.revealing);
    }

    /** From directory to directory, each once. */
    private static final class Walk {
        private final ByteBuffer bytes;
        private final Deque<Integer> open = new ArrayDeque<>();
        private final Set<Integer> seen = new HashSet<>();
        private int orientation = 1;
        private boolean revealing;

        private Walk(byte[] tiff) {
            bytes = ByteBuffer.wrap(tiff);
            short order = bytes.getShort();
            if (order != 0x4949 && order != 0x4D4D) {
                throw new IllegalArgumentException("no order of bytes");
            }
            bytes.order(order == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            bytes.getShort();
            open.add(bytes.getInt());
        }

        private ExifTags tags() {
            boolean first = true;
            while (!open.isEmpty()) {
                int offset = open.remove();
                if (seen.add(offset)) {
                    directory(offset, first);
                }
                first = false;
            }
            return new ExifTags(orientation, revealing);
        }

        private void directory(int offset, boolean first) {
            int count = Short.toUnsignedInt(bytes.getShort(offset));
            for (int i = 0; i < count; i++) {
                int at = offset + 2 + i * ENTRY_BYTES;
                int tag = Short.toUnsignedInt(bytes.getShort(at));
                int value = bytes.getInt(at + 8);
                revealing |= !LAYOUT.contains(tag);
                if (tag == EXIF) {
                    open.add(value);
                } else if (tag == ORIENTATION && first && bytes.getShort(at + 2) == SHORT) {
                    int found = bytes.getShort(at + 8);
                    orientation = found >= 1 && found <= 8 ? found : 1;
                }
            }
        }
    }
}
