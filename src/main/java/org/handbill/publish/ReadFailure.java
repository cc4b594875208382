package org.handbill.publish;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.handbill.diagnostic.SystemReason;

/** A file or folder that cannot be read, as against all others, which cannot be written. */
final class ReadFailure extends FileSystemException {
    private static final long serialVersionUID = 1;

    private final transient IOException failure;

    ReadFailure(Path file, IOException failure) {
        super(file.toString(), null, failure.getMessage());
        this.failure = failure;
        initCause(failure);
    }

    /** A clause without a full stop. */
    String reason() {
        return failure instanceof AccessDeniedException ? "you have no permission" : SystemReason.of(failure);
    }
}
