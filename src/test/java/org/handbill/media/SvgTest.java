package org.handbill.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A cleaned drawing runs nothing and asks nobody, and what draws is in it as before. */
class SvgTest {
    private static final String ELSEWHERE = "http://elsewhere.invalid/";
    private static final List<String> ATTACKS = List.of(
            "<script>window.ran=1</script>",
            "<script xlink:href='data:text/javascript,window.ran=1'/>",
            "<g xmlns:s='http://www.w3.org/2000/svg'><s:script>window.ran=1</s:script></g>",
            "<script xmlns='http://www.w3.org/1999/xhtml'>window.ran=1</script>",
            "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><img src='x' onerror='window.ran=1'/></body></foreignObject>",
            "<image href='nothing.png' onerror='window.ran=1'/>",
            "<animate onbegin='window.ran=1' attributeName='x' dur='1s'/>",
            "<set attributeName='onclick' to='window.ran=1'/>",
            "<iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:parent.ran=1'/>",
            "<image href='" + ELSEWHERE + "a.png' width='9' height='9'/>",
            "<use href='" + ELSEWHERE + "a.svg#a'/>",
            "<style>@import '" + ELSEWHERE + "a.css';</style>",
            "<style>@\\69mport '" + ELSEWHERE + "a.css';</style>",
            "<style>rect{fill:url(" + ELSEWHERE + "a.svg#a)}</style><rect width='9' height='9'/>",
            "<style>@font-face{font-family:f;src:url('" + ELSEWHERE + "f.woff2')}text{font-family:f}</style><text y='9'>f</text>",
            "<style>svg{background:image-set('" + ELSEWHERE + "a.png' 1x)}</style>",
            "<rect width='9' height='9' style='mask:ur\\6c(" + ELSEWHERE + "a.svg#m)'/>",
            "<rect width='9' height='9' filter='url(\"" + ELSEWHERE + "a.svg#f\")'/>",
            "<filter id='f'><feImage href='" + ELSEWHERE + "a.png'/></filter><rect width='9' height='9' filter='url(#f)'/>",
            "<g xml:base='" + ELSEWHERE + "'><image href='a.png' width='9' height='9'/></g>",
            "<image href='a.png' width='9' height='9'><set attributeName='href' to='" + ELSEWHERE + "b.png'/></image>",
            "<style>a{fill:url('#a\n)} svg{background:url(" + ELSEWHERE + "a.png)} b{c:')}</style>",
            "<rect width='9' height='9' style='fill:url(\"#a&#10;); mask:url(" + ELSEWHERE + "a.svg#m); x:\")'/>",
            "<style>a{b:url(x y'} svg{background:url(" + ELSEWHERE + "a.png)}</style>",
            "<style>&lt;!-- @import '" + ELSEWHERE + "a.css';</style>",
            "<style>@im<!-- -->port '" + ELSEWHERE + "a.css';</style>",
            "<style>@im<?x?>port '" + ELSEWHERE + "a.css';</style>",
            "<style>@im<![CDATA[po]]>rt '" + ELSEWHERE + "a.css';</style>",
            "<style>@im<g/>port '" + ELSEWHERE + "a.css';</style>",
            "<style>rect{fill:u<script/>rl(" + ELSEWHERE + "a.svg#a)}</style><rect width='9' height='9'/>",
            "<style>@imp@import a;ort '" + ELSEWHERE + "a.css';</style>",
            "<style>svg{background:image@import x;-set('" + ELSEWHERE + "a.png' 1x)}</style>",
            "<link xmlns='http://www.w3.org/1999/xhtml' rel='stylesheet' href='" + ELSEWHERE + "a.css'/>");
    private static final String DRAWN = "<g id=\"a\" transform=\"scale(2)\"><path d=\"M0 0h9v9z\" fill=\"url(#b)\" style=\"stroke:#f00\"></path>"
            + "<text x=\"1\">R &amp; D &lt; 한국</text></g><use xlink:href=\"#a\"></use>"
            + "<a href=\"https://example.org/\"><image href=\"data:image/png;base64,iVBORw0KGgo=\"></image></a>";

    @TempDir
    Path temp;

    private static String svg(String content) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"40\" height=\"30\">"
                + content
                + "</svg>";
    }

    private Path file(String name, String svg) throws IOException {
        return Files.writeString(temp.resolve(name), svg);
    }

    private static String cleaned(Path file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Svg.write(file, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatDrawsStays() throws Exception {
        Path file = file("plain.svg", svg(DRAWN));
        assertThat(Svg.unsafe(file)).isEmpty();
        assertThat(PictureHeader.read(file).revealing()).isFalse();
        assertThat(cleaned(file)).isEqualTo(svg(DRAWN));
    }

    @Test
    void whatEditorsWriteBesideIsLeftOutInSilence() throws Exception {
        Path file = file("editor.svg",
                "<?xml version='1.0'?><!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://elsewhere.invalid/a.dtd' ["
                        + "<!ENTITY ns 'http://www.w3.org/2000/svg'>]><svg xmlns='&ns;' xmlns:i='http://elsewhere.invalid/i' width='40' height='30' "
                        + "i:file='jo/secret.svg'><!-- jo --><metadata>jo</metadata><i:view zoom='2'/><path d='M0 0'/></svg>");
        assertThat(Svg.unsafe(file)).isEmpty();
        assertThat(PictureHeader.read(file).revealing()).isTrue();
        assertThat(cleaned(file)).isEqualTo(svg("<path d=\"M0 0\"></path>"));
    }

    /** The originals show that the test sees what they do. */
    @Test
    void cleanedDrawingsRunNothingAndAskNobody() throws Exception {
        int acted = 0;
        try (Chromium chromium = Chromium.start(); BrowserContext context = chromium.browser().newContext()) {
            for (String attack : ATTACKS) {
                Path file = file("attack.svg", svg(attack + "<path d='M0 0'/>"));
                acted += acts(context, file).isEmpty() ? 0 : 1;
                assertThat(Svg.unsafe(file)).as(attack).isNotEmpty();
                assertThat(acts(context, file("cleaned.svg", cleaned(file)))).as(attack).isEmpty();
                assertThat(cleaned(file)).as(attack).contains("<path").doesNotContain("window.ran");
            }
        }
        assertThat(acted).isGreaterThan(ATTACKS.size() / 2);
    }

    private static List<String> acts(BrowserContext context, Path file) {
        List<String> acted = new ArrayList<>();
        try (Page page = context.newPage()) {
            page.onRequest(request -> {
                if (request.url().startsWith(ELSEWHERE)) {
                    acted.add(request.url());
                }
            });
            page.navigate(file.toUri().toString());
            page.waitForTimeout(50);
            if (page.evaluate("window.ran") != null) {
                acted.add("ran");
            }
        }
        return acted;
    }
}
