package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handbill.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Paragraphs that are one character, of each kind that can be invisible or no character at all, in every text that something is made from. */
class OddParagraphsTest {
    @TempDir
    Path temp;

    private static boolean isOdd(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR, Character.PRIVATE_USE, Character.NON_SPACING_MARK, Character.UNASSIGNED ->
                true;
            default -> c == 0xFFFC || c == 0xFFFD;
        };
    }

    /** Each odd one of the first thousand, and a sample of the others with the ends of all planes. */
    private static String paragraphs() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT + 1)
                .filter(c -> c > Character.MAX_CODE_POINT
                        || isOdd(c) && (c < 1_000 || c >= 0x2000 && c < 0x2070 || c % 4_999 == 0 || (c & 0xFFFE) == 0xFFFE))
                .mapToObj(c -> "&#" + c + ";").collect(Collectors.joining("\n\n"));
    }

    @Test
    void buildASite() throws IOException {
        Path campaign = temp.resolve("campaign");
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        Files.createDirectories(campaign.resolve("actions"));
        Files.createDirectories(campaign.resolve("pages"));
        String odd = paragraphs();
        Files.writeString(campaign.resolve("post.md"), "---\ntitle: Post\nsummary: Short.\n---\n\n" + odd + "\n\nSeen.\n");
        Files.writeString(campaign.resolve("appeal.md"), "---\ntitle: Appeal\nsubject: Ask\n---\n\nAsk. {.essential}\n\n" + odd + "\n");
        Files.writeString(campaign.resolve("pages/about.md"), "---\ntitle: About\n---\n\n" + odd + "\n");
        Files.writeString(campaign.resolve("actions/write.md"), "---\ntitle: Write\nkind: write\n"
                + "form: {name: Office, url: https://example.net/form, limit: 400, steps: [Send it]}\n---\n\n" + odd + "\n");
        Ran ran = Ran.command("", "build", campaign.toString(), "--output", temp.resolve("site").toString(), "--as-of", "2026-05-01");
        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(Files.readString(temp.resolve("site/index.html"))).contains("<p>Seen.</p>");
    }
}
