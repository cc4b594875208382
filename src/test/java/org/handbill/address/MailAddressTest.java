package org.handbill.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {
    private static final int ADDRESSES = Boolean.getBoolean("handbill.full") ? 200_000 : 20_000;
    private static final String[] INVISIBLE = {"\u200b", "\u00ad", "\u202a", "\u202c", "\u2060", "\uFEFF", "\u200d", "\u061c", "\u180e",
            "\u3164", "\uDB40\uDC41",
            "\u0000", "\t", "\u00a0", " ", "\u2028", "\uFE0F"};

    @ParameterizedTest
    @CsvSource({"name@example.org, mailto:name@example.org", "a.b+c@sub.example.org, mailto:a.b+c@sub.example.org",
            "info@münchen.example, mailto:info@xn--mnchen-3ya.example", "имя@пример.рф, mailto:%D0%B8%D0%BC%D1%8F@xn--e1afmkfd.xn--p1ai",
            "a?b&c#d%e@EXAMPLE.org, mailto:a%3Fb%26c%23d%25e@example.org", "o'neil@example.org, mailto:o'neil@example.org",
            "x@xn--mnchen-3ya.example, mailto:x@xn--mnchen-3ya.example", "a-@example.museum, mailto:a-@example.museum"})
    void anAddressThatServersTakeIsALink(String address, String link) {
        assertThat(MailAddress.of(address).link()).isEqualTo(link);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n@example.c", "o@-example.org", "o@example-.org", "k..k@example.org", ".k@example.org", "k.@example.org",
            "a@b@c.org", "a@localhost",
            "a@1.2.3.4", "a@[1.2.3.4]", "a@example.123", "a@exa_mple.org", "a@example..org", "a@example.org.", "i@ｅxample.org",
            "ａ@example.org", "a b@c.org",
            "\"a b\"@example.org", "<a@example.org>", "a@example.org, b@example.org", "a@example.org;b@example.org", "mailto:a@example.org",
            "(x)a@example.org", "a@", "@example.org", "", "a@x\u2764.org"})
    void whatNoServerTakesIsRefused(String address) {
        assertThat(MailAddress.parse(address)).isInstanceOf(Parsed.Bad.class);
    }

    /** Whatever else is wrong with it, and at no cost that grows faster than the text. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\u200b", "a@", "a\u0316\u0301", "\uFF41", "."})
    void whatIsLongerThanAnyAddressIsRefusedUnread(String part) {
        for (String text : new String[]{part.repeat(20_000), part.repeat(20_000) + "@example.org", "a@" + part.repeat(20_000) + ".org"}) {
            assertThat(MailAddress.parse(text)).isInstanceOfSatisfying(Parsed.Bad.class,
                    bad -> assertThat(bad.message()).endsWith("' is longer than any e-mail address."));
        }
    }

    @Test
    void noAddressWithWhatNobodySeesIsTaken() {
        SplittableRandom random = new SplittableRandom(5);
        String letters = "abcxyz019.-_+éß한я";
        int taken = 0;
        for (int i = 0; i < ADDRESSES; i++) {
            StringBuilder address = new StringBuilder();
            for (int k = random.nextInt(8); k >= 0; k--) {
                address.append(letters.charAt(random.nextInt(letters.length())));
            }
            address.append('@');
            for (int k = random.nextInt(6); k >= 0; k--) {
                address.append(letters.charAt(random.nextInt(letters.length())));
            }
            address.append(".example");
            if (MailAddress.parse(address.toString()) instanceof Parsed.Good<MailAddress>(MailAddress good)) {
                taken++;
                assertThat(good.link()).matches("mailto:[A-Za-z0-9._~!$'*+%-]+@[a-z0-9-]+(\\.[a-z0-9-]+)+");
                assertThat(MailAddress.of(good.toString())).isEqualTo(good);
            }
            String wrong = address.insert(random.nextInt(address.length() + 1), INVISIBLE[random.nextInt(INVISIBLE.length)]).toString();
            assertThat(MailAddress.parse(wrong)).as(wrong).isInstanceOf(Parsed.Bad.class);
        }
        assertThat(taken).isGreaterThan(ADDRESSES / 10);
    }

    @ParameterizedTest
    @CsvSource({"mailto:a@example.org, mailto:a@example.org",
            "mailto:a@münchen.example?subject=x, mailto:a@xn--mnchen-3ya.example?subject=x",
            "'mailto:a@example.org,b@example.org', 'mailto:a@example.org,b@example.org'", "mailto:?subject=x, mailto:?subject=x",
            "tel:+44 (0)20 7946 0000, tel:+442079460000", "tel:٠٢٠ ٧٩٤٦ ٠٠٠٠, tel:02079460000",
            "sms:+1 202 555 0143?body=x, sms:+12025550143?body=x",
            "sms:?body=x, sms:?body=x", "tel:+1-202-555-0143;ext=5, tel:+12025550143;ext=5",
            "https://münchen.example/ü, https://xn--mnchen-3ya.example/ü",
            "https://[2001:DB8::1]/x, https://[2001:db8::1]/x", "https://Example.org, https://Example.org",
            "pages/about.md#x, pages/about.md#x"})
    void linksOfTextsAreReadAlike(String written, String link) {
        assertThat(LinkAddress.read(written)).isEqualTo(Parsed.good(link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "https:///x", "http://472.314.470.462/", "https://[::1/", "https://user@example.org/",
            "mailto:a\u200b@example.org", "mailto:a@exаmple.org",
            "mailto:n@example.c", "mailto:", "tel:0800 HARBOUR", "tel:++44 20 7946 0000", "tel:020 7946 0004/05", "sms:12",
            "https://a b.example/", "https:example.org",
            "https://exаmple.org/", "https://a*.example/", "https://example.org/\u200bx"})
    void linksOfTextsThatLeadNowhereAreRefused(String written) {
        assertThat(LinkAddress.read(written)).isInstanceOf(Parsed.Bad.class);
    }
}
