package org.handbill.picture;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;
import org.handbill.media.Format;
import org.handbill.media.Jpeg;
import org.handbill.media.PictureHeader;
import org.handbill.media.Png;

/** Reads a picture file, in bounded memory: of one with very many pixels only every second, third … is kept. */
final class Decoder {
    /** What the widest published picture needs four times, with three bytes for each pixel. */
    private static final long MOST_KEPT = 72_000_000;
    private static final long MOST_PIXELS = 24_000_000;
    /** What libjpeg says where a file ends before its picture does (jerror.h, JWRN_HIT_MARKER); it fills the rest with grey. */
    private static final String CUT_SHORT = "premature end of data segment";
    private static final String SAVE = "Open it in a program for pictures and save it as JPEG, with RGB colours.";

    private Decoder() {}

    static PictureHeader header(Path file) throws IOException, BrokenPictureException {
        try {
            PictureHeader header = PictureHeader.read(file);
            if (header.format().isDrawn() && header.isBounded()) {
                return header;
            }
        } catch (IOException e) {
            if (!Files.isReadable(file)) {
                throw e;
            }
            throw new BrokenPictureException("The picture is broken: its header cannot be read.", SAVE, e);
        }
        throw new BrokenPictureException("The picture is broken: it does not begin as pictures do.", SAVE, new IOException());
    }

    static Decoded decode(Path file) throws IOException, BrokenPictureException {
        return decode(file, header(file));
    }

    /** @param header as {@link #header} read it */
    static Decoded decode(Path file, PictureHeader header) throws IOException, BrokenPictureException {
        try {
            return decode(file, header.format());
        } catch (IOException | RuntimeException e) {
            if (!Files.isReadable(file)) {
                throw e;
            }
            // Readers throw all kinds of exceptions on bytes that they did not expect.
            throw new BrokenPictureException("The picture is broken, or of a kind that the tool cannot decode.", SAVE, e);
        }
    }

    private static Decoded decode(Path file, Format format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.ending()).next();
        try (ImageInputStream in = format == Format.PNG
                ? new PngPixels(file)
                : new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            return switch (format) {
                case JPEG -> jpeg(reader, Jpeg.read(file));
                case PNG -> png(reader, Png.read(file));
                default -> gif(reader);
            };
        } finally {
            reader.dispose();
        }
    }

    /** The numbers of the file, which Java would take for other colours than browsers do. */
    private static Decoded jpeg(ImageReader reader, Jpeg jpeg) throws IOException {
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        int width = reader.getWidth(0);
        Raster read = reader.readRaster(0, smaller(reader, jpeg.components().size()));
        if (warnings.stream().anyMatch(warning -> warning.contains(CUT_SHORT))) {
            throw new EOFException(CUT_SHORT);
        }
        return new Decoded(JpegColours.toScreen(read, jpeg), width, 0);
    }

    private static Decoded png(ImageReader reader, Png png) throws IOException {
        int width = reader.getWidth(0);
        BufferedImage read = reader.read(0, smaller(reader, png.bytesPerPixel()));
        int colours = read.getColorModel() instanceof IndexColorModel palette ? palette.getMapSize() : 0;
        BufferedImage screen = Samples.toScreen(read);
        ColourMeaning.of(png).apply(screen, png.isGrey());
        return new Decoded(screen, width, colours);
    }

    /** The first of its pictures, in its place on the screen that all are drawn on. */
    private static Decoded gif(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        BufferedImage read = reader.read(0, smaller(reader, 1));
        return new Decoded(Samples.toScreen(read), width,
                read.getColorModel() instanceof IndexColorModel palette ? palette.getMapSize() : 0);
    }

    private static ImageReadParam smaller(ImageReader reader, int bytesPerPixel) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        PictureHeader.requireBounded(width, height);
        int step = 1;
        while (kept(width, height, step) > MOST_PIXELS || kept(width, height, step) * bytesPerPixel > MOST_KEPT) {
            step++;
        }
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return how;
    }

    private static long kept(int width, int height, int step) {
        return (long) ((width + step - 1) / step) * ((height + step - 1) / step);
    }
}
