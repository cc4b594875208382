package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.handbill.Golden;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of the words below {@code source} a translation has: each is told and marked by itself. */
class SourceKeysTest {
    private static final List<String> KEYS = List.of("name", "author", "translator");

    @TempDir
    Path temp;

    /** @param has a bit for each of the keys; with none there is no {@code source} at all */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void whatIsMissingIsReportedAndMarked(int has) throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.writeString(campaign.resolve("campaign.yaml"), Files.readString(campaign.resolve("campaign.yaml")) + "outputs: [pages]\n");
        Files.writeString(campaign.resolve("post.md"), post("T", "Original ", 7));
        Files.createDirectories(campaign.resolve("ko"));
        Files.writeString(campaign.resolve("ko/campaign.yaml"), "title: 글\nsummary: 글\n");
        Files.writeString(campaign.resolve("ko/post.md"), post("글", "Own ", has));
        Path site = temp.resolve("site");
        Ran build = Ran.command("", "build", campaign.toString(), "--output", site.toString(), "--as-of", "2026-05-01");
        assertThat(build.exit()).as(build.err()).isZero();
        String printed = build.out() + build.err();
        Element credit = Jsoup.parse(site.resolve("ko/index.html")).expectFirst(".article > .credit");
        for (int i = 0; i < KEYS.size(); i++) {
            String key = KEYS.get(i);
            boolean own = (has & 1 << i) != 0;
            assertThat(printed.contains("post.md (source." + key + ")")).as(key).isEqualTo(!own);
            Element said = credit.getElementsContainingOwnText((own ? "Own " : "Original ") + key).getLast();
            assertThat(Objects.requireNonNull(said.closest("[lang]")).attr("lang")).as(key).isEqualTo(own ? "ko" : "en");
        }
    }

    private static String post(String title, String word, int has) {
        StringBuilder post = new StringBuilder("---\ntitle: " + title + "\nsummary: " + title + "\n");
        if (has != 0) {
            post.append("source:\n");
            IntStream.range(0, KEYS.size()).filter(i -> (has & 1 << i) != 0).mapToObj(KEYS::get)
                    .forEach(key -> post.append("  ").append(key).append(": ").append(word).append(key).append('\n'));
        }
        return post.append("---\n\nText.\n").toString();
    }
}
