package org.handbill.load;

import com.drew.imaging.FileType;
import com.drew.imaging.FileTypeDetector;
import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifInteropDirectory;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.jpeg.JpegCommentDirectory;
import com.drew.imaging.png.PngChunkType;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * What a picture's file says of it before the picture itself, whatever the file is named.
 *
 * @param width as stored, in pixels; 0 if not known
 * @param height as stored, in pixels; 0 if not known
 * @param orientation as Exif numbers it (tag 0x0112); 1 if nothing is said
 * @param revealing whether it says something beside the picture, for instance where and with what it was taken
 */
public record PictureHeader(Format format, int width, int height, int orientation, boolean revealing) {
    private static final Set<FileType> HEIC = Set.of(FileType.Heif, FileType.Tiff, FileType.Arw, FileType.Crw, FileType.Cr2, FileType.Nef,
            FileType.Orf, FileType.Raf, FileType.Rw2);
    /** Chunks in which programs write texts into a PNG. */
    private static final Set<String> PNG_TEXTS = Set.of(PngChunkType.tEXt.getIdentifier(), PngChunkType.zTXt.getIdentifier(),
            PngChunkType.iTXt.getIdentifier(), PngChunkType.tIME.getIdentifier());

    /** What kind of file it is by its first bytes. */
    public enum Format {
        JPEG, PNG, GIF, WEBP, AVIF,
        /** A picture that browsers do not show. */
        FOREIGN,
        /** Nothing that we know. */
        OTHER
    }

    /** @throws IOException if the file cannot be read, or breaks off in what it says of the picture */
    public static PictureHeader read(Path file) throws IOException {
        Format format;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            format = format(FileTypeDetector.detectFileType(in));
        }
        return switch (format) {
            case OTHER, FOREIGN, GIF -> plain(file, format);
            case JPEG, PNG, WEBP, AVIF -> withMetadata(file, format);
        };
    }

    private static PictureHeader plain(Path file, Format format) {
        PictureSize size = PictureSize.of(file);
        return new PictureHeader(format, size.width(), size.height(), 1, false);
    }

    private static PictureHeader withMetadata(Path file, Format format) throws IOException {
        PictureSize size = PictureSize.of(file);
        Metadata metadata;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            metadata = ImageMetadataReader.readMetadata(in);
        } catch (ImageProcessingException e) {
            throw new IOException(e.getMessage(), e);
        }
        boolean revealing = false;
        for (Directory directory : metadata.getDirectories()) {
            revealing |= isRevealing(directory);
        }
        return new PictureHeader(format, size.width(), size.height(), orientation(metadata), revealing);
    }

    private static int orientation(Metadata metadata) {
        for (ExifIFD0Directory exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
            Integer found = exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            if (found != null && found >= 1 && found <= 8) {
                return found;
            }
        }
        return 1;
    }

    private static boolean isRevealing(Directory directory) {
        return switch (directory) {
            case ExifInteropDirectory _,ExifThumbnailDirectory _ -> false;
            case ExifDirectoryBase exif -> exif.getTags().stream().anyMatch(tag -> !LAYOUT.contains(tag.getTagType()));
            case XmpDirectory _,IptcDirectory _,JpegCommentDirectory _ -> directory.getTagCount() > 0;
            case PngDirectory png -> PNG_TEXTS.contains(png.getPngChunkType().getIdentifier());
            default -> false;
        };
    }

    /** Tags of Exif that say nothing but how the picture is stored. */
    private static final Set<Integer> LAYOUT = Set.of(ExifDirectoryBase.TAG_ORIENTATION, ExifDirectoryBase.TAG_X_RESOLUTION,
            ExifDirectoryBase.TAG_Y_RESOLUTION, ExifDirectoryBase.TAG_RESOLUTION_UNIT, ExifDirectoryBase.TAG_YCBCR_POSITIONING,
            ExifDirectoryBase.TAG_EXIF_VERSION, ExifDirectoryBase.TAG_COMPONENTS_CONFIGURATION, ExifDirectoryBase.TAG_FLASHPIX_VERSION,
            ExifDirectoryBase.TAG_COLOR_SPACE, ExifDirectoryBase.TAG_EXIF_IMAGE_WIDTH, ExifDirectoryBase.TAG_EXIF_IMAGE_HEIGHT);

    private static Format format(FileType type) {
        return switch (type) {
            case Jpeg -> Format.JPEG;
            case Png -> Format.PNG;
            case Gif -> Format.GIF;
            case WebP -> Format.WEBP;
            case Avif -> Format.AVIF;
            case Bmp, Pcx, Psd -> Format.FOREIGN;
            default -> HEIC.contains(type) ? Format.FOREIGN : Format.OTHER;
        };
    }
}
