package org.handbill.picture.card;

import java.util.Arrays;
import java.util.zip.Adler32;

/**
 * Packs the rows of a drawing in few colours as zlib does (RFC 1950, RFC 1951), but looks for repeats only where such drawings have them: in what
 * stands just before, in the row above, and at the last place with the same four bytes. That takes a fifth of the time for as few bytes.
 */
final class RowPacker {
    private static final int LONGEST = 258;
    private static final int SHORTEST = 3;
    private static final int FARTHEST = 32_768;
    private static final int END = 256;
    private static final int HASH_BITS = 13;
    /** A repeat in the row above is as cheap as any, but one from farther away has to be worth its address. */
    private static final int WORTH_FAR = 5;

    private final byte[] rows;
    private final int rowLength;
    /** A literal, or a length in the upper half and a distance in the lower. */
    private int[] tokens = new int[32 * 1024];
    private int count;
    private final int[] symbols = new int[286];
    private final int[] distances = new int[30];

    private RowPacker(byte[] rows, int rowLength) {
        this.rows = rows;
        this.rowLength = rowLength;
    }

    /** @param rowLength less than 32 kB */
    static byte[] pack(byte[] rows, int rowLength) {
        RowPacker packer = new RowPacker(rows, rowLength);
        packer.search();
        return packer.write();
    }

    private void search() {
        int[] last = new int[1 << HASH_BITS];
        Arrays.fill(last, -FARTHEST);
        int at = 0;
        while (at < rows.length) {
            int limit = Math.min(LONGEST, rows.length - at);
            int length = at > 0 ? repeat(at, 1, limit) : 0;
            int distance = 1;
            if (length < limit && at >= rowLength) {
                int above = repeat(at, rowLength, limit);
                if (above > length) {
                    length = above;
                    distance = rowLength;
                }
            }
            if (length < limit && limit > SHORTEST) {
                int slot = slot(at);
                int far = at - last[slot];
                last[slot] = at;
                if (length < WORTH_FAR && far < FARTHEST) {
                    int there = repeat(at, far, limit);
                    if (there > length && there >= WORTH_FAR) {
                        length = there;
                        distance = far;
                    }
                }
            }
            if (length >= SHORTEST) {
                add(length << 16 | distance);
                symbols[lengthSymbol(length)]++;
                distances[distanceSymbol(distance)]++;
                at += length;
            } else {
                add(rows[at] & 0xFF);
                symbols[rows[at] & 0xFF]++;
                at++;
            }
        }
        symbols[END]++;
    }

    private int repeat(int at, int distance, int limit) {
        if (rows[at] != rows[at - distance]) {
            return 0;
        }
        int different = Arrays.mismatch(rows, at, at + limit, rows, at - distance, at - distance + limit);
        return different < 0 ? limit : different;
    }

    private int slot(int at) {
        int four = rows[at] & 0xFF | (rows[at + 1] & 0xFF) << 8 | (rows[at + 2] & 0xFF) << 16 | rows[at + 3] << 24;
        return four * 0x9E3779B1 >>> 32 - HASH_BITS;
    }

    private void add(int token) {
        if (count == tokens.length) {
            tokens = Arrays.copyOf(tokens, count * 2);
        }
        tokens[count++] = token;
    }

    /** RFC 1951, 3.2.5: lengths from 11 on come in groups of four for each further bit. */
    static int lengthSymbol(int length) {
        if (length == LONGEST) {
            return 285;
        }
        int from = length - SHORTEST;
        int bits = extraOfLength(length);
        return 257 + (bits << 2) + (from >> bits);
    }

    static int extraOfLength(int length) {
        return length == LONGEST ? 0 : Math.max(0, 29 - Integer.numberOfLeadingZeros(length - SHORTEST));
    }

    /** RFC 1951, 3.2.5: distances from 5 on come in pairs for each further bit. */
    static int distanceSymbol(int distance) {
        int bits = extraOfDistance(distance);
        return (bits << 1) + (distance - 1 >> bits);
    }

    static int extraOfDistance(int distance) {
        return Math.max(0, 30 - Integer.numberOfLeadingZeros(distance - 1));
    }

    private byte[] write() {
        PrefixCode forSymbols = PrefixCode.of(symbols, 15);
        PrefixCode forDistances = PrefixCode.of(distances, 15);
        BitsOut out = new BitsOut(rows.length / 16);
        out.bits(0x0178, 16); // deflate with a window of 32 kB, fastest search
        out.bits(1, 1); // the only block
        out.bits(2, 2); // with codes of its own
        PrefixCode.writeLengths(forSymbols, forDistances, out);
        for (int i = 0; i < count; i++) {
            int token = tokens[i];
            int length = token >>> 16;
            if (length == 0) {
                forSymbols.write(token, out);
            } else {
                int distance = token & 0xFFFF;
                forSymbols.write(lengthSymbol(length), out);
                int more = extraOfLength(length);
                out.bits(length - SHORTEST & (1 << more) - 1, more);
                forDistances.write(distanceSymbol(distance), out);
                more = extraOfDistance(distance);
                out.bits(distance - 1 & (1 << more) - 1, more);
            }
        }
        forSymbols.write(END, out);
        Adler32 sum = new Adler32();
        sum.update(rows);
        return out.end((int) sum.getValue());
    }
}
