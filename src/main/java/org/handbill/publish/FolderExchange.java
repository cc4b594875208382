package org.handbill.publish;

import java.nio.file.Path;

/** Lets two folders change places in one step. */
interface FolderExchange {
    /**
     * Exchanges two existing folders on the same disk, so that nobody ever sees either name missing.
     *
     * @return false if the system or this disk cannot; then nothing has happened
     */
    boolean exchange(Path one, Path other);
}
