package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published calendar file of a pledge, and the one that a reader's browser makes of a pledge, under the page's own policy and from a disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class PledgeCalendarTest {
    private Chromium chromium;
    private Path site;
    private Path later;

    @BeforeAll
    void build(@TempDir Path temp) throws IOException {
        Files.createDirectories(temp.resolve("campaign/actions"));
        Files.writeString(temp.resolve("campaign/campaign.yaml"),
                "title: Keep the ferry\nsummary: It ends in May.\nlanguage: en\nbaseUrl: https://ferry.example.net/\n");
        Files.writeString(temp.resolve("campaign/post.md"), "---\ntitle: Keep the ferry\ndate: 2024-01-05\n---\nText.\n");
        pledge(temp, "1-open", "");
        pledge(temp, "2-until", "until: 2024-03-31\n");
        pledge(temp, "3-later", "date: 2024-03-01\n");
        pledge(temp, "4-held", "publishOn: 2024-01-28\n");
        pledge(temp, "5-both", "date: 2024-01-20\npublishOn: 2024-01-28\n");
        site = built(temp, "2024-02-01");
        later = built(temp, "2024-02-20");
        chromium = Chromium.start();
    }

    private static Path built(Path temp, String asOf) {
        Path site = temp.resolve("site-" + asOf);
        Ran ran = Ran.command("", "build", temp.resolve("campaign").toString(), "--output", site.toString(), "--as-of", asOf);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return site;
    }

    private static void pledge(Path temp, String name, String keys) throws IOException {
        Files.writeString(temp.resolve("campaign/actions/" + name + ".md"),
                "---\ntitle: \"Put a \\\"light\\\" in your window, please; <b>&amp;</b> 촛불을 켜 주십시오, 촛불을\"\n"
                        + "kind: pledge\ndaily: \"21:00\"\n" + keys + "---\nText.\n");
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** On the day of {@code publishOn}, or else on the action's date, or else on the post's; never on that of the build. */
    @ParameterizedTest
    @CsvSource({"open, 20240105", "later, 20240301", "held, 20240128", "both, 20240128"})
    void theFileBeginsWhenThePledgeBecamePublic(String action, String first) throws IOException {
        String file = Files.readString(site.resolve("actions/" + action + "/" + action + ".ics"));
        assertThat(file.lines()).contains("DTSTART:" + first + "T210000");
        assertThat(later.resolve("actions/" + action + "/" + action + ".ics")).hasContent(file);
    }

    /** The zones are 25 hours apart, so that one moment is two days for two readers. */
    @ParameterizedTest
    @CsvSource({"open, 2024-02-10T10:30:00Z, Pacific/Kiritimati, 20240211", "open, 2024-02-10T10:30:00Z, Pacific/Pago_Pago, 20240209",
            "open, 2025-12-31T23:30:00Z, Europe/London, 20251231", "open, 2023-12-24T12:00:00Z, Europe/London, 20240105",
            "until, 2024-03-31T12:00:00Z, Europe/London, 20240331", "until, 2024-04-01T12:00:00Z, Europe/London, 20240105",
            "later, 2024-02-10T12:00:00Z, Asia/Seoul, 20240301", "later, 2024-03-09T23:00:00Z, Asia/Seoul, 20240310"})
    void beginsOnTheReadersDay(String action, String now, String zone, String first) throws IOException {
        String folder = "actions/" + action + "/";
        String published = Files.readString(site.resolve(folder + action + ".ics"));
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setTimezoneId(zone));
                Page page = context.newPage()) {
            page.clock().setFixedTime(now);
            List<String> refused = new ArrayList<>();
            page.onConsoleMessage(message -> refused.add(message.text()));
            page.navigate(site.resolve(folder + "index.html").toUri().toString());
            for (int click = 0; click < 2; click++) {
                Download download = page.waitForDownload(() -> page.click("a[data-calendar]"));
                assertThat(download.suggestedFilename()).isEqualTo(action + ".ics");
                assertThat(Files.readString(download.path())).isEqualTo(published.replaceAll("DTSTART:\\d{8}", "DTSTART:" + first));
            }
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void withoutScriptsTheLinkLeadsToTheFile() {
        try (BrowserContext context = chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Page page = context.newPage()) {
            page.navigate(site.resolve("actions/open/index.html").toUri().toString());
            assertThat(page.locator("a[data-calendar]").getAttribute("href")).isEqualTo("open.ics");
        }
    }
}
