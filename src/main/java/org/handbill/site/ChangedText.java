package org.handbill.site;

/**
 * How a text is opened that the reader has changed.
 *
 * @param template opens the platform, once {@code {text}}, {@code {body}} and {@code {host}} are filled in; empty if it takes no text
 * @param link what {@code {body}} leaves out of the text, and the device's sheet gets by itself; empty if there is none
 * @param maxAddress the most characters that the address may have; 0 if there is no template
 */
public record ChangedText(String template, String link, int maxAddress) {
    /** Nothing can be opened. */
    public static final ChangedText NOWHERE = new ChangedText("", "", 0);
}
