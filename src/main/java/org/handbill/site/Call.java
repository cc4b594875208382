package org.handbill.site;

/**
 * A button that leads somewhere.
 *
 * @param calendar the text of the calendar file that it leads to, from which the reader's browser makes one that begins on the reader's own day;
 *     empty if it leads elsewhere
 */
public record Call(String label, String href, boolean strong, String calendar) {
    public Call(String label, String href, boolean strong) {
        this(label, href, strong, "");
    }
}
