package org.handbill.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeFilesTest {
    @TempDir
    private Path temp = Path.of("");

    private Path content = Path.of("");
    private final Problems problems = new Problems();

    @BeforeEach
    void folders() throws IOException {
        content = Files.createDirectory(temp.resolve("content"));
        write("content/themes/mine/theme.yaml", "name: inside");
        write("content/themes/mine/layouts/page.ftlh", "<p>");
        write("content/themes/mine/.hidden", "x");
        write("themes/mine/theme.yaml", "name: beside");
        write("themes/other/theme.yaml", "name: other");
        write("themes/a-file", "x");
    }

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Optional<ThemeFiles> find(String name) {
        return ThemeFiles.find(content, name, new Source("campaign.yaml", "theme: " + name).span(7, 7 + name.length()), problems);
    }

    @Test
    void theCampaignsOwnComesBeforeTheOneBesideIt() throws IOException {
        ThemeFiles mine = find("mine").orElseThrow();

        assertThat(mine.names()).containsExactly("layouts/page.ftlh", "theme.yaml");
        assertThat(mine.shown("theme.yaml")).isEqualTo("themes/mine/theme.yaml");
        assertThat(mine.text("theme.yaml", problems).orElseThrow().text()).isEqualTo("name: inside");
        assertThat(mine.text("theme.yaml", problems).orElseThrow().file()).isEqualTo("themes/mine/theme.yaml");
        try (var in = mine.open("layouts/page.ftlh")) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("<p>");
        }
        assertThat(find("other").orElseThrow().text("theme.yaml", problems).orElseThrow().text()).isEqualTo("name: other");
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void onlyItsOwnFilesCanBeOpened() {
        ThemeFiles mine = find("mine").orElseThrow();

        for (String name : new String[]{"../other/theme.yaml", "nothing", "layouts/../theme.yaml", ".hidden", ""}) {
            assertThatThrownBy(() -> mine.open(name).close()).isInstanceOf(FileNotFoundException.class);
            assertThat(mine.text(name, problems)).isEmpty();
        }
    }

    @Test
    void anUnknownThemeIsNamedWithThoseThatAreThere() {
        assertThat(find("mien")).isEmpty();

        assertThat(problems.sorted()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo(Code.UNKNOWN_THEME);
            assertThat(one.location()).hasToString("campaign.yaml:1:8");
            assertThat(one.message()).startsWith("There is no theme 'mien'; there is ").contains("mine", "other").doesNotContain("a-file");
            assertThat(one.hint()).isEqualTo("Did you mean 'mine'?");
        });
    }

    @Test
    void namesThatLeaveTheFolderAreUnknown() {
        for (String name : new String[]{"..", "../content", "mine/layouts", "/", ""}) {
            Problems found = new Problems();
            assertThat(ThemeFiles.find(content, name, Location.whole("campaign.yaml"), found)).isEmpty();
            assertThat(found.sorted()).extracting(one -> one.code()).containsExactly(Code.UNKNOWN_THEME);
        }
    }

    @Test
    void aLinkToAThemeElsewhereIsExplained() throws IOException {
        write("far/away/theme.yaml", "x");
        Files.createSymbolicLink(content.resolve("themes/linked"), temp.resolve("far/away"));

        assertThat(find("linked")).isEmpty();
        assertThat(problems.sorted()).extracting(one -> one.code()).containsExactly(Code.FILE_OUTSIDE_FOLDER);
    }

    @Test
    void anEmptyFolderIsNoTheme() throws IOException {
        Files.createDirectory(content.resolve("themes/empty"));

        assertThat(find("empty")).isEmpty();
        assertThat(problems.sorted()).singleElement()
                .satisfies(one -> assertThat(one.message()).isEqualTo("The folder of this theme is empty."));
    }

    @Test
    void aTextOfAThemeThatIsNotUtf8IsAnError() throws IOException {
        Files.write(content.resolve("themes/mine/theme.yaml"), new byte[]{'a', (byte) 0xE9, 'b'});

        assertThat(find("mine").orElseThrow().text("theme.yaml", problems)).isEmpty();
        assertThat(problems.sorted()).singleElement()
                .satisfies(one -> assertThat(one.location()).hasToString("themes/mine/theme.yaml:1:2"));
    }
}
