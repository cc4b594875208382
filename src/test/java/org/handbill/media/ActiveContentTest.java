package org.handbill.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveContentTest {
    @TempDir
    Path folder;

    private boolean isPublished(String name, byte[] bytes) throws Exception {
        Path file = Files.write(folder.resolve("file"), bytes);
        return ActiveContent.isKnown(name) && !ActiveContent.isIn(name, file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"page.html", "page.HTM", "page.xhtml", "page.xhtm", "page.shtml", "page.stm", "page.shtm", "a.js", "a.mjs",
            "a.css", "a.xml",
            "a.rss", "a.atom", "a.xbl", "a.svgz", "a.svg.gz", "a.SVG.br", "a.xml.gz", "a.svg.en", "a.svg.kra", "a.php", "a.php.jpg",
            "a.php.txt",
            "a.pht", "a.inc", "a.lua", "a.var", "a.fcgi", "a.ashx", "a.asmx", "web.config", "a.vbs", "a.ps1", "a.scr", "a.msi", "a.lnk",
            "a.url",
            "a.desktop", "a.webarchive", "a.exe", "a.py", "a", "a.", "a.foo", "README"})
    void noNameLetsThrough(String name) throws Exception {
        assertThat(isPublished(name, "Come on Friday.".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.pdf", "Plan.2026.PDF", "plan.v1.2.docx", "song.mp3", "film.webm", "film.vtt", "signs.zip",
            "signs.svg.zip",
            "data.csv", "data.tar.gz", "day.ics", "sheet.ai", "letter.odt", "map.geojson", "folder.x/plan.pdf"})
    void whatIsReadOrHeardIsPublished(String name) throws Exception {
        assertThat(isPublished(name, "Come on Friday.".getBytes(StandardCharsets.UTF_8))).isTrue();
    }

    @Test
    void whatBrowsersCouldTakeForAPageIsNot() throws Exception {
        String page = "<html><script>alert(1)</script></html>";
        for (String before : List.of("", " ", "\n".repeat(100), "\t\r\n".repeat(9_000))) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16)) {
                assertThat(isPublished("a.txt", (before + page).getBytes(charset))).as(before.length() + charset.name()).isFalse();
            }
        }
    }
}
