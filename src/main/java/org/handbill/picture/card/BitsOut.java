package org.handbill.picture.card;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes filled from their lowest bit (RFC 1951, 3.1.1). */
final class BitsOut {
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private byte[] bytes;
    private int length;
    private long held;
    private int holds;

    BitsOut(int expected) {
        bytes = new byte[Math.max(64, expected)];
    }

    /** The lowest bits of a number; at most 31. */
    void bits(int value, int count) {
        held |= (value & 0xFFFFFFFFL) << holds;
        holds += count;
        if (holds >= Integer.SIZE) {
            if (length + Integer.BYTES > bytes.length) {
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            FOUR.set(bytes, length, (int) held);
            length += Integer.BYTES;
            held >>>= Integer.SIZE;
            holds -= Integer.SIZE;
        }
    }

    private void put(byte one) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = one;
    }

    /** All of it, with a number of four bytes behind it, its highest first. */
    byte[] end(int sum) {
        for (; holds > 0; holds -= 8) {
            put((byte) held);
            held >>>= 8;
        }
        for (int shift = 24; shift >= 0; shift -= 8) {
            put((byte) (sum >> shift));
        }
        return Arrays.copyOf(bytes, length);
    }
}
