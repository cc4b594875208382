package org.handbill.text;

/** Picks the numbers with the greatest sum that fits. */
final class SubsetSum {
    private SubsetSum() {}

    /**
     * The choice with the greatest sum of at most {@code room}; among equal sums the one that has the earlier numbers.
     *
     * <p>A row of bits for each suffix of the weights says which sums it can reach, so the cost is weights × room / 64.
     *
     * @param weights 0 or more
     * @param room negative for "nothing fits", not even nothing: the choice is empty then
     * @return for each weight whether it is in
     */
    static boolean[] best(int[] weights, int room) {
        int n = weights.length;
        boolean[] chosen = new boolean[n];
        if (room < 0) {
            return chosen;
        }
        long sum = 0;
        for (int weight : weights) {
            sum += weight;
        }
        int top = (int) Math.min(sum, room);
        int words = (top >> 6) + 1;
        long[][] reachable = new long[n + 1][];
        reachable[n] = new long[words];
        reachable[n][0] = 1;
        for (int i = n - 1; i >= 0; i--) {
            reachable[i] = withShifted(reachable[i + 1], weights[i]);
        }
        int left = top;
        while (!has(reachable[0], left)) {
            left--;
        }
        for (int i = 0; i < n; i++) {
            if (weights[i] <= left && has(reachable[i + 1], left - weights[i])) {
                chosen[i] = true;
                left -= weights[i];
            }
        }
        return chosen;
    }

    private static boolean has(long[] bits, int index) {
        return (bits[index >> 6] >>> index & 1) != 0;
    }

    /** The bits, and the bits moved up by a distance; what moves past the end is lost. */
    private static long[] withShifted(long[] bits, int distance) {
        long[] result = bits.clone();
        int whole = distance >> 6;
        int part = distance & 63;
        for (int i = bits.length - 1; i >= whole; i--) {
            long moved = bits[i - whole] << part;
            if (part > 0 && i > whole) {
                moved |= bits[i - whole - 1] >>> 64 - part;
            }
            result[i] |= moved;
        }
        return result;
    }
}
