package org.handbill.site;

import java.util.List;

/**
 * A share card on the page of the kit, in all its sizes.
 *
 * @param id unique on the page; the element with this id and {@code -alt} holds the alternative text
 * @param title what it is of: the campaign's title, or the message
 * @param alt what a person who cannot see it reads
 * @param sizes the widest first; never empty
 */
public record SharePicture(String id, String title, String alt, List<Size> sizes) {
    public SharePicture {
        sizes = List.copyOf(sizes);
        if (sizes.isEmpty()) {
            throw new IllegalArgumentException("a picture without a size: " + id);
        }
    }

    /**
     * One file.
     *
     * @param file where it stands in the site; {@code weight(size.file.value)} in a template is how many bytes that are
     * @param src the same, seen from the page
     * @param width in pixels
     * @param height in pixels
     * @param networks whose posts it fits, by their names
     */
    public record Size(SitePath file, String src, int width, int height, List<String> networks) {
        public Size {
            networks = List.copyOf(networks);
        }
    }

    /**
     * The picture that goes with a network's text.
     *
     * @param id of the {@link SharePicture}
     * @param sizes those that the network likes, the best first; never empty
     */
    public record Fitting(String id, List<Size> sizes) {
        public Fitting {
            sizes = List.copyOf(sizes);
            if (sizes.isEmpty()) {
                throw new IllegalArgumentException("a picture that fits nowhere: " + id);
            }
        }

        public Size best() {
            return sizes.getFirst();
        }
    }
}
