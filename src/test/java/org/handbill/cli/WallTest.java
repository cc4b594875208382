package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the sheet for the wall says. */
class WallTest {
    private static final String LONG = "The ferry is the only way to work for nine hundred people on the island. ".repeat(12);

    @TempDir
    Path temp;

    private Path build(String post, String pledge, String asOf) throws IOException {
        Files.createDirectories(temp.resolve("campaign/actions"));
        Files.writeString(temp.resolve("campaign/campaign.yaml"),
                "title: Keep the ferry\nsummary: It is to end in May.\nlanguage: en\nbaseUrl: https://ferry.example.net/\n");
        Files.writeString(temp.resolve("campaign/post.md"), "---\ntitle: Keep the ferry\ndate: 2024-01-05\n---\n" + post);
        Files.writeString(temp.resolve("campaign/appeal.md"),
                "---\ntitle: Letter\nsubject: Ferry\n---\nDear council, I go to school by it each morning.\n");
        Files.writeString(temp.resolve("campaign/actions/1-light.md"),
                "---\ntitle: Put a light in your window\nkind: pledge\ndaily: \"21:00\"\n" + pledge + "---\nText.\n");
        Path site = temp.resolve("site-" + asOf);
        Ran ran = Ran.command("", "build", temp.resolve("campaign").toString(), "--output", site.toString(), "--as-of", asOf);
        assertThat(ran.exit()).as(ran.err()).isZero();
        return site;
    }

    private static String wall(Path site) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(site.resolve("handbill.pdf").toFile())) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            return stripper.getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void theWallHasThePostAndNotTheLetter() throws IOException {
        String wall = wall(build("The boat [stops](https://press.example.net/a) in May.\n\nNobody was asked.\n", "", "2024-02-01"));
        assertThat(wall).contains("It is to end in May.", "The boat stops in May.", "Nobody was asked.", "PUT A LIGHT IN YOUR WINDOW")
                .doesNotContain("Dear council", "school", "press.example.net");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9, 20})
    void noHeadingIsTheLastOfTheText(int sections) throws IOException {
        StringBuilder post = new StringBuilder("The boat stops in May.\n\n");
        for (int i = 0; i < sections; i++) {
            post.append("## Section").append(i).append("\n\n").append(LONG).append("\n\nEnd").append(i).append(".\n\n");
        }
        String wall = wall(build(post + "## Sectionlast\n", "", "2024-02-01"));
        assertThat(wall).contains("The boat stops in May.").doesNotContain("Sectionlast");
        for (int i = 0; i < sections && wall.contains("Section" + i + " "); i++) {
            assertThat(wall).contains("Section" + i + " The ferry is");
        }
    }

    @Test
    void anEssentialParagraphLeavesTheBeginningWhole() throws IOException {
        String wall = wall(build("The boat stops in May.\n\n## Who asked\n\nAll of us.\n{.essential}\n\nNobody else.\n", "", "2024-02-01"));
        assertThat(wall).contains("The boat stops in May. Who asked All of us. Nobody else.");
    }

    /** A letter that no typeface has, deep in a post, leaves the sheet for the wall whole; what is behind it is not printed. */
    @ParameterizedTest
    @ValueSource(strings = {"\u1780\u17b6", "\udbff\udffd"})
    void endsBeforeWhatNoTypefaceHas(String unknown) throws IOException {
        String wall = wall(build(
                "The boat stops in May.\n\n## Who asked for it\n\nSee " + unknown + ".\n\nNobody was asked.\n\nAll of us.\n{.essential}\n",
                "",
                "2024-02-01"));
        assertThat(wall).contains("The boat stops in May.", "All of us.").doesNotContain("Who asked", "See ", "Nobody was asked");
    }
}
