package org.handbill.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.handbill.site.InterfaceTexts;

/** Writes days as a language does; the patterns are interface texts, so that they do not change with the locale data of a JDK. */
final class Dates {
    private static final String FULL = "date.full";

    private final InterfaceTexts texts;
    private final DateTimeFormatter full;

    Dates(InterfaceTexts texts) {
        this.texts = texts;
        full = DateTimeFormatter.ofPattern(texts.plain().get(FULL), texts.languageOf(FULL));
    }

    /** Marked as the pattern would be. */
    String full(LocalDate date) {
        return texts.marked(FULL, full.format(date));
    }
}
