package org.handbill.site;

/** HTML that is ready to stand on a page: a theme writes it as it is, where it escapes everything else. */
public record Markup(String html) {
    public boolean isEmpty() {
        return html.isEmpty();
    }
}
