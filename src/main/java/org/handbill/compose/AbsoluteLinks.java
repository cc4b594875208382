package org.handbill.compose;

import org.handbill.prose.Inline;
import org.handbill.prose.LinkResolver;

/**
 * Addresses for texts that leave the site: what leads to another place stays, what leads to a file of the campaign becomes the campaign's link.
 *
 * @param link of the campaign; empty if there is none
 */
record AbsoluteLinks(String link) implements LinkResolver {
    @Override
    public String link(Inline.Link inline) {
        return absolute(inline.target());
    }

    @Override
    public Picture picture(Inline.Image image) {
        return new Picture(absolute(image.source()), image.alt(), 0, 0, true);
    }

    private String absolute(String address) {
        int colon = address.indexOf(':');
        int slash = address.indexOf('/');
        boolean elsewhere = colon > 0 && (slash < 0 || colon < slash);
        return elsewhere ? address : link;
    }
}
