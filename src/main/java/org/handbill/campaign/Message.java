package org.handbill.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Span;

/**
 * A short text by hand.
 *
 * @param text may hold {@code {link}}, {@code {hashtags}} and {@code {@person}}
 * @param platforms ids of those that it is written for; empty if it goes wherever it fits
 * @param card whether it is worth a picture
 * @param date when it was added, for those who follow the campaign; absent if it is no news
 * @param about the file whose page its link leads to, relative to the campaign folder; absent for the home page
 * @param span where the text stands in {@code messages.yaml}
 */
public record Message(String id, String text, List<String> platforms, boolean card, Optional<LocalDate> date,
        Optional<Located<String>> about, Span span) {
    /** What may stand between braces, besides {@code @} and a person. */
    public static final Set<String> PLACES = Set.of("link", "hashtags");

    /** What other programs would replace, which this one does not. */
    public static final Pattern FOREIGN_PLACE = Pattern
            .compile("\\{\\{[^{}\\n]{0,200}\\}\\}|\\{%[^%\\n]{0,200}%\\}|\\[\\[[^\\[\\]\\n]{1,200}\\]\\]");

    /** One that is no news, and leads to the home page. */
    public Message(String id, String text, List<String> platforms, boolean card, Span span) {
        this(id, text, platforms, card, Optional.empty(), Optional.empty(), span);
    }

    public Message {
        platforms = List.copyOf(platforms);
    }

    /** The same with other words. */
    public Message withText(String words) {
        return new Message(id, words, platforms, card, date, about, span);
    }

    /** The same, leading to another page. */
    public Message about(Optional<Located<String>> file) {
        return new Message(id, text, platforms, card, date, file, span);
    }

    /** Whether it may be used on a platform. */
    public boolean suits(String platform) {
        return platforms.isEmpty() || platforms.contains(platform);
    }
}
