package org.handbill.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountedTest {
    @ParameterizedTest
    @CsvSource({"0, 0 pages are", "1, 1 page is", "2, 2 pages are", "21, 21 pages are", "12345, '12,345 pages are'"})
    void theWordGoesWithTheNumber(long number, String expected) {
        assertThat(Counted.of(number, "page") + " " + Counted.word(number, "is", "are")).isEqualTo(expected);
        assertThat(Counted.of(number, "page is", "pages are")).isEqualTo(expected);
    }
}
