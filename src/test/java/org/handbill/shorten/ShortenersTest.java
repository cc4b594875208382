package org.handbill.shorten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.shorten.FakeService.Trouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every service over real HTTP, against a server that keeps to its documented contract and to its failures. Nothing is made twice. */
class ShortenersTest {
    private static final String TARGET = "https://example.org/save/?a=1&b=%C3%A9";

    /** A clock that goes on only while we sleep; it begins on a day of 2012. */
    private static final class Time implements InstantSource, Patience.Sleeper {
        private Instant now = Instant.parse("2012-02-20T12:00:00Z");
        private final List<Duration> slept = new ArrayList<>();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public void sleep(Duration time) {
            slept.add(time);
            now = now.plus(time);
        }
    }

    private final Time time = new Time();

    static List<String> services() {
        return Services.ALL.stream().map(Service::id).toList();
    }

    static Stream<Arguments> servicesAndTroubles() {
        return services().stream().flatMap(id -> Stream.of(Trouble.values()).filter(trouble -> trouble != Trouble.NONE)
                .map(trouble -> Arguments.of(id, trouble)));
    }

    private HttpShortener shortener(FakeService fake, String id) {
        Service service = Services.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
        Patience patience = new Patience(time, time, new SplittableRandom(7), Duration.ofMillis(700), Duration.ofMinutes(2),
                Duration.ofMillis(500));
        return new HttpShortener(service, fake.address(), fake.authority(), service.key().isPresent() ? FakeService.KEY : "", patience);
    }

