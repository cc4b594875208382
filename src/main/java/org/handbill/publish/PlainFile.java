package org.handbill.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.handbill.diagnostic.SystemReason;

/**
 * The one way to read a file of the output or the work folder by its whole path. Somebody else may have put anything there: a link would lead
 * elsewhere, and opening a pipe or a device would wait for somebody at its other end.
 */
final class PlainFile {
    private PlainFile() {}

    static boolean isThere(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Why it is not to be opened, as a clause without a full stop; absent for a regular file.
     *
     * @throws NoSuchFileException if nothing has this name
     */
    static Optional<String> refusal(Path file) throws IOException {
        BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return found.isRegularFile()
                ? Optional.empty()
                : Optional.of(found.isSymbolicLink() ? SystemReason.READ_LINK : SystemReason.NO_FILE);
    }

    /** @throws FileSystemException if it is no regular file */
    static InputStream open(Path file) throws IOException {
        Optional<String> refusal = refusal(file);
        if (refusal.isPresent()) {
            throw new FileSystemException(file.toString(), null, refusal.get());
        }
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }
}
