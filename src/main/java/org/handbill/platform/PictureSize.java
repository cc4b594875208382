package org.handbill.platform;

/** The size of a picture, in pixels. */
public record PictureSize(int width, int height) {
    /** More than any network takes. */
    public static final int MOST = 20_000;

    public PictureSize {
        if (width < 1 || height < 1 || width > MOST || height > MOST) {
            throw new IllegalArgumentException("no size of a picture: " + width + " by " + height);
        }
    }

    /** As platform files write it, for instance {@code 1080x1350}. */
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
