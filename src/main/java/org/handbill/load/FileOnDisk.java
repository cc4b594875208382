package org.handbill.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of the campaign that is not read until it is wanted, for instance a picture.
 *
 * @param name relative to the campaign folder, with '/' between names, in Unicode form C so that it equals what the author types
 * @param size in bytes
 */
public record FileOnDisk(String name, Path path, long size) {
    public InputStream open() throws IOException {
        return Files.newInputStream(path);
    }
}
