package org.handbill.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.InflaterInputStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Reads a picture file, in bounded memory: of one with very many pixels only every second, third … is kept. */
final class Decoder {
    /** About 70 MB in memory; four times what the widest published picture needs. */
    private static final long MOST_KEPT = 24_000_000;
    private static final int LARGEST_PROFILE = 4 << 20;
    /** What libjpeg says where a file ends before its picture does (jerror.h, JWRN_HIT_MARKER); it fills the rest with grey. */
    private static final String CUT_SHORT = "premature end of data segment";
    private static final String SAVE = "Open it in a program for pictures and save it as JPEG, with RGB colours.";

    private Decoder() {}

    static Decoded decode(Path file) throws IOException, BrokenPictureException {
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new BrokenPictureException("The picture is broken: it does not begin as pictures do.", SAVE, new IOException());
            }
            ImageReader reader = readers.next();
            try {
                return decode(reader, in);
            } catch (IOException | RuntimeException e) {
                // Readers throw all kinds of exceptions on bytes that they did not expect.
                throw new BrokenPictureException("The picture is broken, or of a kind that the tool cannot decode.", SAVE, e);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Decoded decode(ImageReader reader, ImageInputStream in) throws IOException {
        reader.setInput(in, true, false);
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        int step = 1;
        while ((long) (width / step) * (height / step) > MOST_KEPT) {
            step++;
        }
        ImageReadParam how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        BufferedImage read = reader.read(0, how);
        if (warnings.stream().anyMatch(warning -> warning.contains(CUT_SHORT))) {
            throw new EOFException(CUT_SHORT);
        }
        int colours = read.getColorModel() instanceof IndexColorModel palette ? palette.getMapSize() : 0;
        BufferedImage profiled = colours > 0 ? read : profile(reader).map(found -> withProfile(read, found)).orElse(read);
        return new Decoded(toScreen(profiled), width, colours);
    }

    /** What a PNG says of its colours, which ImageIO reads but does not use. Of JPEG files it does, and it refuses what many cameras write into them. */
    private static Optional<ICC_ColorSpace> profile(ImageReader reader) throws IOException {
        if (!reader.getFormatName().equalsIgnoreCase("png")) {
            return Optional.empty();
        }
        IIOMetadata metadata = reader.getImageMetadata(0);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(metadata.getNativeMetadataFormatName());
        if (root.getElementsByTagName("iCCP").item(0) instanceof IIOMetadataNode node && node.getUserObject() instanceof byte[] packed) {
            try (InflaterInputStream unpacked = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                ICC_Profile profile = ICC_Profile.getInstance(unpacked.readNBytes(LARGEST_PROFILE));
                return profile.getColorSpaceType() == ColorSpace.TYPE_RGB ? Optional.of(new ICC_ColorSpace(profile)) : Optional.empty();
            } catch (IOException | IllegalArgumentException unusable) {
                return Optional.empty(); // browsers take the colours as they are then, too
            }
        }
        return Optional.empty();
    }

    /** The same numbers, taken for colours of another space. */
    private static BufferedImage withProfile(BufferedImage picture, ICC_ColorSpace space) {
        if (picture.getColorModel().getNumColorComponents() != 3 || picture.getSampleModel().getDataType() != DataBuffer.TYPE_BYTE
                || !(picture.getColorModel() instanceof ComponentColorModel)) {
            return picture;
        }
        ComponentColorModel colours = new ComponentColorModel(space, picture.getColorModel().hasAlpha(), false,
                picture.getTransparency(), DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, picture.getRaster(), false, null);
    }

    private static BufferedImage toScreen(BufferedImage picture) {
        int type = picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        BufferedImage screen = new BufferedImage(picture.getWidth(), picture.getHeight(), type);
        if (!picture.getColorModel().getColorSpace().isCS_sRGB()) {
            try {
                new ColorConvertOp(null).filter(picture, screen);
                return screen;
            } catch (CMMException | IllegalArgumentException unusable) {
                // the profile is broken: the colours are taken as they are
            }
        }
        var draw = screen.createGraphics();
        draw.setComposite(java.awt.AlphaComposite.Src);
        draw.drawImage(picture, 0, 0, null);
        draw.dispose();
        return screen;
    }
}
