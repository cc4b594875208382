package org.handbill.publish;

import java.util.Arrays;

/** Which files of an output folder are ours, with the size and SHA-256 of each; compact, for hundreds of thousands of files. */
final class Manifest {
    /** Its name in the output folder. */
    static final String NAME = ".handbill.json";
    static final int HASH_BYTES = 32;
    static final Manifest NONE = new Manifest(new String[0], new long[0], new byte[0]);

    private final String[] paths;
    private final long[] sizes;
    private final byte[] hashes;

    /**
     * @param paths sorted as Java compares strings, each once
     * @param sizes in bytes, one for each path
     * @param hashes {@link #HASH_BYTES} for each path
     */
    Manifest(String[] paths, long[] sizes, byte[] hashes) {
        if (sizes.length != paths.length || hashes.length != paths.length * HASH_BYTES) {
            throw new IllegalArgumentException(
                    "no manifest: " + paths.length + " paths, " + sizes.length + " sizes, " + hashes.length + " bytes");
        }
        this.paths = paths;
        this.sizes = sizes;
        this.hashes = hashes;
    }

    int count() {
        return paths.length;
    }

    String path(int index) {
        return paths[index];
    }

    long size(int index) {
        return sizes[index];
    }

    byte[] hash(int index) {
        return Arrays.copyOfRange(hashes, index * HASH_BYTES, (index + 1) * HASH_BYTES);
    }

    void record(int index, long size, byte[] hash) {
        sizes[index] = size;
        System.arraycopy(hash, 0, hashes, index * HASH_BYTES, HASH_BYTES);
    }

    /** Where a path stands, or negative if it is not listed. */
    int find(String path) {
        return Arrays.binarySearch(paths, path);
    }

    boolean has(int index, long size, byte[] hash) {
        return sizes[index] == size && Arrays.equals(hashes, index * HASH_BYTES, (index + 1) * HASH_BYTES, hash, 0, HASH_BYTES);
    }

    /** Whether any listed file lies in a folder or below it. */
    boolean hasUnder(String folder) {
        String prefix = folder + "/";
        int at = find(prefix);
        int next = at >= 0 ? at : -at - 1;
        return next < paths.length && paths[next].startsWith(prefix);
    }

    long totalSize() {
        return Arrays.stream(sizes).sum();
    }
}
