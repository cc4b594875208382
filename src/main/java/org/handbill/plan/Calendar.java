package org.handbill.plan;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A pledge as a calendar file (RFC 5545): an event each day at a time without a zone, which is the reader's own wherever the reader is (section
 * 3.3.5, form 1).
 *
 * @param id what makes it the same event when it is taken again; its address, or what comes next to that
 * @param first the day on which it begins; the file is dated by it too, so that it does not change from build to build
 * @param until the last day
 * @param length absent if nothing is said
 * @param address of the page, absolute
 */
record Calendar(String id, String title, String description, LocalDate first, LocalTime time, Optional<LocalDate> until,
        Optional<Duration> length, Optional<String> address) {
    /** RFC 5545, section 3.1: lines should not be longer, without the line break. */
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter FLOATING = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

    /** Whether there is any day on which it takes place. */
    boolean takesPlace() {
        return until.isEmpty() || !until.get().isBefore(first);
    }

    String write() {
        Lines lines = new Lines();
        lines.add("BEGIN:VCALENDAR");
        lines.add("VERSION:2.0");
        lines.add("PRODID:-//Handbill//Handbill//EN");
        lines.add("BEGIN:VEVENT");
        lines.add("UID:" + UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
        lines.add("DTSTAMP:" + FLOATING.format(first.atStartOfDay()) + "Z");
        lines.add("DTSTART:" + FLOATING.format(LocalDateTime.of(first, time)));
        length.ifPresent(duration -> lines.add("DURATION:PT" + duration.toMinutes() + "M"));
        // Section 3.3.10: UNTIL has the form of DTSTART, so it has no zone either.
        lines.add("RRULE:FREQ=DAILY" + until.map(day -> ";UNTIL=" + FLOATING.format(LocalDateTime.of(day, time))).orElse(""));
        lines.add("SUMMARY:" + text(title));
        String whole = address.map(url -> description.isEmpty() ? url : description + "\n" + url).orElse(description);
        if (!whole.isEmpty()) {
            lines.add("DESCRIPTION:" + text(whole));
        }
        address.ifPresent(url -> lines.add("URL:" + url));
        lines.add("TRANSP:TRANSPARENT"); // the hour is not taken away from other things
        lines.add("BEGIN:VALARM");
        lines.add("ACTION:DISPLAY");
        lines.add("DESCRIPTION:" + text(title));
        lines.add("TRIGGER:PT0M");
        lines.add("END:VALARM");
        lines.add("END:VEVENT");
        lines.add("END:VCALENDAR");
        return lines.out.toString();
    }

    /** Section 3.3.11: what has a meaning in texts is escaped, and control characters may not stand there. */
    private static String text(String value) {
        StringBuilder out = new StringBuilder(value.length() + 8);
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\', ';', ',' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                default -> out.append(Character.isISOControl(c) ? "" : c);
            }
        }
        return out.toString();
    }

    /** Ends lines with CRLF and folds those that are too long, between characters. */
    private static final class Lines {
        private final StringBuilder out = new StringBuilder();

        void add(String line) {
            int length = 0;
            for (int at = 0; at < line.length();) {
                int c = line.codePointAt(at);
                int bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
                if (length + bytes > LONGEST_LINE) {
                    out.append("\r\n ");
                    length = 1;
                }
                out.appendCodePoint(c);
                length += bytes;
                at += Character.charCount(c);
            }
            out.append("\r\n");
        }
    }
}
