package org.handbill.prose;

/**
 * How a prose is written as HTML.
 *
 * @param belowTitle whether a title of the first level stands above the text, so that its headings begin with the second and leave out none
 * @param idPrefix put before every id, so that two texts can stand on one page
 */
public record HtmlOptions(LinkResolver resolver, Labels labels, boolean belowTitle, String idPrefix) {
    public static final HtmlOptions PLAIN = new HtmlOptions(LinkResolver.AS_WRITTEN, Labels.ENGLISH, false, "");

    public HtmlOptions withResolver(LinkResolver newResolver) {
        return new HtmlOptions(newResolver, labels, belowTitle, idPrefix);
    }

    public HtmlOptions withLabels(Labels newLabels) {
        return new HtmlOptions(resolver, newLabels, belowTitle, idPrefix);
    }

    public HtmlOptions withTitleAbove() {
        return new HtmlOptions(resolver, labels, true, idPrefix);
    }

    public HtmlOptions withIdPrefix(String newPrefix) {
        return new HtmlOptions(resolver, labels, belowTitle, newPrefix);
    }
}
