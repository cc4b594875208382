package org.handbill.bind;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.parse.Document;

/** The day of a text: the one in its front matter, else the one that its file's name begins with, and for an update that waits, the day it waits for. */
final class UpdateDay {
    private static final String FOLDER = "updates/";
    private static final int LENGTH = 10;
    private static final String EXAMPLE = "Name the file by its day, for instance 2026-11-05.md, or write the line date: 2026-11-05";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    /** What the reader of dates says when it understands what is written: one day, or two of which one is meant. */
    private static final Pattern UNDERSTOOD = Pattern.compile("(?:Type|Did you mean) (" + DAY + ")(?: or (" + DAY + "))?.*");

    private UpdateDay() {}

    /** @param written in the front matter */
    static Optional<LocalDate> of(Document document, Optional<LocalDate> written) {
        return written.or(() -> ofName(ArticleBinder.baseName(document.source().file())))
                .or(() -> document.source().file().contains(FOLDER) ? Publication.of(document).on() : Optional.empty());
    }

    /** An update is news of a day: feeds, the order of updates and the line on every page are made from it. */
    static void require(Document update, BindOptions options, Problems problems) {
        Problems told = new Problems();
        Field<LocalDate> field = Fields.of(update.fields(), told).date("date");
        if (told.hasErrors()) {
            return;
        }
        Optional<LocalDate> day = of(update, field.optional());
        Publication publication = Publication.of(update);
        if (day.isEmpty()) {
            missing(update, problems);
        } else if (day.get().isAfter(options.asOf()) && !publication.isHidden(options) && !publication.draft()) {
            toCome(field.located().<Location>map(Located::span).orElse(Location.whole(update.source().file())), day.get(),
                    "To keep the text back until then, write publishOn: " + day.get(), problems);
        }
    }

    /** Says that something of a day to come is published already. */
    static void toCome(Location place, LocalDate day, String otherwise, Problems problems) {
        problems.warning(Code.DATE_TO_COME, place, "The date is " + day + ", which is still to come, but it is published now.",
                "Look whether the day is right. " + otherwise);
    }

    private static void missing(Document update, Problems problems) {
        String name = ArticleBinder.baseName(update.source().file());
        Location file = Location.whole(update.source().file());
        if (name.codePoints().noneMatch(Character::isDigit)) {
            problems.error(Code.INVALID_DATE, file, "An update needs its day, and neither the file's name nor a 'date' says it.",
                    EXAMPLE);
            return;
        }
        String start = name.length() > LENGTH && ofShape(name) ? name.substring(0, LENGTH) : name;
        if (DateReader.date(start) instanceof Reading.Bad<LocalDate> bad) {
            problems.error(Code.INVALID_DATE, file, "An update needs its day, and the file's name does not say it: " + bad.message(),
                    rename(bad.hint()));
        }
    }

    /** @param hint of the reader of dates */
    private static String rename(String hint) {
        Matcher days = UNDERSTOOD.matcher(hint);
        if (!days.matches()) {
            return EXAMPLE;
        }
        return days.group(2) == null
                ? "Name the file " + days.group(1) + ".md, or write the line date: " + days.group(1)
                : "Name the file " + days.group(1) + ".md or " + days.group(2) + ".md, whichever is meant.";
    }

    private static boolean ofShape(String name) {
        return DAY.matcher(name.substring(0, LENGTH)).matches();
    }

    private static Optional<LocalDate> ofName(String name) {
        try {
            return name.length() < LENGTH ? Optional.empty() : Optional.of(LocalDate.parse(name.substring(0, LENGTH)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
