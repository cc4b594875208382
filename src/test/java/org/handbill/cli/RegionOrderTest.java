package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Regions and groups to choose from are in the order that a reader of the page's language looks them up in. */
class RegionOrderTest {
    @TempDir
    Path temp;

    @ParameterizedTest
    @CsvSource({"sv, 'Ale, Zinkgruvan, Örebro'", "de, 'Ale, Örebro, Zinkgruvan'", "es, 'Ale, Örebro, Zinkgruvan'"})
    void regionsAreSortedByTheLanguage(String language, String order) throws IOException {
        Files.createDirectories(temp.resolve("actions"));
        Files.createDirectories(temp.resolve("recipients"));
        Files.writeString(temp.resolve("campaign.yaml"), "title: A\nsummary: B\nlanguage: " + language + "\noutputs: [pages]\n");
        Files.writeString(temp.resolve("post.md"), "---\ntitle: A\nsummary: B\n---\nText.\n");
        Files.writeString(temp.resolve("appeal.md"), "---\ntitle: A\nsubject: B\n---\nText.\n");
        Files.writeString(temp.resolve("actions/1-write.md"), "---\ntitle: A\nkind: write\nrecipients: recipients/all.csv\n---\nText.\n");
        Files.writeString(temp.resolve("recipients/all.csv"),
                "name,region,email\nOne,Zinkgruvan,a@example.org\nTwo,Örebro,b@example.org\nThree,Ale,c@example.org\n");
        Path site = temp.resolve("out/site");

        Ran ran = Ran.command("", "build", temp.toString(), "--output", site.toString(), "--as-of", "2026-03-01");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(String.join(", ", Jsoup.parse(Files.readString(site.resolve("write/all/index.html")))
                .select("section[aria-labelledby=regions] a").stream().map(link -> link.text().replaceAll("[^\\p{L}]", "")).toList()))
                .isEqualTo(order);
    }
}
