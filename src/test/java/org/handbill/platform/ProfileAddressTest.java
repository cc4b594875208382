package org.handbill.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The address of an account. */
class ProfileAddressTest {
    @ParameterizedTest
    @CsvSource({
            "https://www.facebook.com/{handle}, @Jo.Park, https://www.facebook.com/Jo.Park",
            "https://www.youtube.com/@{handle}, jopark, https://www.youtube.com/@jopark",
            "https://www.youtube.com/@{handle}, @朴, https://www.youtube.com/@%E6%9C%B4",
            "https://social.example/user?id={handle}, @jo~park, https://social.example/user?id=jo~park",
            "https://social.example/user?id={handle}, @jo park, https://social.example/user?id=jo%20park",
            "https://social.example/user?id={handle}, @jo, https://social.example/user?id=jo",
            "https://{host}/@{name}, @jo@social.example, https://social.example/@jo",
            "https://bsky.app/profile/{host}, @jo.bsky.social, https://bsky.app/profile/jo.bsky.social"})
    void leadsToTheAccount(String template, String handle, String address) {
        assertThat(new ProfileAddress(template).of(handle)).contains(address);
    }

    @ParameterizedTest
    @CsvSource({"https://{host}/@{name}, @jo", "https://{host}/@{name}, @jo@localhost", "https://{host}/@{name}, @jo@a..b",
            "https://bsky.app/profile/{host}, @jo", "https://x.com/{handle}, @jo@social.example"})
    void isAbsentForAHandleOfAnotherKind(String template, String handle) {
        assertThat(new ProfileAddress(template).of(handle)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://x.com/{handle}", "https://x.com/", "https://{handle}.example/", "https://x.com/{name}",
            "https://{host}/x",
            "https://x.com/{handle}/{other}", "https://{host}.example/{name}", "javascript:{handle}", "https://x.com{handle}",
            "https://x.com/{handle"})
    void isNoTemplateThatLeadsElsewhere(String template) {
        assertThat(ProfileAddress.isTemplate(template)).isFalse();
    }
}