    @ParameterizedTest
    @MethodSource("services")
    void makesALinkAndFindsItAgain(String id) {
        try (FakeService fake = new FakeService(id); HttpShortener shortener = shortener(fake, id)) {
            Answer first = shortener.create("tabeh", false, TARGET, true);
            assertThat(first).isInstanceOf(Answer.Made.class);
            Answer.Made made = (Answer.Made) first;
            assertThat(fake.links()).containsEntry(made.slug(), TARGET);
            assertThat(made.address()).endsWith(fake.authority() + "/" + made.slug());
            assertThat(made.slug()).isEqualTo(id.equals("bitly") ? made.slug() : "tabeh");
            assertThat(((Answer.Made) shortener.create("tabeh", false, TARGET, true)).slug()).isEqualTo(made.slug());
            assertThat(fake.creations()).isEqualTo(1);
            assertThat(fake.requests()).noneMatch(request -> request.contains(FakeService.KEY));
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void givesTheSlugThatTheAuthorChose(String id) {
        try (FakeService fake = new FakeService(id); HttpShortener shortener = shortener(fake, id)) {
            assertThat(shortener.create("save-refugees", true, TARGET, true)).isInstanceOfSatisfying(Answer.Made.class,
                    made -> assertThat(made.slug()).isEqualTo("save-refugees"));
            assertThat(fake.links()).containsEntry("save-refugees", TARGET);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void doesNotTakeTheSlugOfSomebodyElse(String id) {
        try (FakeService fake = new FakeService(id); HttpShortener shortener = shortener(fake, id)) {
            fake.put("save-refugees", "https://elsewhere.example/");
            assertThat(shortener.create("save-refugees", true, TARGET, true)).isInstanceOf(Answer.Taken.class);
            assertThat(fake.links()).containsEntry("save-refugees", "https://elsewhere.example/");
        }
    }

    @Test
    void makesSeveralLinksForOneAddressWhereTheServiceCan() {
        for (Service service : Services.ALL) {
            try (FakeService fake = new FakeService(service.id()); HttpShortener shortener = shortener(fake, service.id())) {
                assertThat(shortener.takesSeveral()).isEqualTo(service.several());
                for (String slug : service.several() ? List.of("tabeh", "bapan", "kesud") : List.<String>of()) {
                    assertThat(shortener.create(slug, false, TARGET, false)).isInstanceOfSatisfying(Answer.Made.class,
                            made -> assertThat(made.slug()).isEqualTo(slug));
                }
                assertThat(fake.creations()).isEqualTo(service.several() ? 3 : 0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servicesAndTroubles")
    void oneTroubleIsGotOverOrToldAndNothingIsMadeTwice(String id, Trouble trouble) {
        try (FakeService fake = new FakeService(id); HttpShortener shortener = shortener(fake, id)) {
            fake.trouble(trouble);
            Answer answer = shortener.create("tabeh", false, TARGET, true);
            switch (trouble) {
                case ERROR_500, CLOSES, CLOSES_AFTER, SLOW, TOO_MANY_SECONDS, TOO_MANY_DATE -> assertThat(answer)
                        .isInstanceOf(Answer.Made.class);
                case WEB_PAGE, GARBAGE, EMPTY, ERROR_INSIDE -> assertThat(answer).isInstanceOf(Answer.Failed.class);
                case REDIRECT, WRONG_KEY -> assertThat(answer).isInstanceOf(Answer.Refused.class);
                case NONE -> throw new AssertionError();
            }
            assertThat(fake.creations()).isEqualTo(answer instanceof Answer.Made ? 1 : 0);
            assertThat(fake.requests()).noneMatch(request -> request.contains("stolen"));
            assertThat(answer.toString()).doesNotContain(id.equals("isgd") ? "\0" : FakeService.KEY).doesNotContain("Exception");
            if (trouble == Trouble.TOO_MANY_SECONDS) {
                assertThat(time.slept).containsExactly(Duration.ofSeconds(7));
            }
            if (trouble == Trouble.TOO_MANY_DATE) {
                assertThat(time.slept).containsExactly(Duration.ofSeconds(9));
            }
            assertThat(shortener.create("tabeh", false, TARGET, true)).isInstanceOf(Answer.Made.class);
            assertThat(fake.creations()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("services")
    void troubleThatDoesNotEndIsGivenUpInTimeAndTheNextRunMakesNothingTwice(String id) {
        for (Trouble trouble : List.of(Trouble.CLOSES_AFTER, Trouble.ERROR_500, Trouble.TOO_MANY_SECONDS)) {
            try (FakeService fake = new FakeService(id); HttpShortener shortener = shortener(fake, id)) {
                fake.trouble(trouble);
                fake.otherwise(Trouble.CLOSES);
                Answer answer = shortener.create("tabeh", false, TARGET, true);
                assertThat(answer).isInstanceOf(Answer.Failed.class);
                assertThat(answer.toString()).doesNotContain(FakeService.KEY);
                fake.otherwise(Trouble.NONE);
                try (HttpShortener next = shortener(fake, id)) {
                    Answer made = next.create("tabeh", false, TARGET, true);
                    assertThat(made).as(trouble.name()).isInstanceOf(Answer.Made.class);
                }
                assertThat(fake.creations()).as(trouble.name()).isEqualTo(1);
            }
        }
    }

    @Test
    void pausesGrowAndAreNotAllTheSame() {
        try (FakeService fake = new FakeService("shlink"); HttpShortener shortener = shortener(fake, "shlink")) {
            for (int i = 0; i < 20; i++) {
                fake.trouble(Trouble.ERROR_500);
            }
            assertThat(shortener.create("tabeh", false, TARGET, true)).isInstanceOf(Answer.Failed.class);
            assertThat(time.slept).hasSize(6);
            for (int i = 0; i < time.slept.size(); i++) {
                assertThat(time.slept.get(i)).isBetween(Duration.ofMillis(250L << i), Duration.ofMillis(500L << i));
            }
            assertThat(time.slept).doesNotHaveDuplicates();
        }
    }

    @Test
    void aWaitBeyondTheDeadlineIsNotWaited() {
        try (FakeService fake = new FakeService("kutt")) {
            time.now = time.now.minus(Duration.ofHours(1));
            fake.trouble(Trouble.TOO_MANY_DATE);
            HttpShortener early = shortener(fake, "kutt");
            assertThat(early.create("tabeh", false, TARGET, true)).isInstanceOfSatisfying(Answer.Failed.class,
                    failed -> assertThat(failed.hint()).contains("60 min"));
            assertThat(time.slept).isEmpty();
            early.close();
        }
    }

    @Test
    void aWrongKeyIsToldByItsNameAlone() {
        for (String id : List.of("yourls", "shlink", "kutt", "tinyurl", "bitly")) {
            try (FakeService fake = new FakeService(id)) {
                Service service = Services.ALL.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
                HttpShortener shortener = new HttpShortener(service, fake.address(), fake.authority(), "wr0ng-k3y", Patience.usual());
                Answer answer = shortener.create("tabeh", false, TARGET, true);
                assertThat(answer.toString()).contains(service.key().orElseThrow().variable()).doesNotContain("wr0ng");
                assertThat(answer).isInstanceOf(Answer.Refused.class);
                shortener.close();
            }
        }
    }

    @Test
    void aLinkAtAnotherHostIsNotBelieved() {
        try (FakeService fake = new FakeService("shlink")) {
            Service service = Services.ALL.stream().filter(one -> one.id().equals("shlink")).findFirst().orElseThrow();
            HttpShortener shortener = new HttpShortener(service, fake.address(), "s.example.org", FakeService.KEY, Patience.usual());
            assertThat(shortener.create("tabeh", false, TARGET, true)).isInstanceOfSatisfying(Answer.Refused.class,
                    refused -> assertThat(refused.hint()).contains("domain: 127.0.0.1"));
            shortener.close();
        }
    }

    /** Its own host, or what could be taken for it, with what would act on a page, in the ledger or on a terminal. */
    static Stream<Arguments> lies() {
        return services().stream()
                .flatMap(id -> Stream.of("javascript:pwned()", "data:text/html,<script>pwned()</script>", "HOST\"><script>pwned()</script>",
                        "HOST' onclick='pwned()",
                        "HOST\n  - {slug: evil, target: share/, service: site, address: go/evil/, created: 2012-02-20}", "HOST a b",
                        "HOST\u0000", "HOST\u001b[31m", "HOST\u202Eevil",
                        "HOST../../admin", "HOST%0d%0aX-Attack:%20yes", "http://evil.example/tabeh", "//evil.example/tabeh",
                        "http://evil.example@AUTHORITY/tabeh", "http://AUTHORITY@evil.example/tabeh",
                        "http://AUTHORITY.evil.example/tabeh", "http://AUTHORITY\\@evil.example/", "file:///etc/passwd",
                        "HOST" + "a".repeat(100_000), "HOST?next=http://evil.example", "HOST#x", "HOST", "\uFEFFHOSTtabeh",
                        "ftp://AUTHORITY/tabeh", "HOST{tabeh}", "HOST\u2028tabeh").map(lie -> Arguments.of(id, lie)));
    }

    @ParameterizedTest
    @MethodSource("lies")
    void whatAServiceSaysIsNotBelieved(String id, String lie) {
        try (FakeService fake = new FakeService(id)) {
            fake.lie(lie.replace("HOST", fake.address().toString()).replace("AUTHORITY", fake.authority()));
            HttpShortener shortener = shortener(fake, id);
            Answer answer = shortener.create("tabeh", false, TARGET, true);
            if (answer instanceof Answer.Made(String slug, String address)) {
                assertThat(address).matches("http://" + Pattern.quote(fake.authority()) + "/[A-Za-z0-9._~-]{1,200}");
                assertThat(slug).matches("[A-Za-z0-9._~-]{1,200}").doesNotMatch("[.]+");
            } else {
                assertThat(answer).isInstanceOfAny(Answer.Refused.class, Answer.Failed.class, Answer.Taken.class);
                assertThat(answer.toString()).hasSizeLessThan(2_000);
            }
            shortener.close();
        }
    }

    @Test
    void keysAreNamedByRule() {
        for (Service service : Services.ALL) {
            service.key().ifPresent(key -> assertThat(key.variable())
                    .matches("HANDBILL_" + service.id().toUpperCase(Locale.ROOT) + "_(SIGNATURE|API_KEY|API_TOKEN|ACCESS_TOKEN)"));
            assertThat(service.source()).hasSizeGreaterThan(10);
        }
    }
}
