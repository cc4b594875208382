package org.handbill.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.handbill.Golden;
import org.handbill.diagnostic.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a campaigner's own theme takes from the one that it extends, and what it changes. */
class ThemeOfYourOwnTest {
    private static final int BLUE = 0x00527A;
    private static final int RED = 0xB3121D;

    @TempDir
    Path temp;

    private void write(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
    }

    private Path build(String theme) {
        Golden.copy(Golden.ROOT.resolve("base"), temp.resolve("campaign"));
        Path site = temp.resolve("site-" + theme);
        Outcome<BuildSite.Report> built = new BuildSite(temp.resolve("campaign"), site, LocalDate.of(2026, 5, 1), false, Optional.empty(),
                Optional.of(theme), false).build();
        assertThat(built.value()).as(built.diagnostics().toString()).isPresent();
        assertThat(built.diagnostics()).isEmpty();
        return site;
    }

    private static Path file(Path site, String pattern) throws IOException {
        try (Stream<Path> all = Files.walk(site)) {
            List<Path> found = all.filter(file -> site.relativize(file).toString().matches(pattern)).toList();
            assertThat(found).as(pattern).hasSize(1);
            return found.getFirst();
        }
    }

    private static Set<Integer> colours(Path picture) throws IOException {
        BufferedImage image = ImageIO.read(picture.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    /** The example of the README. */
    @Test
    void oneColourChangesPageCardsIconAndBars() throws IOException {
        Matcher example = Pattern.compile("### A theme of your own.*?```yaml\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")));
        assertThat(example.find()).isTrue();
        assertThat(example.group(1)).contains("#00527a");
        write("campaign/themes/mine/theme.yaml",
                example.group(1).replace("colours:\n  light: {", "colours:\n  light: {paper: \"#ffffff\", "));
        write("campaign/themes/mine/assets/mine.css", ".foot { border-color: var(--accent); }");
        write("campaign/themes/mine/parts/foot.ftlh", "<p>Ours</p>\n<#include \"/themes/broadside/parts/foot.ftlh\">");
        Path mine = build("mine");
        Path theirs = build("broadside");

        assertThat(Files.readString(file(mine, "assets/style\\..*css"))).contains("--accent:#00527a", "light-dark(#00527a,#6cc4f5)")
                .doesNotContain("#b3121d");
        assertThat(Files.readString(mine.resolve("icon.svg"))).containsIgnoringCase("#00527a").doesNotContainIgnoringCase("#b3121d");
        assertThat(colours(mine.resolve("icon-192.png"))).contains(BLUE).doesNotContain(RED);
        assertThat(Files.readString(mine.resolve("manifest.webmanifest"))).contains("\"theme_color\":\"#ffffff\"");
        String page = Files.readString(mine.resolve("index.html"));
        assertThat(page).contains("<meta name=\"theme-color\" content=\"#ffffff\"").contains("<p>Ours</p>\n").contains("class=\"foot\"");
        assertThat(page.indexOf("assets/mine.")).isGreaterThan(page.indexOf("assets/style."));
        assertThat(Files.readString(file(mine, "assets/mine\\..*css"))).contains("var(--accent)");
        assertThat(Files.readString(theirs.resolve("index.html"))).contains("content=\"#f5efe2\"").doesNotContain("Ours");
        String card = "cards/campaign-1200x630[.]png";
        assertThat(colours(file(mine, card))).contains(BLUE, 0xFFFFFF).doesNotContain(RED);
        assertThat(colours(file(theirs, card))).contains(RED).doesNotContain(BLUE);
    }

    @Test
    void filesAreLookedForInTheThemeThenInItsParentAndSoOn() throws IOException {
        write("themes/oldest/theme.yaml", """
                styles: [assets/a.css, assets/b.css]
                assets: [fonts/face.woff2, assets/icon.svg]
                cards:
                """);
        write("themes/oldest/assets/a.css", "a{src:url(../fonts/face.woff2)}");
        write("themes/oldest/assets/b.css", "b{margin:0}");
        write("themes/oldest/assets/icon.svg", "<svg/>");
        write("themes/oldest/fonts/face.woff2", "old face");
        write("themes/oldest/layouts/page.ftlh",
                "${layout}|<#include \"../parts/part.ftlh\">|<#list frame.styles as s>${s} </#list>|${asset(\"fonts/face.woff2\")}");
        write("themes/oldest/parts/part.ftlh", "old");
        write("themes/middle/theme.yaml", "{extends: oldest, without: [assets/b.css], styles: [assets/c.css]}");
        write("themes/middle/assets/c.css", "c{margin:0}");
        write("themes/middle/fonts/face.woff2", "new face");
        write("themes/middle/parts/part.ftlh", "middle");
        write("themes/middle/layouts/kit.ftlh", "kit of the middle");
        write("campaign/themes/mine/theme.yaml", "extends: middle");
        write("campaign/themes/mine/assets/c.css", "c{margin:1px}");

        Path mine = build("mine");

        String face = mine.relativize(file(mine, "assets/face\\..*woff2")).toString();
        String first = mine.relativize(file(mine, "assets/a\\..*css")).toString();
        String second = mine.relativize(file(mine, "assets/c\\..*css")).toString();
        assertThat(mine.resolve(face)).hasContent("new face");
        assertThat(Files.readString(mine.resolve(first))).contains(face.substring("assets/".length()));
        assertThat(Files.readString(mine.resolve(second))).contains("1px");
        assertThat(mine.resolve("index.html")).hasContent("home|middle|" + first + " " + second + " |" + face);
        assertThat(mine.resolve("share/index.html")).hasContent("kit of the middle");
    }
}
