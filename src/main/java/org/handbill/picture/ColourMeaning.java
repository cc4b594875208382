package org.handbill.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.awt.Transparency;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.stream.IntStream;
import org.handbill.media.Png;

/** What the numbers of a picture mean where they are not those of screens (sRGB). */
sealed interface ColourMeaning permits ColourMeaning.Screen, ColourMeaning.Profile, Gamma {
    /** They are those of screens. */
    ColourMeaning SCREEN = new Screen();

    /**
     * Puts the numbers of screens in the place of the picture's own.
     *
     * @param picture in one int for each pixel
     * @param grey whether the file has one number for each pixel, which its profile speaks of
     */
    void apply(BufferedImage picture, boolean grey);

    /** @param profile as ICC writes it */
    static ColourMeaning ofProfile(Optional<ByteBuffer> profile) {
        return profile.flatMap(Profile::read).map(ColourMeaning.class::cast).orElse(SCREEN);
    }

    /** Of several descriptions the first counts that browsers understand (W3C PNG, third edition, 4.3). */
    static ColourMeaning of(Png png) {
        byte[] profile = png.colours().get("iCCP");
        if (profile != null) {
            return ofProfile(Optional.of(ByteBuffer.wrap(profile)));
        }
        byte[] gamma = png.colours().get("gAMA");
        Optional<byte[]> chromaticities = Optional.ofNullable(png.colours().get("cHRM"));
        if (png.colours().containsKey("sRGB") || gamma == null || gamma.length != 4) {
            return SCREEN;
        }
        int found = ByteBuffer.wrap(gamma).getInt();
        return found == Gamma.OF_SCREENS && chromaticities.isEmpty() ? SCREEN : Gamma.of(found, chromaticities);
    }

    /** See {@link #SCREEN}. */
    record Screen() implements ColourMeaning {
        @Override
        public void apply(BufferedImage picture, boolean grey) {
            // they are what they should be
        }
    }

    /** A profile of ICC, for grey or for red, green and blue. */
    record Profile(ICC_Profile profile) implements ColourMeaning {
        private static final int ROWS = 64;

        static Optional<Profile> read(ByteBuffer bytes) {
            byte[] all = new byte[bytes.remaining()];
            bytes.duplicate().get(all);
            try {
                return Optional.of(new Profile(ICC_Profile.getInstance(all)));
            } catch (IllegalArgumentException unusable) {
                return Optional.empty(); // browsers take the colours as they are then, too
            }
        }

        @Override
        public void apply(BufferedImage picture, boolean grey) {
            int type = profile.getColorSpaceType();
            if (type != ColorSpace.TYPE_RGB && (type != ColorSpace.TYPE_GRAY || !grey)) {
                return;
            }
            try {
                ComponentColorModel model = new ComponentColorModel(new ICC_ColorSpace(profile), false, false, Transparency.OPAQUE,
                        DataBuffer.TYPE_BYTE);
                ColorConvertOp toScreen = new ColorConvertOp(null); // keeps the transform for all strips
                for (int y = 0; y < picture.getHeight(); y += ROWS) {
                    strip(picture, y, Math.min(ROWS, picture.getHeight() - y), model, toScreen);
                }
            } catch (CMMException | IllegalArgumentException unusable) {
                // the profile is broken: the colours are taken as they are
            }
        }

        private static void strip(BufferedImage picture, int top, int rows, ComponentColorModel model, ColorConvertOp toScreen) {
            int width = picture.getWidth();
            int bands = model.getNumComponents();
            int[] pixels = new int[width * rows];
            picture.getRaster().getDataElements(0, top, width, rows, pixels);
            byte[] samples = new byte[pixels.length * bands];
            for (int i = 0; i < pixels.length; i++) {
                for (int band = 0; band < bands; band++) {
                    samples[i * bands + band] = (byte) (pixels[i] >> 16 - 8 * band);
                }
            }
            WritableRaster raster = Raster.createInterleavedRaster(new DataBufferByte(samples, samples.length), width, rows, width * bands,
                    bands, offsets(bands), null);
            BufferedImage from = new BufferedImage(model, raster, false, null);
            BufferedImage to = new BufferedImage(width, rows, BufferedImage.TYPE_INT_RGB);
            toScreen.filter(from, to);
            int[] converted = new int[pixels.length];
            to.getRaster().getDataElements(0, 0, width, rows, converted);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = pixels[i] & 0xFF000000 | converted[i] & 0xFFFFFF;
            }
            picture.getRaster().setDataElements(0, top, width, rows, pixels);
        }

        private static int[] offsets(int bands) {
            return IntStream.range(0, bands).toArray();
        }
    }
}
