package org.handbill.picture;

import java.awt.image.BufferedImage;

/**
 * A picture in memory, in the colours of screens (sRGB), not turned yet.
 *
 * @param storedWidth of the file, in pixels; the picture may have fewer
 * @param colours of the file's own palette, as drawings have one; 0 if it has none
 */
record Decoded(BufferedImage picture, int storedWidth, int colours) {}
