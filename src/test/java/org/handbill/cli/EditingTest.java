package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.handbill.Golden;
import org.handbill.browser.Chromium;
import org.handbill.picture.ScanCodeTest;
import org.handbill.platform.UriTemplate;
import org.handbill.text.GraphemeClusters;
import org.handbill.text.Weighted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers change a text of the share kit before they copy it. The page is opened from a disk. */
class EditingTest {
    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final String LINK = "https://example.org/harbour/";

    @TempDir
    static Path temp;

    private static @Nullable Chromium chromium;
    private Page page;

    @BeforeAll
    static void build() throws IOException {
        chromium = Chromium.start();
        Golden.copy(Golden.ROOT.resolve("base"), temp.resolve("content"));
        Files.writeString(temp.resolve("content/campaign.yaml"), """
                title: Save the harbour
                summary: The council wants to fill the old harbour with rubble. It votes on Friday, and it can still be stopped.
                baseUrl: https://example.org/harbour/
                hashtags: [SaveTheHarbour]
                platforms: [x, bluesky, mastodon, lemmy, misskey, sms, email, facebook, telegram, wechat]
                """);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            int exit = Main.run(new String[]{"build", temp.resolve("content").toString(), "--output", temp.resolve("site").toString(),
                    "--as-of", "2026-08-01"}, stream, stream);
            assertThat(exit).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(chromium).browser();
    }

    @BeforeEach
    void open() {
        page = browser().newPage();
        page.navigate(temp.resolve("site/share/index.html").toUri().toString());
    }

    @AfterEach
    void close() {
        page.close();
    }

    private Locator edit(String card) {
        Locator wording = page.locator("#" + card + " .wordings .wording").first();
        wording.locator("[data-edit]").click();
        return wording;
    }

