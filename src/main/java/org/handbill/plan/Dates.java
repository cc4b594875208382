package org.handbill.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.handbill.site.InterfaceTexts;

/** Writes days as a language does; the patterns are interface texts, so that they do not change with the locale data of a JDK. */
final class Dates {
    private final DateTimeFormatter full;

    Dates(InterfaceTexts texts) {
        full = DateTimeFormatter.ofPattern(texts.get("date.full"), texts.languageOf("date.full"));
    }

    String full(LocalDate date) {
        return full.format(date);
    }
}
