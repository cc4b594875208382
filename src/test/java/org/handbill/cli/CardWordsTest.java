package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.handbill.Golden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of the campaign's share card is marked by its parts where a translation has only some of them. */
class CardWordsTest {
    @TempDir
    Path temp;

    @Test
    void eachPartThatIsNotTranslatedIsMarked() throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.createDirectories(campaign.resolve("media"));
        ImageIO.write(new BufferedImage(1200, 630, BufferedImage.TYPE_BYTE_GRAY), "png", campaign.resolve("media/boat.png").toFile());
        Files.writeString(campaign.resolve("campaign.yaml"),
                Files.readString(campaign.resolve("campaign.yaml")) + "outputs: [pages, kit, cards]\n");
        Files.writeString(campaign.resolve("post.md"),
                "---\ntitle: T\nsummary: S\nimage: {file: media/boat.png, alt: Three boats at low tide}\n---\n\nText.\n");
        Files.createDirectories(campaign.resolve("ko"));
        Files.writeString(campaign.resolve("ko/campaign.yaml"), "title: 항구를 지켜 주십시오\n");
        Files.writeString(campaign.resolve("ko/post.md"), "---\ntitle: 글\nsummary: 글\n---\n\n글.\n");
        Path site = temp.resolve("site");
        Ran build = Ran.command("", "build", campaign.toString(), "--output", site.toString(), "--as-of", "2026-05-01");
        assertThat(build.exit()).as(build.err()).isZero();

        Document page = Jsoup.parse(site.resolve("ko/share/index.html"));
        assertThat(page.expectFirst(".alt-text").ownText()).contains("항구를 지켜 주십시오");
        assertThat(page.expectFirst(".alt-text").select("[lang=en][dir=ltr]").eachText()).hasSize(2)
                .anyMatch(text -> text.startsWith("The council wants to fill")).contains("Three boats at low tide");
        assertThat(page.select("img").eachAttr("alt")).contains(page.expectFirst(".alt-text").text());
    }
}
