package org.handbill.publish;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of one file after another and hashes them. Up to a limit they stay in memory until it is known whether the file is
 * wanted on disk; a larger file goes straight to its place, and away again if it is not wanted.
 */
final class RenderBuffer extends OutputStream {
    private static final int LARGEST_HELD = 1 << 20;

    private final Path top;
    private final MessageDigest digest = sha256();
    private byte[] held = new byte[1 << 14];
    private int length;
    private long size;
    private @Nullable Path destination;
    private @Nullable Path folder;
    private @Nullable WritableByteChannel spill;
    private @Nullable IOException failure;

    /** @param top a folder that is there, above the one that the files are in */
    RenderBuffer(Path top) {
        this.top = top;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void start(Path file) {
        destination = file;
        length = 0;
        size = 0;
        failure = null;
        digest.reset();
    }

    /** Ends the file's bytes. */
    byte[] hash() {
        digest.update(held, 0, length);
        return digest.digest();
    }

    long size() {
        return size;
    }

    /** What went wrong in writing to the disk, as against in making the bytes. */
    @Nullable
    IOException failure() {
        return failure;
    }

    /** Puts the file in its place; after {@link #hash()}. */
    void keep() throws IOException {
        if (spill == null) {
            try (WritableByteChannel out = open()) {
                drain(out);
            }
        } else {
            drain(spill);
            spill.close();
            spill = null;
        }
    }

    /** Leaves no file. */
    void drop() throws IOException {
        if (spill != null) {
            spill.close();
            spill = null;
            Disk.delete(Objects.requireNonNull(destination));
        }
    }

    @Override
    public void write(int b) throws IOException {
        room(1);
        held[length++] = (byte) b;
        size++;
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            room(count - done);
            int part = Math.min(count - done, held.length - length);
            System.arraycopy(bytes, offset + done, held, length, part);
            length += part;
            done += part;
        }
        size += count;
    }

    /** Makes room for at least one more byte, and for as many as asked if they may be held. */
    private void room(int count) throws IOException {
        if (length + count <= held.length) {
            return;
        }
        if (held.length < LARGEST_HELD) {
            held = Arrays.copyOf(held, (int) Math.min(LARGEST_HELD, Math.max(2L * held.length, (long) length + count)));
        } else if (length == held.length) {
            try {
                if (spill == null) {
                    spill = open();
                }
                digest.update(held, 0, length);
                drain(spill);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
            length = 0;
        }
    }

    private void drain(WritableByteChannel out) throws IOException {
        Disk.write(Objects.requireNonNull(destination), ByteBuffer.wrap(held, 0, length), out);
    }

    private WritableByteChannel open() throws IOException {
        Path file = Objects.requireNonNull(destination);
        Path parent = Objects.requireNonNull(file.getParent());
        if (!parent.equals(folder)) {
            Disk.createFolders(top, parent);
            folder = parent;
        }
        return Disk.createFile(file);
    }
}
