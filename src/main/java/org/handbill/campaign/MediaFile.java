package org.handbill.campaign;

import java.nio.file.Path;

/**
 * A picture in the campaign folder.
 *
 * @param path relative to the campaign folder, for instance {@code media/river.png}
 * @param file where it is read from
 * @param size in bytes
 * @param width in pixels; 0 if not known
 * @param height in pixels; 0 if not known
 */
public record MediaFile(String path, Path file, long size, int width, int height) {}
