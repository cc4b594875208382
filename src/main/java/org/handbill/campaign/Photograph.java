package org.handbill.campaign;

/**
 * A picture that is made anew for the site, so that what the camera wrote into it does not get out.
 *
 * @param storedWidth of the file, in pixels, before it is turned
 * @param storedHeight of the file, in pixels, before it is turned
 * @param orientation how it is turned, as Exif 2.3 numbers it (tag 0x0112): 1 for upright
 * @param revealing whether the file says something beside the picture, for instance where and with what it was taken
 * @param moving whether it is more than one picture, shown one after the other; then it is published in one size, as its author saved it
 */
public record Photograph(int storedWidth, int storedHeight, int orientation, boolean revealing, boolean moving) {
    public Photograph {
        if (storedWidth < 1 || storedHeight < 1) {
            throw new IllegalArgumentException("a picture of " + storedWidth + " by " + storedHeight + " pixels");
        }
        if (orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException("no orientation of Exif: " + orientation);
        }
    }

    /** Whether width and height change places when it is turned upright. */
    public boolean liesOnItsSide() {
        return orientation >= 5;
    }
}
