package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.load.CampaignLoader;
import org.handbill.load.PlatformFiles;
import org.handbill.parse.CampaignParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MisnamedFilesTest {
    private static final BindOptions OPTIONS = new BindOptions(LocalDate.of(2026, 2, 1), false, Optional.empty(),
            Optional.empty());
    private static final Map<String, String> FILES = Map.of(
            "campaign.yaml", "title: t\nsummary: s\nbaseUrl: https://harbour.net/\n",
            "post.md", "---\ntitle: t\n---\n\n[a](pages/about.md) ![b](media/b.png) [c](updates/2026-01-01-x.md) [d](actions/1-write.md)\n",
            "actions/1-write.md", "---\ntitle: t\nkind: write\nrecipients: people.csv\n---\n\n[again](../pages/about.md)\n",
            "appeal.md", "---\ntitle: t\nsubject: s\nsignature: m\n---\n\nText.\n",
            "pages/about.md", "---\ntitle: t\n---\n\nText.\n",
            "updates/2026-01-01-x.md", "---\ntitle: t\ndate: 2026-01-01\n---\n\nText.\n",
            "messages.yaml", "- {id: a, text: Keep it., about: pages/about}\n",
            "recipients/people.csv", "# checked: 2026-01-01\nname,email\nAnn Lee,ann@harbour.net\n");
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @TempDir
    Path temp;

    private static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.write(path, bytes);
    }

    /** What is said of a campaign with one of its files or folders by another name. */
    private List<Diagnostic> found(String from, String to) throws IOException {
        Path folder = Files.createTempDirectory(temp, "campaign");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue().getBytes(StandardCharsets.UTF_8));
        }
        write(folder.resolve("media/b.png"), PICTURE);
        Path between = folder.resolve("between");
        Files.move(folder.resolve(from), between);
        Files.createDirectories(Objects.requireNonNull(folder.resolve(to).getParent()));
        Files.move(between, folder.resolve(to));
        var catalogue = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), LocalDate.MIN).value().orElseThrow();
        return CampaignLoader.load(folder).then(CampaignParser::parse).then(read -> CampaignBinder.bind(read, catalogue, OPTIONS))
                .diagnostics();
    }

    @Test
    void nothingIsSaidOfARightName() throws IOException {
        assertThat(found("pages", "pages")).isEmpty();
    }

    /** Of each kind of file, each way to name it wrongly is said once: where a text names it, if one does. */
    @ParameterizedTest
    @CsvSource({"recipients/people.csv, actions/1-write.md", "pages/about.md, messages.yaml", "updates/2026-01-01-x.md, post.md",
            "actions/1-write.md, post.md", "media/b.png, post.md", "post.md, POST", "appeal.md, ''", "messages.yaml, ''",
            "recipients, actions/1-write.md", "pages, messages.yaml", "updates, post.md", "actions, post.md", "media, post.md"})
    void oneMessageSaysWhatToRename(String name, String place) throws IOException {
        int slash = name.lastIndexOf('/') + 1;
        int dot = name.lastIndexOf('.');
        String bare = name.substring(slash);
        List<String> others = dot < 0
                ? List.of(bare.toUpperCase(Locale.ROOT), bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1))
                : List.of(name.substring(slash, dot) + name.substring(dot).toUpperCase(Locale.ROOT), bare.toUpperCase(Locale.ROOT),
                        name.startsWith("media/") ? "B.png" : bare + ".txt");
        for (String other : others) {
            String wrong = name.substring(0, slash) + other;
            List<Diagnostic> found = found(name, wrong);
            assertThat(found).as("%s: %s", wrong, found).singleElement().satisfies(one -> {
                assertThat(one.location().file()).isEqualTo(place.isEmpty() || place.equals("POST") ? wrong : place);
                assertThat(one.isError()).isEqualTo(!place.isEmpty());
                assertThat(one.location().file() + one.message() + one.hint()).contains(other)
                        .contains(name.startsWith("media/") ? other : "'" + bare + "'");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "media/b.png | images/b.png | 'b.png' is in the folder 'images', which the tool does not read. | Rename the folder to 'media'.",
            "pages/about.md | Pages/About.md | 'About.md' is in the folder 'Pages', which the tool does not read. "
                    + "| Rename the folder to 'pages' and the file to 'about.md'.",
            "recipients/people.csv | recipients/people.xlsx | There is no 'people.csv', but 'recipients/people.xlsx', which the tool does not read. "
                    + "| Save it as CSV with the encoding UTF-8, as 'people.csv'.",
            "recipients/people.csv | recipients/PEOPLE.CSV | There is no 'people.csv', but 'recipients/PEOPLE.CSV', which the tool does not read. "
                    + "| Rename it to 'people.csv'."})
    void whatIsToBeDone(String from, String to, String message, String hint) throws IOException {
        assertThat(found(from, to)).singleElement().satisfies(one -> {
            assertThat(one.message()).isEqualTo(message);
            assertThat(one.hint()).isEqualTo(hint);
        });
    }
}
