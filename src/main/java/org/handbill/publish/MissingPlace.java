package org.handbill.publish;

import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Somebody's file in an old site cannot go to its place in the new one, because something else has that place. */
final class MissingPlace extends FileSystemException {
    private static final long serialVersionUID = 1;

    /**
     * @param file where it still is
     * @param inTheWay what has its place, or the place of a folder above it
     */
    MissingPlace(Path file, Path inTheWay) {
        super(file.toString(), inTheWay.toString(), "its place is taken");
    }
}
