package org.handbill.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

import org.handbill.site.InterfaceTexts;

/** Writes days as a language does; the patterns are interface texts, so that they do not change with the locale data of a JDK. */
final class Dates {
    private final DateTimeFormatter full;
    private final DateTimeFormatter dayAndMonth;

    Dates(InterfaceTexts texts) {
        full = DateTimeFormatter.ofPattern(texts.get("date.full"), texts.language());
        dayAndMonth = DateTimeFormatter.ofPattern(texts.get("date.day-and-month"), texts.language());
    }

    String full(LocalDate date) {
        return full.format(date);
    }

    String dayAndMonth(LocalDate date) {
        return dayAndMonth.format(date);
    }
}
