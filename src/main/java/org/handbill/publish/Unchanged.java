package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Tells whether a text is still what was read of it. A byte order mark is dropped when a file is read. */
final class Unchanged {
    private Unchanged() {}

    /** @param read absent if the file was not there */
    static boolean is(HeldFolder folder, String name, Optional<String> read) throws IOException {
        Optional<byte[]> now = folder.read(name);
        return now.isPresent() == read.isPresent()
                && (now.isEmpty() || Arrays.equals(withoutMark(now.get()), read.get().getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] withoutMark(byte[] bytes) {
        return hasMark(bytes) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
    }
}
