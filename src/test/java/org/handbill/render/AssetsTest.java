package org.handbill.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.load.ThemeFiles;
import org.handbill.site.RenderedSite;
import org.handbill.site.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {
    @Test
    void nameSaysTheContent() {
        byte[] content = "abc".getBytes(StandardCharsets.UTF_8);
        assertThat(Fingerprint.name("assets/style.css", content)).isEqualTo("style.ba7816bf.css"); // SHA-256 of "abc", FIPS 180-2, B.1
        assertThat(Fingerprint.name("LICENSE", content)).isEqualTo("LICENSE.ba7816bf");
    }

    @Test
    void styleSheetLosesCommentsAndNeedlessSpace() {
        String css = """
                /* one */
                a  { color: red; /* two */ }

                  @media print and (min-width: 2rem) {
                \tb > i::before { content: "/* kept */  \\" x"; }
                  }
                c:is(d, e) .\\32 x :hover{ margin: calc( 1px + 2px ) 0 !important } /**/
                """;
        assertThat(StyleSheet.publish(css, _ -> Optional.empty())).isEqualTo("a{color:red}@media print and (min-width:2rem){"
                + "b>i::before{content:\"/* kept */  \\\" x\"}}c:is(d,e) .\\32 x :hover{margin:calc(1px + 2px) 0 !important}");
    }

    @Test
    void styleSheetNamesFilesAsTheSiteDoes() {
        String css = "a{src:url(\"../fonts/x.woff2\") format('woff2'),url( y.png ),url('data:image/png;base64,AA/*==')}";
        assertThat(
                StyleSheet.publish(css, address -> address.startsWith("data:") ? Optional.empty() : Optional.of("new-" + address.length())))
                .isEqualTo("a{src:url(\"new-16\") format('woff2'),url(\"new-5\"),url('data:image/png;base64,AA/*==')}");
    }

    @Test
    void unfinishedStyleSheetIsTakenAsItIs() {
        for (String css : List.of("a{b:url(", "a{b:\"x", "/* x", "a\\", "a{b:'\\")) {
            assertThat(StyleSheet.publish(css, Optional::of)).isNotNull();
        }
    }

    @Test
    void scriptLosesCommentsAndNeedlessSpace() {
        String script = """
                /* What it
                   does. */
                (function () {
                  // why
                  var a = '// kept'; // gone
                  var b = `
                    kept // as it is
                  `;
                  if (a) return / [/*"] /.test(a + +b) / 2 - -1;
                  else b = x => { return typeof 'y  z' }
                  go()
                })();
                """;
        assertThat(Script.publish(script)).isEqualTo("""
                (function(){var a='// kept';var b=`
                    kept // as it is
                  `;if(a)return/ [/*"] /.test(a+ +b)/2- -1;else b=x=>{return typeof'y  z'}
                go()})();
                """);
    }

    @Test
    void broadsideNamesItsTypefaceByContent() throws IOException {
        Theme theme = SampleSite.broadside().theme();
        String face = theme.assets().get("fonts/league-gothic.woff2");
        assertThat(face).matches("league-gothic\\.[0-9a-f]{8}\\.woff2");
        RenderedSite site = SampleSite.render();
        String style = SampleSite.text(site, "assets/" + theme.assets().get("assets/style.css"));
        assertThat(style).contains("url(\"" + face + "\")").doesNotContain("../fonts").doesNotContain("/*");
        assertThat(theme.assets().get("assets/style.css"))
                .isEqualTo(Fingerprint.name("assets/style.css", style.getBytes(StandardCharsets.UTF_8)));
        assertThat(SampleSite.broadside().theme()).isEqualTo(theme);
    }

    @Test
    void missingFilesAreNamed(@TempDir Path campaign) throws IOException {
        Path theme = Files.createDirectories(campaign.resolve("themes/small/assets"));
        Files.writeString(theme.resolve("style.css"), "a{}");
        ThemeFiles files = ThemeFiles.find(campaign, "small", Location.whole("campaign.yaml"), new Problems()).orElseThrow();
        Theme declared = new Theme("small", List.of("assets/stile.css"), List.of(), List.of(), "fonts/none.ttf", new TreeMap<>());
        assertThat(PreparedTheme.of(declared, files).diagnostics()).extracting(one -> one.code(), one -> one.hint()).containsExactly(
                tuple(Code.THEME_FILE_MISSING, "Did you mean 'assets/style.css'?"),
                tuple(Code.THEME_FILE_MISSING, "Known here: assets/style.css."));
    }
}
