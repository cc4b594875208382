package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import org.handbill.address.WebAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReaderTest {
    @ParameterizedTest
    @CsvSource({"https://example.org, https://example.org/", "http://example.org/, http://example.org/",
            "HTTPS://Example.org/a, https://example.org/a",
            "https://example.org:8080/a?b=c&d=%20#e, https://example.org:8080/a?b=c&d=%20#e",
            "https://пример.рф/путь, https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C",
            "https://faß.example/, https://xn--fa-hia.example/",
            "https://[2001:db8::1]:80/x, https://[2001:db8::1]:80/x", "http://localhost:8000/, http://localhost:8000/",
            "https://my_host.example/a|b, https://my_host.example/a%7Cb",
            "https://example.org/?q={text}, https://example.org/?q=%7Btext%7D",
            "https://example.org/100%, https://example.org/100%25", "https://example.org/a#b#c, https://example.org/a#b%23c"})
    void webAddressesOfAnyScriptAreTaken(String address, String written) {
        assertThat(AddressReader.web(address)).isEqualTo(Reading.good(WebAddress.of(written)));
        assertThat(WebAddress.of(address)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "example.org/page | begins with https:// | Did you mean https://example.org/page?",
            "www.example.org | begins with https:// | Did you mean https://www.example.org?",
            "http:/example.org | begins with https:// | Did you mean https://example.org?",
            "https:example.org | begins with https:// | Did you mean https://example.org?",
            "//example.org | begins with https:// | Did you mean https://example.org?",
            "javascript:alert(1) | begins with https:// | Type all of it",
            "javascript:a.b() | begins with https:// | Type all of it",
            "data:text/html,x | begins with https:// | Type all of it",
            "mailto:a@example.org | begins with https:// | Type all of it",
            "ftp://example.org | begins with https:// | Type all of it",
            "/page | begins with https:// | Type all of it",
            "https:// | names no site | Type all of it",
            "https:///page | names no site | Type all of it",
            "https://.example.org | has a dot too many | address line",
            "https://a..b | has a dot too many | address line",
            "https://example.org:http/ | not the number of a port | or leave it out",
            "https://me:secret@example.org/ | user name | without what stands before '@'",
            "https://example.org/a b | a space in it | address line",
            "https://example.org/<x> | The address has '<' in it | address line"})
    void otherAddressesGetAHint(String address, String message, String hint) {
        assertThat(AddressReader.web(address)).isInstanceOfSatisfying(Reading.Bad.class, bad -> {
            assertThat(bad.message()).contains(message);
            assertThat(bad.hint()).contains(hint);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"name@example.org", "a.b+c@sub.example.org", "имя@пример.рф"})
    void mailboxesAreTaken(String address) {
        assertThat(AddressReader.email(address)).isEqualTo(Reading.good(address.replace("пример.рф", "xn--e1afmkfd.xn--p1ai")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "@example.org", "name@", "name@example", "a@b.org, c@d.org", "mailto:a@b.org", "Name <a@b.org>",
            "a@b@c.org", "a b@c.org", "a@b.org.", "a@.org"})
    void otherMailboxesAreNot(String address) {
        assertThat(AddressReader.email(address)).isInstanceOf(Reading.Bad.class);
    }
}
