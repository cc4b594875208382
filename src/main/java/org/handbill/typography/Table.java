package org.handbill.typography;

import java.nio.charset.Charset;

/**
 * One table of a font file, or the rest of it from an offset on. Numbers are big-endian. Whoever reads past the table's end gets a
 * {@link BrokenTypefaceException}, so that no offset or count that a broken file claims needs a check of its own.
 */
final class Table {
    private final String tag;
    private final byte[] file;
    private final int start;
    private final int length;

    /** @param start where it begins in the file, of which it is {@code length} bytes */
    Table(String tag, byte[] file, int start, int length) {
        this.tag = tag;
        this.file = file;
        this.start = start;
        this.length = length;
    }

    String tag() {
        return tag;
    }

    int u8(int offset) throws BrokenTypefaceException {
        return file[at(offset, 1)] & 0xff;
    }

    int u16(int offset) throws BrokenTypefaceException {
        int at = at(offset, 2);
        return (file[at] & 0xff) << 8 | file[at + 1] & 0xff;
    }

    int s16(int offset) throws BrokenTypefaceException {
        return (short) u16(offset);
    }

    /** 32 bits without sign, of which a usable file never has the highest set. */
    int u31(int offset) throws BrokenTypefaceException {
        int value = u16(offset) << 16 | u16(offset + 2);
        if (value < 0) {
            throw new BrokenTypefaceException("its table " + tag + " has a number that is out of range");
        }
        return value;
    }

    /** From an offset to the end of this table. */
    Table from(int offset) throws BrokenTypefaceException {
        int at = at(offset, 0);
        return new Table(tag, file, at, length - offset);
    }

    /** Says early that {@code count} items of {@code size} bytes are there, before memory is taken for them. */
    void require(int offset, int count, int size) throws BrokenTypefaceException {
        long end = (long) offset + (long) count * size;
        if (offset < 0 || count < 0 || end > length) {
            throw cutOff();
        }
    }

    String text(int offset, int size, Charset charset) throws BrokenTypefaceException {
        require(offset, size, 1);
        return new String(file, start + offset, size, charset);
    }

    private int at(int offset, int size) throws BrokenTypefaceException {
        if (offset < 0 || offset > length - size) {
            throw cutOff();
        }
        return start + offset;
    }

    private BrokenTypefaceException cutOff() {
        return new BrokenTypefaceException("its table " + tag + " is cut off");
    }
}
