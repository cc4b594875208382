package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.handbill.Golden;

/** Sites with a letter that readers can make their own. */
final class LetterSite {
    private static final String APPEAL = """
            ---
            title: Keep the harbour
            subject: The old harbour
            closing: "I had to shorten this. All of it: {link} Please answer me."
            ownWords: 40
            signature: "Yours, [your name], [your \\"e-mail\\" (.*)?], [your town]"
            ---

            I live in [your town] and I ask you to keep the old harbour. {.essential}

            It feeds families. Forty boats lie in it, and each of them feeds one. {.reason}

            {yours}

            The sea comes back. Without the harbour the waves reach the market, as they have done before. {.reason}

            It is our history. Our grandparents built it stone upon stone. {.reason .optional}

            It costs nothing to leave it as it is, and the rubble can go elsewhere, as the engineers of the council themselves told its members when they were asked about it. {.optional}

            Please vote against the rubble. {.essential}
            """;
    private static final String WRITE = """
            ---
            title: Write
            kind: write
            form: {name: Town hall form, limit: LIMIT, topic: Harbour, url: "https://form.example.org/"}
            ---

            Write to them.
            """;

    private LetterSite() {}

    /** In English, with forms of several sizes; gives the site's folder. */
    static Path english(Path temp, int... limits) throws IOException {
        Path content = temp.resolve("content");
        Golden.copy(Golden.ROOT.resolve("base"), content);
        Files.createDirectories(content.resolve("actions"));
        Files.writeString(content.resolve("appeal.md"), APPEAL);
        for (int i = 0; i < limits.length; i++) {
            String write = WRITE.replace("LIMIT", Integer.toString(limits[i]));
            Files.writeString(content.resolve("actions/" + (i + 1) + "-write" + (i + 1) + ".md"), write);
        }
        return build(content, temp.resolve("site"));
    }

    /** From right to left. */
    static Path arabic(Path temp) {
        return build(Path.of("src/test/resources/letters/ar"), temp.resolve("arabic"));
    }

    private static Path build(Path content, Path site) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            int exit = Main.run(new String[]{"build", content.toString(), "--output", site.toString(), "--as-of", "2026-08-01"}, stream,
                    stream);
            assertThat(exit).as(printed.toString(StandardCharsets.UTF_8)).isZero();
        }
        return site;
    }
}
