package org.handbill.bind;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Photograph;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.load.FileOnDisk;
import org.handbill.load.PictureHeader;
import org.handbill.load.PictureHeader.Format;

/** Looks at the pictures of a campaign: whether each is what its name says, and whether it can be made ready for pages. */
final class MediaBinder {
    /** More than cameras of today take, and what can be decoded in reasonable time. */
    private static final long MOST_PIXELS = 120_000_000;
    private static final String SAVE = "Open it in a program for pictures and save it as JPEG.";

    private static final Set<String> FOREIGN = Set.of("heic", "heif", "tif", "tiff", "bmp", "psd");
    private static final Map<String, Format> ENDINGS = Map.of("jpg", Format.JPEG, "jpeg", Format.JPEG, "png", Format.PNG, "gif",
            Format.GIF, "webp", Format.WEBP, "avif", Format.AVIF);

    private final Problems problems;

    MediaBinder(Problems problems) {
        this.problems = problems;
    }

    List<MediaFile> media(List<FileOnDisk> files) {
        return files.stream().map(this::media).toList();
    }

    private MediaFile media(FileOnDisk file) {
        String ending = file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Optional<Format> named = FOREIGN.contains(ending) ? Optional.of(Format.FOREIGN) : Optional.ofNullable(ENDINGS.get(ending));
        try {
            PictureHeader header = PictureHeader.read(file.path());
            boolean isPicture = header.format() != Format.OTHER;
            if (named.isEmpty() && !isPicture || named.isPresent() && named.get() == header.format() && isSound(file, header)) {
                return file(file, header);
            }
            if (named.isEmpty() || named.get() != header.format()) {
                misnamed(file, header.format());
            }
        } catch (IOException e) {
            problems.error(Code.PICTURE_BROKEN, Location.whole(file.name()), "The picture is broken: it cannot be read to its end.", SAVE);
        }
        return new MediaFile(file.name(), file.path(), file.size(), 0, 0);
    }

    private static MediaFile file(FileOnDisk file, PictureHeader header) {
        boolean made = header.format() == Format.JPEG || header.format() == Format.PNG;
        return made
                ? MediaFile.of(file.name(), file.path(), file.size(),
                        new Photograph(header.width(), header.height(), header.orientation(), header.revealing()))
                : new MediaFile(file.name(), file.path(), file.size(), header.width(), header.height());
    }

    private void misnamed(FileOnDisk file, Format found) {
        String what = switch (found) {
            case JPEG, PNG, GIF, WEBP, AVIF -> "The file is a picture of the kind " + found + ", which its name does not say.";
            case FOREIGN -> "The file is a picture of a kind that browsers do not show.";
            case OTHER -> "The file is no picture, though its name says so.";
        };
        String hint = switch (found) {
            case JPEG -> "Let its name end in .jpg.";
            case PNG, GIF, WEBP, AVIF -> "Let its name end in ." + found.name().toLowerCase(Locale.ROOT) + ".";
            case FOREIGN -> SAVE;
            case OTHER -> "Put the right file in its place, or take it out of media/.";
        };
        problems.error(Code.PICTURE_MISNAMED, Location.whole(file.name()), what, hint);
    }

    private boolean isSound(FileOnDisk file, PictureHeader header) {
        Location where = Location.whole(file.name());
        switch (header.format()) {
            case JPEG, PNG, GIF -> {
                if (header.width() == 0 || header.height() == 0) {
                    problems.error(Code.PICTURE_BROKEN, where, "The picture is broken: it does not say how large it is.", SAVE);
                    return false;
                }
                if ((long) header.width() * header.height() > MOST_PIXELS) {
                    problems.error(Code.PICTURE_TOO_LARGE, where, "The picture has " + header.width() + " × " + header.height()
                            + " pixels, and the tool takes at most " + MOST_PIXELS / 1_000_000 + " million.",
                            "Save it smaller; " + MediaFile.WIDEST + " pixels of width are enough for pages.");
                    return false;
                }
            }
            case WEBP, AVIF -> {
                if (header.revealing()) {
                    problems.error(Code.PICTURE_REVEALING, where, "The picture says where, when or with what it was taken, and the tool "
                            + "cannot take that out of this kind of file.", "Save it as JPEG: then the tool takes it out.");
                    return false;
                }
            }
            case FOREIGN -> {
                problems.error(Code.PICTURE_MISNAMED, where, "The picture is of a kind that browsers do not show.", SAVE);
                return false;
            }
            case OTHER -> {
                // published as it is
            }
        }
        return true;
    }
}
