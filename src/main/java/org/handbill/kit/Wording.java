package org.handbill.kit;

import java.util.Optional;

import org.handbill.text.Measure;

/**
 * One text for one platform, whole and within its limit.
 *
 * @param origin the id of the message that it is, or {@code summary} or {@code appeal}
 * @param text what is copied: with the link and hashtags, as far as the platform takes them
 * @param measure what the text costs there
 * @param open the address that opens the platform with it; absent if there is none; {@code {host}} stands for the reader's server
 * @param copyFirst whether the address does not carry the whole text, so that the text has to be copied before it is opened
 * @param template what opens the platform with the text once a reader has changed it; absent if nothing can be opened with one
 */
public record Wording(String origin, String text, Measure measure, Optional<String> open, boolean copyFirst,
        Optional<ShareTemplate> template) {}
