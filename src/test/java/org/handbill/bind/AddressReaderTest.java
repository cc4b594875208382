package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.address.LinkAddress;
import org.handbill.address.Parsed;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressReaderTest {
    /** What comes before a slash may be a host itself, such as {@code ftp.ftp/}; what follows is its path then. */
    private static final Pattern OTHER_HOST = Pattern.compile("[a-zA-Z]+(\\.[a-zA-Z]+)+/");
    private static final int ADDRESSES = Boolean.getBoolean("handbill.full") ? 200_000 : 20_000;
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S*[^\\s.?]");

    @ParameterizedTest
    @CsvSource({"https://example.org, https://example.org/", "http://example.org/, http://example.org/",
            "HTTPS://Example.org/a, https://example.org/a",
            "https://example.org:8080/a?b=c&d=%20#e, https://example.org:8080/a?b=c&d=%20#e",
            "https://пример.рф/путь, https://xn--e1afmkfd.xn--p1ai/%D0%BF%D1%83%D1%82%D1%8C",
            "https://faß.example/, https://xn--fa-hia.example/",
            "https://[2001:db8::1]:80/x, https://[2001:db8::1]:80/x", "http://localhost:8000/, http://localhost:8000/",
            "https://my_host.example/a|b, https://my_host.example/a%7Cb",
            "https://example.org/?q={text}, https://example.org/?q=%7Btext%7D",
            "https://example.org/100%, https://example.org/100%25", "https://example.org/a#b#c, https://example.org/a#b#c"})
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
            "http//x.org | begins with https:// | Did you mean https://x.org?",
            "https：//a.org/ | begins with https:// | Did you mean https://a.org/?",
            "http：／／a.org | begins with https:// | Did you mean https://a.org?",
            "https;//a.org | begins with https:// | Did you mean https://a.org?",
            "http:https//a.org | begins with https:// | Did you mean https://a.org?",
            "https:\\\\a.org | begins with https:// | Did you mean https://a.org?",
            "ftp//a.org | begins with https:// | Type all of it",
            "ftp：//a.org | begins with https:// | Type all of it",
            "1.5 | begins with https:// | Type all of it",
            "images/a.png | begins with https:// | Type all of it",
            "http://[::1/x | The ']' behind the number of the machine, '[::1', is missing | https://[2001:db8::1]/page",
            "http://[::g]/x | is not the number of a machine | [2001:db8::1]",
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

    /** If each label were compared with all of them, this would take hours. */
    @ParameterizedTest
    @ValueSource(strings = {"x.", "а.", "ı.", "ɡ.", "аx."})
    void aNameOfAHundredThousandLabelsIsRefused(String label) {
        String name = label.repeat(100_000);
        assertThat(AddressReader.web("https://" + name + "com")).isInstanceOf(Reading.Bad.class);
        assertThat(AddressReader.email("a@" + name + "com")).isInstanceOf(Reading.Bad.class);
        assertThat(LinkAddress.read("mailto:a@" + name + "com")).isInstanceOf(Parsed.Bad.class);
    }

    /** A beginning of signs that people mistype, before an address: what is suggested is read, and leads to the site that was meant. */
    @Test
    void whatIsSuggestedLeadsToTheSiteThatWasMeant() {
        SplittableRandom random = new SplittableRandom(8);
        String[] signs = {"http", "https", "HTTP", "htt", "ftp", ":", "/", "//", "：", "／", ";", "\\", ".", " ", "@", "[", "]", "www"};
        String[] sites = {"a.org", "www.b.example", "192.0.2.7", "müller.de", "[2001:db8::1]", "localhost", "c.org:8080"};
        int suggested = 0;
        for (int i = 0; i < ADDRESSES; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(6); k > 0; k--) {
                text.append(signs[random.nextInt(signs.length)]);
            }
            String site = sites[random.nextInt(sites.length)];
            boolean isPath = OTHER_HOST.matcher(text).lookingAt();
            text.append(!text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1)) ? "//" : "").append(site)
                    .append(random.nextBoolean() ? "/x?y#z" : "");
            if (AddressReader.web(text.toString()) instanceof Reading.Bad<WebAddress>(var _, var _, String hint)) {
                Matcher address = ADDRESS.matcher(hint);
                while (address.find()) {
                    assertThat(WebAddress.parse(address.group())).as("%s: %s", text, hint).isInstanceOf(Parsed.Good.class);
                }
                if (hint.startsWith("Did you mean ") && !isPath) {
                    suggested++;
                    String host = WebAddress.of(hint.substring("Did you mean ".length(), hint.length() - 1)).host();
                    assertThat(host).as("%s: %s", text, hint).endsWith(WebAddress.of("https://" + site).host())
                            .matches("(www|https?|htt|ftp|\\.)*" + Pattern.quote(WebAddress.of("https://" + site).host()));
                }
            }
        }
        assertThat(suggested).isGreaterThan(ADDRESSES / 50);
    }

    @ParameterizedTest
    @CsvSource({"a@ɡoogle.com, ɡ", "info@ɑpple.com, ɑ", "info@bᴏok.com, ᴏ", "ı@b.org, ı", "а@b.org, а", "info@сосо.com, с",
            "info@ѕсоре.org, ѕ",
            "info@οοο.com, ο", "a@exаmple.org, а", "ꓮ@b.org, ꓮ", "bᏟ@b.org, Ꮯ", "aⲟ@b.org, ⲟ", "aꓐ@b.org, ꓐ", "aʹ@b.org, ʹ", "оο@b.org, о"})
    void whatLooksLikeAnotherMailboxIsRefusedWithItsLetter(String address, String letter) {
        assertThat(AddressReader.email(address)).isInstanceOfSatisfying(Reading.Bad.class, bad -> assertThat(bad.message())
                .contains(String.format(Locale.ROOT, "'%s' (U+%04X)", letter, letter.codePointAt(0))).endsWith("looks like another name."));
    }

    /** As browsers would read them, whatever is percent-encoded, of double width or behind a port. */
    @ParameterizedTest
    @ValueSource(strings = {"https://ɡoogle.com/", "https://сосо.com/x", "https://сосо.com:443/x", "https://%D1%81%D0%BE%D1%81%D0%BE.com",
            "https://bᴏok.com",
            "https://сосо．com"})
    void whatLooksLikeAnotherSiteIsRefused(String address) {
        assertThat(AddressReader.web(address)).isInstanceOfSatisfying(Reading.Bad.class,
                bad -> assertThat(bad.code()).isEqualTo(Code.LOOK_ALIKE_LETTERS));
        assertThat(LinkAddress.read(address)).isInstanceOf(Parsed.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"info@почта.рф", "info@сосо.рф", "сосо@почта.рф", "info@müller.de", "info@ıspanak.com.tr", "ışık@example.com",
            "info@xn--80a1acb.com", "info@парк.com", "info@сосо.bg", "пётр@example.org", "info@ουρανός.gr", "info@例え.jp", "aé@例え.jp",
            "tiếng@việt.vn", "əli@example.az", "info@straße.de", "íñigo@example.es"})
    void mailboxesOfRealAlphabetsAreTaken(String address) {
        assertThat(AddressReader.email(address)).isInstanceOf(Reading.Good.class);
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
