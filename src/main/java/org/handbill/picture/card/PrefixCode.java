package org.handbill.picture.card;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Short codes for symbols that are frequent (RFC 1951, 3.2.2). */
final class PrefixCode {
    /** RFC 1951, 3.2.7: the order in which the codes of code lengths are written. */
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final int[] lengths;
    private final int[] codes;

    /** @param lengths in bits; 0 for a symbol that is not used */
    private PrefixCode(int[] lengths) {
        this.lengths = lengths;
        this.codes = new int[lengths.length];
        int[] next = new int[17];
        for (int length : lengths) {
            next[length + 1]++;
        }
        next[1] = 0;
        for (int bits = 2; bits < next.length; bits++) {
            next[bits] = next[bits] + next[bits - 1] << 1;
        }
        for (int i = 0; i < lengths.length; i++) {
            if (lengths[i] > 0) {
                codes[i] = Integer.reverse(next[lengths[i]]++) >>> 32 - lengths[i];
            }
        }
    }

    /** @param most bits that a code may have */
    static PrefixCode of(int[] frequencies, int most) {
        int[] counted = frequencies.clone();
        while (true) {
            int[] lengths = lengths(counted);
            if (Arrays.stream(lengths).max().orElse(0) <= most) {
                return new PrefixCode(lengths);
            }
            for (int i = 0; i < counted.length; i++) {
                counted[i] = counted[i] + 1 >> 1; // rare symbols come nearer to the frequent ones
            }
        }
    }

    private record Node(long weight, int symbol, int left, int right) {}

    private static int[] lengths(int[] frequencies) {
        Node[] nodes = new Node[2 * frequencies.length];
        PriorityQueue<Integer> open = new PriorityQueue<>(
                (a, b) -> nodes[a].weight() != nodes[b].weight()
                        ? Long.compare(nodes[a].weight(), nodes[b].weight())
                        : Integer.compare(a, b));
        int made = 0;
        for (int i = 0; i < frequencies.length; i++) {
            if (frequencies[i] > 0) {
                nodes[made] = new Node(frequencies[i], i, -1, -1);
                open.add(made++);
            }
        }
        int[] lengths = new int[frequencies.length];
        if (made < 2) {
            // A code of one symbol still takes a bit.
            lengths[made == 0 ? 0 : nodes[0].symbol()] = 1;
            return lengths;
        }
        while (open.size() > 1) {
            int left = open.remove();
            int right = open.remove();
            nodes[made] = new Node(nodes[left].weight() + nodes[right].weight(), -1, left, right);
            open.add(made++);
        }
        int[] depths = new int[made];
        for (int i = made - 1; i >= 0; i--) {
            if (nodes[i].symbol() >= 0) {
                lengths[nodes[i].symbol()] = depths[i];
            } else {
                depths[nodes[i].left()] = depths[i] + 1;
                depths[nodes[i].right()] = depths[i] + 1;
            }
        }
        return lengths;
    }

    void write(int symbol, BitsOut out) {
        out.bits(codes[symbol], lengths[symbol]);
    }

    private int used(int least) {
        int used = lengths.length;
        while (used > least && lengths[used - 1] == 0) {
            used--;
        }
        return used;
    }

    /** RFC 1951, 3.2.7: the head of a block. */
    static void writeLengths(PrefixCode symbols, PrefixCode distances, BitsOut out) {
        int first = symbols.used(257);
        int second = distances.used(1);
        int[] all = Arrays.copyOf(symbols.lengths, first + second);
        System.arraycopy(distances.lengths, 0, all, first, second);
        int[] runs = new int[all.length];
        int made = 0;
        int[] frequencies = new int[ORDER.length];
        for (int i = 0; i < all.length;) {
            int same = 1;
            while (i + same < all.length && all[i + same] == all[i]) {
                same++;
            }
            int run = all[i] == 0 ? zeros(same) : i > 0 && all[i] == all[i - 1] && same > 2 ? repeated(same) : all[i];
            int symbol = run & 0xFF;
            frequencies[symbol]++;
            runs[made++] = run;
            i += symbol < 16 ? 1 : symbol == 16 ? 3 + (run >> 8) : symbol == 17 ? 3 + (run >> 8) : 11 + (run >> 8);
        }
        PrefixCode code = of(frequencies, 7);
        int listed = ORDER.length;
        while (listed > 4 && code.lengths[ORDER[listed - 1]] == 0) {
            listed--;
        }
        out.bits(first - 257, 5);
        out.bits(second - 1, 5);
        out.bits(listed - 4, 4);
        for (int i = 0; i < listed; i++) {
            out.bits(code.lengths[ORDER[i]], 3);
        }
        for (int i = 0; i < made; i++) {
            int symbol = runs[i] & 0xFF;
            code.write(symbol, out);
            out.bits(runs[i] >> 8, symbol < 16 ? 0 : symbol == 16 ? 2 : symbol == 17 ? 3 : 7);
        }
    }

    /** A run of lengths of 0, or one: the symbol, and above it what its bits say. */
    private static int zeros(int same) {
        return same < 3 ? 0 : same < 11 ? 17 | same - 3 << 8 : 18 | Math.min(same, 138) - 11 << 8;
    }

    /** More of the length before. */
    private static int repeated(int same) {
        return 16 | Math.min(same, 6) - 3 << 8;
    }
}
