package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.Test;

class CalendarTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 2, 18);

    private static Calendar calendar(String title, String description, Optional<LocalDate> until) {
        return new Calendar("https://example.org/vigil/", title, description, FIRST, LocalTime.of(21, 0), until,
                Optional.of(Duration.ofMinutes(10)), Optional.of("https://example.org/vigil/"));
    }

    private static net.fortuna.ical4j.model.Calendar parse(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    /** By hand, from RFC 5545. */
    @Test
    void isWrittenAsTheStandardSays() {
        assertThat(calendar("Keep watch", "Ten minutes; quietly, together.\nOr alone.", Optional.of(LocalDate.of(2012, 2, 23))).write())
                .isEqualTo(String.join("\r\n", "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Handbill//Handbill//EN", "BEGIN:VEVENT",
                        "UID:77226e6c-c5e2-310e-b065-eaca74fdaaa1", "DTSTAMP:20120218T000000Z", "DTSTART:20120218T210000",
                        "DURATION:PT10M", "RRULE:FREQ=DAILY;UNTIL=20120223T210000", "SUMMARY:Keep watch",
                        "DESCRIPTION:Ten minutes\\; quietly\\, together.\\nOr alone.\\nhttps://example.o", " rg/vigil/",
                        "URL:https://example.org/vigil/", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY",
                        "DESCRIPTION:Keep watch", "TRIGGER:PT0M", "END:VALARM", "END:VEVENT", "END:VCALENDAR", ""));
    }

    @Test
    void isReadByAnotherProgram() throws Exception {
        net.fortuna.ical4j.model.Calendar read = parse(
                calendar("Keep watch", "Back\\slash, semicolon; \"quotes\"\nand a line.", Optional.of(LocalDate.of(2012, 2, 23))).write());
        ValidationResult result = read.validate();
        assertThat(result.getEntries()).isEmpty();
        VEvent event = (VEvent) read.getComponents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo("Keep watch");
        assertThat(event.getDescription().getValue())
                .isEqualTo("Back\\slash, semicolon; \"quotes\"\nand a line.\nhttps://example.org/vigil/");
        Temporal start = event.getDateTimeStart().getDate();
        assertThat(start).isEqualTo(LocalDateTime.of(2012, 2, 18, 21, 0));
        RRule<LocalDateTime> rule = event.<RRule<LocalDateTime>>getProperty("RRULE").orElseThrow();
        List<LocalDateTime> evenings = rule.getRecur().getDates(LocalDateTime.of(2012, 2, 18, 21, 0), LocalDateTime.of(2012, 2, 1, 0, 0),
                LocalDateTime.of(2012, 4, 1, 0, 0));
        assertThat(evenings).hasSize(6).endsWith(LocalDateTime.of(2012, 2, 23, 21, 0));
    }

    @Test
    void foldsBetweenCharactersAndLosesNone() throws Exception {
        Random random = new Random(7);
        // That parser takes a backslash before a line's end for something else, so it never stands there.
        String[] pieces = {"a", "é", "한", "👩‍👩‍👧", "ש", " ", ",", ";", "\\-", "\n", "word ", "مرحبا "};
        for (int round = 0; round < (Boolean.getBoolean("handbill.full") ? 20_000 : 500); round++) {
            StringBuilder text = new StringBuilder("x");
            for (int i = random.nextInt(120); i > 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            text.append('x');
            String written = calendar(text.toString().replace("\n", " "), text.toString(), Optional.empty()).write();
            for (String line : written.split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\uFFFD").doesNotContain("\n");
            }
            assertThat(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(written);
            VEvent event = (VEvent) parse(written).getComponents().getFirst();
            assertThat(event.getDescription().getValue()).isEqualTo(text + "\nhttps://example.org/vigil/");
            assertThat(event.getSummary().getValue()).isEqualTo(text.toString().replace("\n", " "));
        }
    }

    @Test
    void thereIsNoneForAPledgeThatIsOver() {
        assertThat(calendar("a", "", Optional.of(FIRST.minusDays(1))).takesPlace()).isFalse();
        assertThat(calendar("a", "", Optional.of(FIRST)).takesPlace()).isTrue();
    }

    @Test
    void noControlCharacterGetsIn() throws Exception {
        String written = calendar("a\rBEGIN:VALARM\u0007\tb", "c\r\nATTACH:x", Optional.empty()).write();
        assertThat(written.split("\r\n")).doesNotContain("ATTACH:x").filteredOn(line -> line.equals("BEGIN:VALARM")).hasSize(1);
        assertThat(parse(written).getComponents()).hasSize(1);
    }
}
