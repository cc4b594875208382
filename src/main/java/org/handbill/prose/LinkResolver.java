package org.handbill.prose;

/** Says what the addresses in a prose are on the page that it is written to. Pages lie at different depths, so each has its own. */
public interface LinkResolver {
    /** Leaves every address as the author wrote it. */
    LinkResolver AS_WRITTEN = new LinkResolver() {
        @Override
        public String link(Inline.Link link) {
            return link.target();
        }

        @Override
        public Picture picture(Inline.Image image) {
            return new Picture(image.source(), image.alt(), 0, 0, true);
        }
    };

    /** Leaves the addresses of links out. */
    LinkResolver WITHOUT_ADDRESSES = new LinkResolver() {
        @Override
        public String link(Inline.Link link) {
            return "";
        }

        @Override
        public Picture picture(Inline.Image image) {
            return AS_WRITTEN.picture(image);
        }
    };

    /** The link's address as it is to stand in the text that is written. */
    String link(Inline.Link link);

    Picture picture(Inline.Image image);

    /**
     * A picture as it is to be shown.
     *
     * @param source its address as it is to stand in the text that is written
     * @param width in CSS pixels; 0 if not known
     * @param height in CSS pixels; 0 if not known
     * @param lazy whether a browser may wait until the reader comes near
     * @param sourceSet the same picture in other widths, as the attribute {@code srcset} lists them; empty if there is no other
     * @param sizes how wide it is shown, as the attribute {@code sizes} says it; empty if {@code sourceSet} is
     */
    record Picture(String source, String alt, int width, int height, boolean lazy, String sourceSet, String sizes) {
        /** A picture in one width. */
        public Picture(String source, String alt, int width, int height, boolean lazy) {
            this(source, alt, width, height, lazy, "", "");
        }

        public Picture {
            if (width < 0 || height < 0) {
                throw new IllegalArgumentException("a picture of " + width + " by " + height + " pixels");
            }
        }
    }
}
