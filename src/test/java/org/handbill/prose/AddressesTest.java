package org.handbill.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a/b.html", "/a", "./a:b", "?a=b:c", "#a", "../a", "http://a.org", "HTTPS://a.org", "mailto:a@b.org",
            "tel:+1",
            "sms:+1?body=a", "xmpp:a@b", "a b", "한국/어", "a//b"})
    void allowed(String address) {
        assertThat(Addresses.isAllowed(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:a", "JavaScript:a", " javascript:a", "a:b", "data:a", "//a", "\\\\a", "/\\a", " //a",
            "java\tscript:a", "a\nb", "a\u0000",
            "a\u007f", "\ud800", "a\udc00b", ":a", "ftp://a"})
    void refused(String address) {
        assertThat(Addresses.isAllowed(address)).isFalse();
        assertThatThrownBy(() -> Addresses.requireAllowed(address)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(address);
    }

    @Test
    void picturesComeFromFilesOrTheWeb() {
        assertThat(Addresses.isAllowedForPictures("media/a.png")).isTrue();
        assertThat(Addresses.isAllowedForPictures("https://a.org/b.png")).isTrue();
        assertThat(Addresses.isAllowedForPictures("mailto:a@b.org")).isFalse();
    }

    @Test
    void encoding() {
        assertThat(Addresses.encoded("https://a.org/b?c=d&e#f")).isEqualTo("https://a.org/b?c=d&e#f");
        assertThat(Addresses.encoded("a b\"<>é한%20%zz%")).isEqualTo("a%20b%22%3C%3E%C3%A9%ED%95%9C%20%25zz%25");
        assertThat(Addresses.encoded("😀[\\]")).isEqualTo("%F0%9F%98%80%5B%5C%5D");
    }

    /** The reserved and unreserved characters of RFC 3986 but the brackets. */
    @Test
    void eachCharacterStaysOrIsEncoded() {
        StringBuilder staying = new StringBuilder();
        for (char c = 0; c < 0x80; c++) {
            String encoded = Addresses.encoded("a" + c + "b");
            assertThat(encoded).isIn("a" + c + "b", String.format(Locale.ROOT, "a%%%02Xb", (int) c));
            staying.append(encoded.length() == 3 ? String.valueOf(c) : "");
        }
        assertThat(staying.toString()).isEqualTo("!#$&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz~");
    }

    @Test
    void absolute() {
        assertThat(Addresses.isAbsolute("mailto:a")).isTrue();
        assertThat(Addresses.isAbsolute("a/b:c")).isFalse();
        assertThat(Addresses.isAbsolute(":a")).isFalse();
    }
}
