package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.handbill.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateReaderTest {
    @Test
    void takesDatesThatExist() {
        assertThat(DateReader.date("2012-02-18")).isEqualTo(Reading.good(LocalDate.of(2012, 2, 18)));
        assertThat(DateReader.date("2012-02-29")).isEqualTo(Reading.good(LocalDate.of(2012, 2, 29)));
        assertThat(DateReader.time("00:00")).isEqualTo(Reading.good(LocalTime.MIDNIGHT));
        assertThat(DateReader.time("23:59")).isEqualTo(Reading.good(LocalTime.of(23, 59)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "2012-02-30 | February 2012 has 29 days | ''",
            "2011-02-29 | February 2011 has 28 days | ''",
            "2012-04-00 | April 2012 has 30 days | ''",
            "2012-13-01 | There is no month 13 | 2012-01-13",
            "2012-18-02 | There is no month 18 | 2012-02-18",
            "2012-99-99 | There is no month 99 | for instance 2012-02-18",
            "0012-02-18 | The year | for instance 2012-02-18",
            "18.02.2012 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "18.2.2012 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "02/18/2012 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "18/02/2012 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "02/03/2012 | not a date written YYYY-MM-DD | Type 2012-03-02 or 2012-02-03, whichever is meant.",
            "02.03.2012 | not a date written YYYY-MM-DD | Type 2012-03-02.",
            "03/03/2012 | not a date written YYYY-MM-DD | Type 2012-03-03.",
            "2012/02/18 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "2012-2-18 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "20120218 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "2012-02-18T10:00 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "2012年2月18日 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "2012년 2월 18일 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "２０１２-０２-１８ | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "18 February 2012 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "'Feb 18, 2012' | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "2012 Feb 18 | not a date written YYYY-MM-DD | Type 2012-02-18.",
            "18.02.12 | not a date written YYYY-MM-DD | for instance 2012-02-18",
            "31.02.2012 | not a date written YYYY-MM-DD | for instance 2012-02-18",
            "tomorrow | not a date written YYYY-MM-DD | for instance 2012-02-18",
            "2012-02 | not a date written YYYY-MM-DD | for instance 2012-02-18",
            "99999999999999/1/2012 | not a date written YYYY-MM-DD | for instance 2012-02-18"})
    void otherDatesGetAHint(String text, String message, String hint) {
        assertThat(DateReader.date(text)).isInstanceOfSatisfying(Reading.Bad.class, bad -> {
            assertThat(bad.code()).isEqualTo(Code.INVALID_DATE);
            assertThat(bad.message()).contains(message);
            assertThat(bad.hint()).contains(hint);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"9:00 | \"09:00\"", "9pm | \"21:00\"", "9.30 PM | \"21:30\"", "12 am | \"00:00\"",
            "21h00 | \"21:00\"", "24:00 | from 00:00 to 23:59",
            "25:00 | from 00:00 to 23:59", "noon | for instance 21:00", "2012 | for instance 21:00", "99 | for instance 21:00",
            "9:5:7:100000000000 | \"09:05\""})
    void otherTimesGetAHint(String text, String hint) {
        assertThat(DateReader.time(text)).isInstanceOfSatisfying(Reading.Bad.class, bad -> assertThat(bad.hint()).contains(hint));
    }
}
