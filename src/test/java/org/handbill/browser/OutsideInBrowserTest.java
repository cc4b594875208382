package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.handbill.check.outside.LookedThrough;
import org.handbill.check.outside.OutsideAddresses;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.junit.jupiter.api.Test;

/** Whatever a browser asks another host for when a page opens is said to be fetched. */
class OutsideInBrowserTest {
    private static final String OWN = "http://own.invalid/";
    /** Ways in which a page can have something fetched; each names a host that is put in place of HOST. */
    private static final List<String> WAYS = List.of("<img src=\"https://HOST/a\">", "<img src='//HOST/a'>", "<IMG\nSRC = https://HOST/a >",
            "<img alt='>' src=https://HOST/a>",
            "<img srcset='https://HOST/a 1x'>", "<picture><source srcset='//HOST/a'><img></picture>",
            "<input type=image src=https://HOST/a>",
            "<video poster=https://HOST/a></video>", "<video src=https://HOST/a></video>",
            "<audio src=https://HOST/a preload=auto></audio>",
            "<video><source src=https://HOST/a></video>", "<iframe src=https://HOST/></iframe>",
            "<iframe srcdoc=\"<img src='https://HOST/a'>\"></iframe>",
            "<embed src=https://HOST/a>", "<object data=https://HOST/a></object>", "<link rel=stylesheet href=https://HOST/a>",
            "<link rel='x icon' href='https://HOST/a'>", "<link href=https://HOST/a as=image rel=PRELOAD>",
            "<link rel=modulepreload href=https://HOST/a>",
            "<link rel=prefetch href=https://HOST/a>", "<script src=https://HOST/a></script>",
            "<script type=module src=https://HOST/a></script>",
            "<style>@import 'https://HOST/a';</style>", "<style>@import url(//HOST/a);</style>",
            "<style>p{background:url( \"https://HOST/a\" )}</style><p>x</p>",
            "<p style='background:url(https://HOST/a)'>x</p>", "<p style=\"list-style:url('//HOST/a');display:list-item\">x</p>",
            "<style>@font-face{font-family:f;src:url(https://HOST/a)}p{font-family:f}</style><p>x</p>", "<body background=https://HOST/a>x",
            "<table background=//HOST/a><tr><td>x</table>", "<svg><image href='https://HOST/a' width=9 height=9 /></svg>",
            "<svg><image xlink:href='https://HOST/a' width=9 height=9 /></svg>", "<svg><feImage href='https://HOST/a'/></svg>",
            "<svg><script href='https://HOST/a'></script></svg>", "<base href=https://HOST/><img src=a>",
            "<link rel=manifest href=https://HOST/a>",
            "<p title='<!--'>x</p><img src=https://HOST/a>", "<!-- > --><img src=https://HOST/a>",
            "<a title=\"'\" href=/>x</a><img src=https://HOST/a>",
            "<textarea></textareas><img src=https://none.invalid/></textarea><img src=https://HOST/a>", "<img/src=https://HOST/a>",
            "<img src='https://HOST/a'alt=x>");

    private static RenderedSite site(List<String> pages) {
        return new RenderedSite() {
            @Override
            public SortedSet<SitePath> paths() {
                SortedSet<SitePath> paths = new TreeSet<>();
                for (int i = 0; i < pages.size(); i++) {
                    paths.add(new SitePath(i + ".html"));
                }
                return paths;
            }

            @Override
            public void write(SitePath path, OutputStream out) throws IOException {
                out.write(pages.get(Integer.parseInt(path.value().replace(".html", ""))).getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    @Test
    void whatABrowserFetchesIsFound() throws IOException {
        List<String> pages = WAYS.stream()
                .map(way -> "<!doctype html><title>x</title>" + way.replace("HOST", "h" + WAYS.indexOf(way) + ".invalid")).toList();
        RenderedSite site = site(pages);
        OutsideAddresses found = new OutsideAddresses(Optional.empty());
        RenderedSite looked = new LookedThrough(site, found);
        for (SitePath path : site.paths()) {
            looked.write(path, OutputStream.nullOutputStream());
        }
        Set<String> asked = new TreeSet<>();
        try (Chromium chromium = Chromium.start(); BrowserContext context = chromium.browser().newContext()) {
            context.route("**/*", route -> answer(route, pages, asked));
            for (int i = 0; i < pages.size(); i++) {
                try (Page page = context.newPage()) {
                    page.navigate(OWN + i + ".html");
                    page.waitForLoadState(LoadState.LOAD);
                    page.waitForTimeout(100);
                }
            }
        }

        assertThat(asked).as("the browser asks").hasSizeGreaterThan(WAYS.size() * 3 / 4);
        assertThat(found.sum().fetchedFrom()).containsAll(asked);
    }

    private static void answer(Route route, List<String> pages, Set<String> asked) {
        URI address = URI.create(route.request().url());
        if (!route.request().url().startsWith(OWN)) {
            asked.add(address.getHost());
            route.abort();
        } else if (address.getPath().matches("/[0-9]+[.]html")) {
            String page = pages.get(Integer.parseInt(address.getPath().replaceAll("[^0-9]", "")));
            route.fulfill(new Route.FulfillOptions().setContentType("text/html; charset=utf-8").setBody(page));
        } else {
            route.fulfill(new Route.FulfillOptions().setStatus(404));
        }
    }
}
