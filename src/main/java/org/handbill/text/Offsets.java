package org.handbill.text;

import java.util.Arrays;

/** A list of offsets that grows. */
final class Offsets {
    private int[] offsets = new int[8];
    private int size;

    void add(int offset) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        offsets[size++] = offset;
    }

    int get(int index) {
        return offsets[index];
    }

    int last() {
        return offsets[size - 1];
    }

    void setLast(int offset) {
        offsets[size - 1] = offset;
    }

    int size() {
        return size;
    }

    int[] toArray() {
        return Arrays.copyOf(offsets, size);
    }
}
