package org.handbill.prose;

/**
 * How a prose is written as HTML.
 *
 * @param headingShift added to the level of every heading, so that a text fits below the page's own; from 0 to 5
 * @param idPrefix put before every id, so that two texts can stand on one page
 */
public record HtmlOptions(LinkResolver resolver, Labels labels, int headingShift, String idPrefix) {
    public static final HtmlOptions PLAIN = new HtmlOptions(LinkResolver.AS_WRITTEN, Labels.ENGLISH, 0, "");

    public HtmlOptions {
        if (headingShift < 0 || headingShift > 5) {
            throw new IllegalArgumentException("headings cannot be shifted by " + headingShift);
        }
    }

    public HtmlOptions withResolver(LinkResolver newResolver) {
        return new HtmlOptions(newResolver, labels, headingShift, idPrefix);
    }

    public HtmlOptions withLabels(Labels newLabels) {
        return new HtmlOptions(resolver, newLabels, headingShift, idPrefix);
    }

    public HtmlOptions withHeadingShift(int newShift) {
        return new HtmlOptions(resolver, labels, newShift, idPrefix);
    }

    public HtmlOptions withIdPrefix(String newPrefix) {
        return new HtmlOptions(resolver, labels, headingShift, newPrefix);
    }
}
