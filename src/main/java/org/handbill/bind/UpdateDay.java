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
    private static final String TYPE = "Type ";
    private static final String EXAMPLE = "Name the file by its day, for instance 2026-11-05.md, or write the line date: 2026-11-05";
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private UpdateDay() {}

    /** @param written in the front matter */
    static Optional<LocalDate> of(Document document, Optional<LocalDate> written) {
        return written.or(() -> ofName(name(document)))
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
        String name = name(update);
        Location file = Location.whole(update.source().file());
        if (name.codePoints().noneMatch(Character::isDigit)) {
            problems.error(Code.INVALID_DATE, file, "An update needs its day, and neither the file's name nor a 'date' says it.",
                    EXAMPLE);
            return;
        }
        String start = name.length() > LENGTH && ofShape(name) ? name.substring(0, LENGTH) : name;
        if (DateReader.date(start) instanceof Reading.Bad<LocalDate> bad) {
            problems.error(Code.INVALID_DATE, file, "An update needs its day, and the file's name does not say it: " + bad.message(),
                    bad.hint().startsWith(TYPE) ? rename(bad.hint().substring(TYPE.length())) : EXAMPLE);
        }
    }

    /** @param days as the reader of dates understands what is written: one, or two of which one is meant */
    private static String rename(String days) {
        Matcher day = DAY.matcher(days);
        boolean one = day.find() && !day.find();
        String bare = days.substring(0, LENGTH);
        return one
                ? "Name the file " + bare + ".md, or write the line date: " + bare
                : "Name the file " + DAY.matcher(days).replaceAll("$0.md");
    }

    private static boolean ofShape(String name) {
        return name.substring(0, LENGTH).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    private static Optional<LocalDate> ofName(String name) {
        try {
            return name.length() < LENGTH ? Optional.empty() : Optional.of(LocalDate.parse(name.substring(0, LENGTH)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static String name(Document document) {
        String file = document.source().file();
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.endsWith(".md") ? name.substring(0, name.length() - 3) : name;
    }
}
