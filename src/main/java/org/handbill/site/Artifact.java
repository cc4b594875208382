package org.handbill.site;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.handbill.campaign.MediaFile;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;

/** How one file of the site is made. Nothing is made before it is asked for. */
public sealed interface Artifact {

    /** A page, drawn by the layout that its model names. */
    record Page(Supplier<? extends PageModel> model) implements Artifact {}

    /**
     * The page that hosts show for any address that the site does not have, however deep, so that its links begin at {@code root}.
     *
     * @param root the path of the home page on its host, beginning and ending in '/'
     */
    record NotFoundPage(Supplier<? extends PageModel> model, String root) implements Artifact {}

    /** A text file, in UTF-8. */
    record Text(Supplier<String> content) implements Artifact {}

    /**
     * A file that a host reads, in UTF-8.
     *
     * @param content may have {@link #OFFLINE_POLICY} in it, in place of the policy of the page that needs no other file: that policy has hashes of the
     *        page's own blocks, which are known when the page can be drawn
     */
    record HostFile(String content) implements Artifact {
        public static final String OFFLINE_POLICY = "{policy of the offline page}";
    }

    /** A feed, site map or other file that a built-in template draws. */
    record Generated(Supplier<? extends GeneratedModel> model) implements Artifact {}

    /** A QR code of an address. */
    record Code(String address, CodeFormat format) implements Artifact {}

    /** How a QR code is written. */
    enum CodeFormat {
        SVG, PNG
    }

    /** The kit for programs, as JSON. */
    record Data(Supplier<KitData> content) implements Artifact {}

    /** A table for spreadsheets, as CSV. */
    record Table(Supplier<KitTable> content) implements Artifact {}

    /** A page that holds everything and needs no other file. */
    record Offline(Supplier<OfflineModel> model) implements Artifact {}

    /**
     * The JSON Schema of {@link Data}.
     *
     * @param id its absolute address; empty if it is not known
     */
    record DataSchema(String id) implements Artifact {}

    /**
     * A zip file with other files of the site, and a list of their checksums.
     *
     * @param folder that they lie in when they are unpacked
     * @param files by their names in that folder
     */
    record Archive(String folder, SortedMap<String, SitePath> files) implements Artifact {
        public Archive {
            files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        }
    }

    /**
     * A photograph or drawing of the campaign, upright, without what the camera wrote into it.
     *
     * @param width in pixels; the height follows
     */
    record Photograph(MediaFile picture, int width) implements Artifact {}

    /** A drawing of the campaign, without what could act or is fetched from elsewhere. */
    record Drawing(MediaFile picture) implements Artifact {}

    /**
     * A photograph or drawing of the campaign, upright and cut to the shape that networks show beside a link, in as few bytes as messengers
     * take.
     */
    record Preview(MediaFile picture) implements Artifact {
        public static final int WIDTH = 1200;
        public static final int HEIGHT = 630;

        /** Where a picture's preview stands, among the cards. */
        public static SitePath path(MediaFile picture) {
            int dot = picture.published().lastIndexOf('.');
            return new SitePath("cards/" + picture.published().substring(0, dot) + "-" + WIDTH + "x" + HEIGHT + ".jpg");
        }
    }

    /** A share card in one size. */
    record Picture(Card card, CardShape shape) implements Artifact {}

    /** The printed handbill on one size of paper. */
    record Paper(Supplier<Handbill> content, PaperSize size) implements Artifact {}

    /**
     * A file of the campaign's icon.
     *
     * @param initial what stands on it; empty for an ornament
     * @param language of the text that it begins
     */
    record Icon(String initial, Locale language, IconFile file) implements Artifact {}

    /** A copy of a file of the campaign. */
    record FileCopy(Path file) implements Artifact {}

    /** Another file of the site, compressed with gzip for hosts that send such a file in its place. */
    record Compressed(SitePath of) implements Artifact {
        private static final String ENDING = ".gz";

        /** Where it stands: beside the file, as servers look for it. */
        public SitePath path() {
            return new SitePath(of.value() + ENDING);
        }
    }

    /** A file of the theme. */
    record ThemeAsset(String name) implements Artifact {}
}
