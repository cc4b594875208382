package org.handbill.prose;
/** Interim. */
public record MarkdownOptions(LinkResolver resolver) {
    public static final MarkdownOptions PLAIN = new MarkdownOptions(LinkResolver.AS_WRITTEN);
    public MarkdownOptions withResolver(LinkResolver r) {
        return new MarkdownOptions(r);
    }
}
