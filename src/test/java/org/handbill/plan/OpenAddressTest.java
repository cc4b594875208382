package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAddressTest {
    /** How lists of content blockers know share links: by how they begin, or by host and path. */
    private static final List<String> HIDDEN = List.of("https://api.whatsapp.com/send", "https://wa.me/?text=", "https://t.me/share/url?",
            "https://www.reddit.com/submit?", "https://www.linkedin.com/sharing/share-offsite/?", "https://www.facebook.com/sharer",
            "facebook.com/sharer/sharer.php?", "viber://forward?text=", "https://twitter.com/intent/tweet?", "https://x.com/intent");

    @ParameterizedTest
    @CsvSource({"https://t.me/share/url?url=x, https://t.me:443/share/url?url=x",
            "https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2F, https://www.facebook.com:443/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2F",
            "viber://forward?text=x, Viber://forward?text=x", "https://example.org, https://example.org:443",
            "https://example.org?a=/, https://example.org:443?a=/"})
    void looksDifferentAndLeadsToTheSamePlace(String address, String onPage) {
        assertThat(OpenAddress.onPage(address)).isEqualTo(onPage);
        assertThat(HIDDEN).noneMatch(part -> OpenAddress.onPage(address).contains(part));
        assertThat(URI.create(onPage).getHost()).isEqualTo(URI.create(address).getHost());
        assertThat(URI.create(onPage).getScheme()).isEqualToIgnoringCase(URI.create(address).getScheme());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://{host}/share?text={text}", "https://example.org:8443/x", "sms:?body=x", "mailto:?subject=x", "", "#x",
            "../share/index.html"})
    void leavesOthersAsTheyAre(String address) {
        assertThat(OpenAddress.onPage(address)).isEqualTo(address);
    }
}
