package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.handbill.Golden;
import org.handbill.app.BuildSite;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture is shown at most at its own width, and at most as wide as the column; so is a phrase of a Japanese heading kept whole. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class SmallPicturesInBrowserTest {
    private static final int SMALL = 120;
    private static final int BETWEEN = 500;
    private static final int LARGE = 1_600;
    private static final String WIDTHS = """
            ['lead', 'small', 'between', 'large', 'inline', 'html'].map(alt => {
              const img = document.querySelector(`img[alt="${alt}"]`);
              return img ? Math.round(img.getBoundingClientRect().width) : -1; })""";
    private static final String COLUMN = "Math.round(document.querySelector('main .prose p').getBoundingClientRect().width)";

    @TempDir
    Path temp;

    private Chromium chromium;

    @BeforeAll
    void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private static void picture(Path file, int width) throws IOException {
        Files.createDirectories(file.getParent());
        BufferedImage image = new BufferedImage(width, width / 2, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % (width / 2), 0x00527A);
        }
        ImageIO.write(image, "png", file.toFile());
    }

    private Path site(String theme) throws IOException {
        Path campaign = temp.resolve(theme);
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Path settings = campaign.resolve("campaign.yaml");
        Files.writeString(settings, Files.readString(settings) + "theme: " + theme + "\n");
        picture(campaign.resolve("media/small.png"), SMALL);
        picture(campaign.resolve("media/lead.png"), SMALL);
        picture(campaign.resolve("media/between.png"), BETWEEN);
        picture(campaign.resolve("media/large.png"), LARGE);
        Files.writeString(campaign.resolve("post.md"), """
                ---
                title: Friday decides
                summary: The vote is on Friday.
                date: 2026-05-04
                image: {file: media/lead.png, alt: lead}
                ---

                The council votes on Friday.

                ## 港を守る

                ![small](media/small.png "A caption")

                ![between](media/between.png)

                ![large](media/large.png)

                Before ![inline](media/small.png) behind.

                <p><img src="media/small.png" alt="html"></p>
                """);
        Path site = temp.resolve(theme + "-site");
        assertThat(new BuildSite(campaign, site, LocalDate.of(2026, 5, 4), false, Optional.empty(), Optional.empty(), false).build()
                .diagnostics()).noneMatch(each -> each.severity().name().equals("ERROR"));
        return site;
    }

    @ParameterizedTest
    @ValueSource(strings = {"broadside", "plain"})
    void picturesAreNotBlownUp(String theme) throws IOException {
        Path site = site(theme);
        for (double density : List.of(1.0, 2.0)) {
            for (int screen : List.of(360, 1280)) {
                Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(screen, 800)
                        .setDeviceScaleFactor(density);
                try (BrowserContext context = chromium.browser().newContext(options); Page page = context.newPage()) {
                    page.navigate(site.resolve("index.html").toUri().toString());
                    int column = (int) page.evaluate(COLUMN);
                    assertThat(page.evaluate(WIDTHS)).as("%s at %d, %s", theme, screen, density)
                            .isEqualTo(List.of(SMALL, SMALL, Math.min(BETWEEN, column), Math.min(LARGE, column), SMALL, SMALL));
                    assertThat(page.evaluate(
                            "document.documentElement.lang = 'ja', getComputedStyle(document.querySelector('main .prose h2')).wordBreak"))
                            .isEqualTo("auto-phrase");
                }
            }
        }
    }
}
