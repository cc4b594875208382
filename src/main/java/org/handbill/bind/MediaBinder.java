package org.handbill.bind;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.handbill.campaign.MediaFile;
import org.handbill.campaign.MediaFile.Making;
import org.handbill.campaign.Photograph;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.load.FileOnDisk;
import org.handbill.media.ActiveContent;
import org.handbill.media.Format;
import org.handbill.media.PictureHeader;
import org.handbill.media.Svg;

/** Looks at the pictures and other files of a campaign: what each is, whatever its name says, and how it is made ready for pages. */
final class MediaBinder {
    private static final String SAVE = "Open it in a program for pictures and save it as JPEG.";
    private static final String LETS_THROUGH = "write media: {scripts: allow} into campaign.yaml.";

    private static final String RUN = "Browsers or servers run such a file: whoever wrote it could act in the name of your site.";

    private final boolean scripts;
    private final Problems problems;

    /** @param scripts whether what browsers and servers run is published as it is */
    MediaBinder(boolean scripts, Problems problems) {
        this.scripts = scripts;
        this.problems = problems;
    }

    List<MediaFile> media(List<FileOnDisk> files) {
        Set<String> names = new HashSet<>();
        files.forEach(file -> names.add(file.name()));
        return files.stream().map(file -> media(file, names)).toList();
    }

    private MediaFile media(FileOnDisk file, Set<String> names) {
        Location where = Location.whole(file.name());
        try {
            PictureHeader header = PictureHeader.read(file.path());
            Optional<Format> named = Format.named(file.name());
            if (header.format() == Format.OTHER || header.format() == Format.FOREIGN) {
                unshown(file, named, header.format());
            } else if (!scripts && ActiveContent.isRunByServers(file.name())) {
                problems.error(Code.MEDIA_REFUSED, where, RUN, "Let its name have no ending but that of a picture.");
            } else if (isSound(where, header)) {
                return picture(file, header, published(file, header.format(), names));
            }
        } catch (IOException e) {
            problems.error(Code.PICTURE_BROKEN, where, "The picture is broken: it cannot be read to its end.", SAVE);
        }
        return new MediaFile(file.name(), file.name(), file.path(), file.size(), Format.OTHER, 0, 0, new Making.Copied());
    }

    private void unshown(FileOnDisk file, Optional<Format> named, Format found) throws IOException {
        Location where = Location.whole(file.name());
        if (found == Format.FOREIGN) {
            problems.error(Code.PICTURE_MISNAMED, where, "The picture is of a kind that browsers do not show.", SAVE);
        } else if (!scripts && ActiveContent.isIn(file.name(), file.path())) {
            problems.error(Code.MEDIA_REFUSED, where, RUN, "Take it out of media/. If you know what it does, " + LETS_THROUGH);
        } else if (named.isPresent()) {
            problems.error(Code.PICTURE_MISNAMED, where, "The file is no picture, though its name says so.",
                    "Put the right file in its place, or take it out of media/.");
        } else if (!scripts && !ActiveContent.isKnown(file.name())) {
            problems.error(Code.MEDIA_REFUSED, where,
                    "Handbill does not know files with such a name, and browsers or servers run some that it does not know.",
                    "Put it into a ZIP file, or save it as another kind. If you know what it does, " + LETS_THROUGH);
        }
    }

    private MediaFile picture(FileOnDisk file, PictureHeader header, String published) throws IOException {
        Format format = header.format();
        if (format.isMadeAnew()) {
            if (header.moving()) {
                problems.warning(Code.PICTURE_MOVING, Location.whole(file.name()),
                        "The picture moves, so it is published as it is, without smaller sizes for phones.",
                        "Save it as JPEG or as a PNG that does not move, unless it should.");
            }
            return MediaFile.anew(file.name(), published, file.path(), file.size(), format, new Photograph(header.width(), header.height(),
                    header.orientation(), header.revealing(), header.moving()));
        }
        boolean side = header.isOnItsSide();
        return new MediaFile(file.name(), published, file.path(), file.size(), format, side ? header.height() : header.width(),
                side ? header.width() : header.height(), making(file, header));
    }

    private Making making(FileOnDisk file, PictureHeader header) throws IOException {
        if (header.format() != Format.SVG || scripts || !header.revealing()) {
            return new Making.Copied();
        }
        Collection<String> unsafe = Svg.unsafe(file.path());
        if (!unsafe.isEmpty()) {
            problems.warning(Code.SVG_CLEANED, Location.whole(file.name()),
                    "The drawing is published without what could act or is fetched from elsewhere: " + NearNames.some(unsafe) + ".",
                    "Look at it in the site. To publish it as it is, " + LETS_THROUGH);
        }
        return new Making.Cleaned();
    }

    /** The name with the ending of what it is, so that servers say the right thing of it. */
    private String published(FileOnDisk file, Format format, Set<String> names) {
        String name = file.name();
        if (format.isServedAs(name)) {
            return name;
        }
        String ending = Format.endingOf(name);
        String bare = Format.named(name).isPresent() ? name.substring(0, name.length() - ending.length() - 1) : name;
        String right = bare + "." + format.ending();
        boolean free = names.add(right);
        problems.warning(Code.PICTURE_MISNAMED, Location.whole(name),
                "The file is a picture of the kind " + format + ", which its name does not say; "
                        + (free ? "it is published as " + right + "." : "and the campaign has a " + right + " already."),
                "Let its name end in ." + format.ending() + ".");
        return free ? right : name;
    }

    private boolean isSound(Location where, PictureHeader header) {
        Format format = header.format();
        boolean decoded = format.isMadeAnew() || format == Format.GIF;
        if (decoded && (header.width() == 0 || header.height() == 0)) {
            problems.error(Code.PICTURE_BROKEN, where, "The picture is broken: it does not say how large it is.", SAVE);
            return false;
        }
        if (format != Format.SVG && !header.isBounded() && header.width() > 0) {
            problems.error(Code.PICTURE_TOO_LARGE, where, "The picture has " + header.width() + " × " + header.height()
                    + " pixels, and the tool takes at most " + PictureHeader.MOST_PIXELS / 1_000_000 + " million.",
                    "Save it smaller; " + MediaFile.WIDEST + " pixels of width are enough for pages.");
            return false;
        }
        if (header.revealing() && (format == Format.WEBP || format == Format.AVIF)) {
            problems.error(Code.PICTURE_REVEALING, where, "The picture says where, when or with what it was taken, and the tool "
                    + "cannot take that out of this kind of file.", "Save it as JPEG: then the tool takes it out.");
            return false;
        }
        return true;
    }
}
