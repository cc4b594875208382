package org.handbill.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UriTemplateTest {
    private static final UriTemplate SHARE = UriTemplate.of("https://example.org/share?text={text}&url={link}&fixed=1");

    private static String text(String value) {
        String address = SHARE.expand(Map.of("text", value, "link", "L"));
        return address.substring("https://example.org/share?text=".length(), address.length() - "&url=L&fixed=1".length());
    }

    /** RFC 3986, section 2.3: letters, digits, hyphen, full stop, underscore and tilde stay; all else of ASCII is encoded. */
    @Test
    void everyAsciiCharacterIsEncodedUnlessItIsUnreserved() {
        String unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
        for (char c = 0; c < 0x80; c++) {
            String expected = unreserved.indexOf(c) >= 0 ? String.valueOf(c) : String.format("%%%02X", (int) c);
            assertThat(text(String.valueOf(c))).as("U+%04X", (int) c).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"é, %C3%A9", "한, %ED%95%9C", "ا, %D8%A7", "😀, %F0%9F%98%80", "\uFFFF, %EF%BF%BF", "\u0080, %C2%80", "\u07FF, %DF%BF",
            "\u0800, %E0%A0%80"})
    void otherCharactersAreEncodedByTheirBytesInUtf8(String value, String expected) {
        assertThat(text(value)).isEqualTo(expected);
    }

    @Test
    void halfOfASurrogatePairBecomesTheReplacementCharacter() {
        assertThat(text("a\uD83Db")).isEqualTo("a%EF%BF%BDb");
        assertThat(text("\uDE00")).isEqualTo("%EF%BF%BD");
        assertThat(text("\uDE00\uD83D")).isEqualTo("%EF%BF%BD%EF%BF%BD");
    }

    @Test
    void randomTextsComeBackAsTheyWere() {
        SplittableRandom random = new SplittableRandom(20120219);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder value = new StringBuilder();
            int length = random.nextInt(40);
            for (int j = 0; j < length; j++) {
                int c = random.nextInt(4) == 0 ? random.nextInt(0x10000, 0x110000) : random.nextInt(0xD800);
                value.appendCodePoint(random.nextBoolean() ? random.nextInt(0x80) : c);
            }
            String address = SHARE.expand(Map.of("text", value.toString(), "link", "x&y=z#"));
            String query = URI.create(address).getRawQuery();
            assertThat(query.split("&", -1)).hasSize(3);
            assertThat(address).doesNotContain("+").matches("[!-~]*");
            assertThat(URLDecoder.decode(query.split("&", -1)[0], StandardCharsets.UTF_8)).isEqualTo("text=" + value);
        }
    }

    @Test
    void noValueBreaksOutOfItsPlace() {
        String attack = "x&url=https://evil.example/#?@:/\\\"'<>{host}{text}\r\nSet-Cookie: a=b%26%0D%00";
        URI address = URI.create(SHARE.expand(Map.of("text", attack, "link", attack)));
        assertThat(address.getHost()).isEqualTo("example.org");
        assertThat(address.getRawFragment()).isNull();
        assertThat(address.getRawQuery().split("&", -1)).hasSize(3).allSatisfy(pair -> assertThat(pair.split("=", -1)).hasSize(2));

        String server = UriTemplate.of("https://{host}/share?text={text}").expandExceptHost(Map.of("text", attack, "host", "evil.example"));
        assertThat(server).startsWith("https://{host}/share?text=x%26url").doesNotContain("evil.example/").contains("%7Bhost%7D");
        assertThat(server.indexOf("{host}")).isEqualTo(server.lastIndexOf("{host}"));
    }

    /** A server is told nothing of what is behind the '#': RFC 9110, section 4.2.5. */
    @Test
    void aTextBehindTheHashStaysThereWhole() {
        String text = "Café & \"100%\" #1 + 'ok'?\n한국어 https://example.org/?a=b#c";
        URI address = URI.create(UriTemplate.of("https://share.example.org/?v=1#text={text}").expand(Map.of("text", text)));
        assertThat(address.getRawQuery()).isEqualTo("v=1");
        assertThat(address.getRawFragment()).matches("text=[!-~]+").doesNotContain("+", "&", "#");
        assertThat(address.getFragment()).isEqualTo("text=" + text);
    }

    @Test
    void aValueThatIsNotGivenIsEmpty() {
        assertThat(SHARE.expand(Map.of("title", "unused"))).isEqualTo("https://example.org/share?text=&url=&fixed=1");
    }

    @Test
    void lineBreaksOfMailBecomeCrlfWhateverTheyWere() {
        UriTemplate mail = UriTemplate.of("mailto:?subject={subject}&body={text:crlf}");
        String address = mail.expand(Map.of("subject", "A b", "text", "1\n2\r\n3\r4\n\n"));
        assertThat(address).isEqualTo("mailto:?subject=A%20b&body=1%0D%0A2%0D%0A3%0D%0A4%0D%0A%0D%0A");
        assertThat(UriTemplate.of("https://{host}/share?text={text:crlf}").expandExceptHost(Map.of("text", "\n")))
                .isEqualTo("https://{host}/share?text=%0D%0A");
    }

    @Test
    void aTitleIsOneLine() {
        UriTemplate template = UriTemplate.of("https://example.org/?t={text:line}");
        assertThat(template.expand(Map.of("text", "\n One \r\n\n two\rthree\n"))).isEqualTo("https://example.org/?t=One%20two%20three");
    }

    @ParameterizedTest
    @CsvSource({"https://example.org/a/b?c#d, example.org", "http://example.org:8080, example.org", "https://example.org?x, example.org",
            "'', ''", "no address, ''"})
    void theHostOfALink(String link, String host) {
        assertThat(UriTemplate.of("https://band.us/plugin/share?route={link:host}").expand(Map.of("link", link)))
                .isEqualTo("https://band.us/plugin/share?route=" + host);
    }

    @Test
    void namesAreThoseOfTheValues() {
        assertThat(SHARE.names()).containsExactlyInAnyOrder("text", "link");
        assertThat(UriTemplate.of("https://example.org/").names()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/share?text={text}", "http://example.org/?u={link}", "mailto:?body={text:crlf}",
            "mailto:a@example.org?body={text}",
            "sms:?&body={text}", "sms:+15551234?body={text}", "viber://forward?text={text}", "https://{host}/share?text={text}",
            "https://example.org:8443/share?a=%20b&text={text}#compose", "https://share.example.org/#text={text}"})
    void goodTemplates(String template) {
        assertThat(UriTemplate.fault(template)).isEmpty();
        assertThat(UriTemplate.of(template)).hasToString(template);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            javascript:alert(1)?x={text} | it does not begin with
            data:text/html,{text} | it does not begin with
            HTTPS://example.org/?t={text} | it does not begin with
            file:///etc/passwd?x={text} | it does not begin with
            example.org/share?text={text} | it does not begin with
            https:example.org?text={text} | 'https:' has to be followed by '//'
            https:///share?text={text} | it names no site
            https://user:secret@example.org/?t={text} | it has a user name in it
            https://example.org@evil.example/?t={text} | it has a user name in it
            https://{host}@evil.example/?t={text} | it has a user name in it
            https://{host}.evil.example/?t={text} | {host} is not its whole host
            https://evil.example.{host}/?t={text} | {host} is not its whole host
            https://{host}:8080/?t={text} | {host} is not its whole host
            https://example.org/{host}/?t={text} | {host} is not its whole host
            https://example.org/?h={host}&t={text} | {host} is not its whole host
            mailto:{host}?t={text} | {host} is not its whole host
            https://{link}/share?t={text} | {link} does not stand behind the '?'
            https://example.org/{text} | {text} does not stand behind the '?'
            https://example.org/{text}#a | {text} does not stand behind the '?' or the '#'
            https://example.org/#a+b={text} | it has a '+' in it
            mailto:{text} | {text} does not stand behind the '?'
            https://example.org/?t={txt} | it asks for a value '{txt}' that there is not
            https://example.org/?t={} | it asks for a value '{}' that there is not
            https://example.org/?t={text:html} | it asks for '{text:html}', a form that this value does not have
            https://example.org/?t={text:host} | it asks for '{text:host}', a form that this value does not have
            https://example.org/?t={text | the brace at character 24 is never closed
            https://example.org/?t=text} | it has a '}' without a '{'
            https://example.org/?a=b+c&t={text} | it has a '+' in it
            https://example.org/?a=b c&t={text} | it has a space, or a character
            https://exämple.org/?t={text} | it has a space, or a character
            https://example.org/?a=%zz&t={text} | it has a space, or a character that addresses do not have
            """)
    void badTemplates(String template, String message) {
        assertThat(UriTemplate.fault(template)).hasValueSatisfying(fault -> {
            assertThat(fault.message()).startsWith(message);
            assertThat(fault.hint()).isNotBlank();
        });
        assertThatThrownBy(() -> UriTemplate.of(template)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(template);
    }

    @Test
    void aNearNameIsNamed() {
        assertThat(UriTemplate.fault("https://example.org/?t={txt}"))
                .hasValueSatisfying(fault -> assertThat(fault.hint()).isEqualTo("Did you mean 'text'?"));
    }
}
