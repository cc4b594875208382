package org.handbill.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.handbill.diagnostic.Span;

/**
 * A short text by hand.
 *
 * @param text may hold {@code {link}}, {@code {hashtags}} and {@code {@person}}
 * @param platforms ids of those that it is written for; empty if it goes wherever it fits
 * @param card whether it is worth a picture
 * @param date when it was added, for those who follow the campaign; absent if it is no news
 * @param span where the text stands in {@code messages.yaml}
 */
public record Message(String id, String text, List<String> platforms, boolean card, Optional<LocalDate> date, Span span) {
    /** What may stand between braces, besides {@code @} and a person. */
    public static final Set<String> PLACES = Set.of("link", "hashtags");

    /** One that is no news. */
    public Message(String id, String text, List<String> platforms, boolean card, Span span) {
        this(id, text, platforms, card, Optional.empty(), span);
    }

    public Message {
        platforms = List.copyOf(platforms);
    }

    /** Whether it may be used on a platform. */
    public boolean suits(String platform) {
        return platforms.isEmpty() || platforms.contains(platform);
    }
}
