package org.handbill.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostNameTest {
    private static final String TOO_LONG = "The name of the site is longer than any that there can be.";

    /** Of letters, marks and dots whose forms or numbers would be reckoned at a cost that grows faster than the name. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "a\u0316\u0301", "%CC%81", "\uD840\uDC00", "a.", "..", "1", "\u2025", "\uFDFA", "\u0627\u0644", "!",
            "xn--"})
    void aHostLongerThanAnyIsRefusedUnread(String part) {
        assertThat(message(part.repeat(20_000))).isEqualTo(TOO_LONG);
        assertThat(message("a".repeat(20_000) + part)).isEqualTo(TOO_LONG);
    }

    @Test
    void theLongestNameIsTaken() {
        String label = "a".repeat(61) + ".";
        String longest = label.repeat(4) + "b.org";
        assertThat(longest).hasSize(253);
        assertThat(HostName.read(longest)).isEqualTo(Parsed.good(longest));
        assertThat(HostName.read(longest + ".")).isEqualTo(Parsed.good(longest + "."));
        assertThat(message("b" + longest)).isEqualTo(TOO_LONG);
        assertThat(message("a".repeat(64) + ".org")).isEqualTo(TOO_LONG);
    }

    private static String message(String host) {
        return HostName.read(host) instanceof Parsed.Bad<String>(String message, String _) ? message : "";
    }
}
