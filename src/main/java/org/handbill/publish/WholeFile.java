package org.handbill.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;

/** The parts of saving a file so that it is the whole old one or the whole new one at any moment: a new file beside it, then a move. */
final class WholeFile {
    private WholeFile() {}

    /** The file that a link leads to, or where a new one will be. */
    static Path real(Path file) throws IOException {
        return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    }

    /** The new file, hidden and thus never read as a part of the campaign. */
    static Path beside(Path place) {
        return place.resolveSibling("." + place.getFileName() + ".new");
    }

    /**
     * Writes the new file and waits until it is on the disk.
     *
     * @param written runs before the wait
     */
    static void write(Path fresh, byte[] content, Runnable written) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            written.run();
            channel.force(true);
        }
    }

    static void copyPermissions(Path from, Path to) throws IOException {
        if (Files.exists(from) && from.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    /** So that the new name is on the disk too; not every system can. */
    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // the file itself is safe
        }
    }

    /** Whether a file still holds what was read of it; absent if it was not there. */
    static boolean holds(Path file, Optional<String> read) throws IOException {
        try {
            byte[] now = withoutMark(Files.readAllBytes(file));
            return read.isPresent() && Arrays.equals(now, read.get().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return read.isEmpty();
        }
    }

    /** A byte order mark is dropped when a file is read. */
    private static byte[] withoutMark(byte[] bytes) {
        return hasMark(bytes) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
    }

    static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // the next save writes over it
        }
    }
}