    private static String query(String address, String name) {
        return List.of(address.substring(address.indexOf('?') + 1).split("&")).stream().filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1)).findFirst().orElse("");
    }

    @Test
    void countsWhatIsTyped() {
        Locator x = edit("x");
        x.locator("textarea").fill(FAMILY);
        assertThat(x.locator(".count").textContent().strip()).startsWith(Weighted.X.count(FAMILY).used() + " of 280 ");
        String text = "Read README.md and " + LINK + " " + FAMILY.repeat(3) + " नमस्ते";
        x.locator("textarea").fill(text);
        assertThat(x.locator(".count").textContent().strip()).startsWith(Weighted.X.count(text).used() + " of 280 ");
        Locator bluesky = edit("bluesky");
        bluesky.locator("textarea").fill(text);
        assertThat(bluesky.locator(".count").textContent().strip()).startsWith(GraphemeClusters.BLUESKY.count(text).used() + " of 300 ");
    }

    @Test
    void theCodeOnThePageIsReadFromTheScreen() throws Exception {
        Locator code = page.locator("#wechat .code img");
        code.scrollIntoViewIfNeeded();
        code.evaluate("image => image.decode()"); // it is loaded when it comes into sight
        byte[] screen = code.screenshot();
        assertThat(ScanCodeTest.decoded(ImageIO.read(new ByteArrayInputStream(screen)))).isEqualTo(LINK);
    }

    @Test
    void aServerIsOpenedWithTheLinkAloneWhereTheTextIsTooLongForAnAddress() {
        Locator misskey = edit("misskey");
        String text = "글".repeat(1_200);
        misskey.locator("textarea").fill(text);
        Locator form = page.locator("#misskey form.server");
        form.locator("input[type=text]").fill("example.social");
        page.evaluate("window.open = address => { window.opened = address; }");
        form.locator("button").click();
        String opened = (String) page.evaluate("window.opened");
        assertThat(opened).startsWith("https://example.social/share?").hasSizeLessThan(8_000).contains(UriTemplate.encode(LINK))
                .doesNotContain(UriTemplate.encode("글"));
        PlaywrightAssertions.assertThat(page.locator("#status")).containsText("The text is copied");
        misskey.locator("textarea").fill("Short. " + LINK);
        form.locator("button").click();
        assertThat((String) page.evaluate("window.opened")).contains("Short.");
    }

    @Test
    void saysTheUnitAndTheMessagesOfAnSms() {
        Locator sms = edit("sms");
        sms.locator("textarea").fill("a".repeat(161));
        assertThat(sms.locator(".count").textContent()).contains("161 of 459 ").contains("in 2 messages");
        sms.locator("textarea").fill("ё".repeat(71));
        assertThat(sms.locator(".count").textContent()).contains("71 of 201 characters").contains("in 2 messages");
    }

    @Test
    void saysWhatIsTooMuchAndThatItFitsAgain() {
        Locator x = edit("x");
        Locator verdict = x.locator("[aria-live=polite]");
        x.locator("textarea").fill("a".repeat(293));
        assertThat(verdict.textContent()).as("not at each key").isEmpty();
        PlaywrightAssertions.assertThat(x.locator(".count .over")).hasText(Pattern.compile("^293 of 280 "));
        PlaywrightAssertions.assertThat(x.locator("textarea")).hasAttribute("aria-invalid", "true");
        PlaywrightAssertions.assertThat(verdict).hasText("13 too many. Take some out.");
        x.locator("textarea").fill("a".repeat(280));
        PlaywrightAssertions.assertThat(verdict).hasText("It fits.");
        PlaywrightAssertions.assertThat(x.locator("textarea")).hasAttribute("aria-invalid", "false");
        x.locator("textarea").fill(" ");
        PlaywrightAssertions.assertThat(verdict).hasText("It is empty. Write a few words.");
    }

    @Test
    void opensTheNetworkWithTheChangedText() {
        String text = "It's 100% (true) & open +1\nsecond line * " + FAMILY + " " + LINK;
        Locator x = edit("x");
        x.locator("textarea").fill(text);
        String href = x.locator("a.button").getAttribute("href");
        assertThat(href).isEqualTo("https://x.com:443/intent/tweet?text=" + UriTemplate.encode(text));
        Locator email = edit("email");
        email.locator("textarea").fill(text);
        href = email.locator("a.button").getAttribute("href");
        assertThat(query(href, "body")).isEqualTo(UriTemplate.encode(text.replace("\n", "\r\n"))).contains("%0D%0A").doesNotContain("+");
        assertThat(query(href, "mailto:?subject")).isEmpty();
        assertThat(query(href, "subject")).isEqualTo("Save%20the%20harbour");
        Locator telegram = edit("telegram");
        telegram.locator("textarea").fill("Look " + LINK);
        href = telegram.locator("a.button").getAttribute("href");
        assertThat(query(href, "text")).isEqualTo("Look");
        assertThat(query(href, "url")).startsWith(UriTemplate.encode(LINK));
    }

    @Test
    void copiesATextThatIsTooLongForAnAddress() {
        Locator email = edit("email");
        email.locator("textarea").fill("word ".repeat(500));
        Locator link = email.locator("a.button");
        assertThat(link.getAttribute("href")).hasSizeLessThan(2000);
        assertThat(link.getAttribute("href")).doesNotContain("word");
        email.locator("textarea").fill("short");
        assertThat(link.getAttribute("href")).contains("short");
        assertThat(link.getAttribute("data-copy-first")).as("what the link copies too").isNotEmpty();
    }

    @Test
    void leavesALinkWithoutTextAlone() {
        Locator facebook = page.locator("#facebook .wording").first();
        String href = facebook.locator("a.button").getAttribute("href");
        edit("facebook").locator("textarea").fill("My own words");
        assertThat(facebook.locator("a.button").getAttribute("href")).isEqualTo(href);
        assertThat(facebook.locator(".text").textContent()).as("what is copied").isEqualTo("My own words");
    }

    @Test
    void opensTheReadersServerWithTheChangedText() {
        edit("lemmy").locator("textarea").fill("My own words " + LINK);
        page.evaluate("() => { window.open = address => { document.title = address; }; }");
        page.locator("#lemmy .server input[type=text]").fill("lemmy.example");
        page.locator("#lemmy .server button").click();
        assertThat(page.title()).startsWith("https://lemmy.example/create_post?")
                .contains("body=" + UriTemplate.encode("My own words " + LINK));
    }

    @Test
    void bringsTheOriginalBack() {
        Locator x = page.locator("#x .wording").first();
        String before = x.innerHTML();
        for (boolean byKey : List.of(true, false)) {
            edit("x");
            x.locator("textarea").fill("a".repeat(300));
            assertThat(x.locator(".text").isVisible()).isFalse();
            if (byKey) {
                x.locator("textarea").press("Escape");
            } else {
                x.locator("[data-edit]").click();
            }
            assertThat(x.locator("textarea").count()).isZero();
            assertThat(x.innerHTML().replace(" id=\"x-text1-count\"", "").replace("<span class=\"\">", "<span>")).isEqualTo(before);
            assertThat(x.locator("[data-edit]").evaluate("button => button === document.activeElement")).isEqualTo(true);
        }
    }

    @Test
    void showsNoCountWhereNoneCanBeMade() {
        try (Page old = browser().newPage()) {
            old.route("**/counting*.js", route -> route.abort());
            old.navigate(temp.resolve("site/share/index.html").toUri().toString());
            Locator x = old.locator("#x .wording").first();
            assertThat(x.locator(".count").isVisible()).as("the count of the text as it came").isTrue();
            x.locator("[data-edit]").click();
            x.locator("textarea").fill("My own words");
            assertThat(x.locator(".count").isVisible()).isFalse();
            assertThat(x.locator("a.button").getAttribute("href")).endsWith("My%20own%20words");
        }
    }

    @Test
    void isPlainTextWithoutScripts() {
        try (Page plain = browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false)).newPage()) {
            plain.navigate(temp.resolve("site/share/index.html").toUri().toString());
            assertThat(plain.locator("#x .text").first().isVisible()).isTrue();
            assertThat(plain.locator("#x .count").first().isVisible()).isTrue();
            assertThat(plain.locator("[data-edit]:visible").count()).isZero();
        }
    }

    @AfterAll
    static void done() {
        if (chromium != null) {
            chromium.close();
        }
    }
}
