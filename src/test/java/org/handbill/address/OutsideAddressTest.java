package org.handbill.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"//a.org/x?y#z | //a.org/x", "/\\a.org\\x | //a.org/x",
            "HTTP:\\\\\\A.org | HTTP://A.org",
            "https:a.org | https://a.org", "///_a.org | //_a.org", "//%61.org/%61 | //a.org/%61", "//u:p@w@a.org:9/ | //a.org:9/",
            "//bücher.example | //xn--bcher-kva.example", "http://0x7f.1/ | http://127.0.0.1/", "//[::1]:9/x | //[::1]:9/x",
            "wss:/a.org | wss://a.org", "//a.org: | //a.org", "//ａ.org | //a.org"})
    void browsersReadAHost(String reference, String expected) {
        assertThat(OutsideAddress.of(reference)).contains(expected);
        assertThat(OutsideAddress.of("\u0001 " + reference.replace("/", "/\n\t") + " \r")).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a//b.org", "/a//b.org", "?//a.org", "mailto:a@b.org", "javascript://a.org", "https:", "///", "//?a",
            "//a b/",
            "//a:b/", "data:text/html,//a.org"})
    void elsewhereIsNoHost(String reference) {
        assertThat(OutsideAddress.of(reference)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"//a.org/x, true", "//a, false", "//a:9, true", "https://a, true", "http:a, false", "\\\\a.org, true", "'// a.org', false"})
    void stringsOfScriptsAreAddressesOnlyIfTheyLookLikeIt(String text, boolean expected) {
        assertThat(OutsideAddress.isLikely(text)).isEqualTo(expected);
    }
}
