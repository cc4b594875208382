package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.handbill.ExampleSite;
import org.junit.jupiter.api.Test;

/** What the rules for print say is so: no other rule, in a sheet before or behind, sets it again. */
class PrintRulesTest {
    /**
     * Takes all rules for print, in their order, once more, as ones that nothing can outdo but each other, and names what that changes. What the
     * author of the sheets made important stays before what is not: of important rules those in a layer win.
     */
    private static final String LOST = """
            () => {
              const rules = [];
              const forPrint = media => /print/.test(media) && !/not/.test(media);
              const walk = (list, inPrint) => Array.from(list).forEach(rule => {
                if (rule.media) walk(rule.cssRules, inPrint || forPrint(rule.media.mediaText));
                else if (inPrint && rule.selectorText) rules.push(rule);
              });
              Array.from(document.styleSheets).forEach(sheet => walk(sheet.cssRules, forPrint(sheet.media.mediaText)));
              const parts = list => {
                let depth = 0;
                return Array.from(list).map(c => {
                  depth += c === '(' ? 1 : c === ')' ? -1 : 0;
                  return c === ',' && !depth ? '\\n' : c;
                }).join('').split('\\n');
              };
              const targets = [];
              rules.forEach(rule => {
                parts(rule.selectorText).forEach(selector => {
                  const pseudo = (/::(before|after|details-content)$/.exec(selector.trim()) || [''])[0];
                  const plain = selector.trim().slice(0, selector.trim().length - pseudo.length) || '*';
                  document.querySelectorAll(plain).forEach(element => {
                    if (!element.closest('[hidden], head')) targets.push({element, pseudo, properties: Array.from(rule.style), selector});
                  });
                });
              });
              const values = () => targets.map(({element, pseudo, properties}) => {
                const style = getComputedStyle(element, pseudo || null);
                return properties.map(property => style.getPropertyValue(property));
              });
              const visible = () => targets.map(({element}) => element.checkVisibility());
              const before = values();
              const shownBefore = visible();
              const declared = (rule, important) => Array.from(rule.style)
                .filter(property => (rule.style.getPropertyPriority(property) === 'important') === important)
                .map(property => property + ':' + rule.style.getPropertyValue(property) + '!important').join(';');
              const text = important => rules.map(rule => rule.selectorText + '{' + declared(rule, important) + '}').join('\\n');
              const sheet = new CSSStyleSheet();
              sheet.replaceSync('@layer strong {' + text(true) + '}\\n' + text(false));
              document.adoptedStyleSheets = [sheet];
              const after = values();
              const shownAfter = visible();
              document.adoptedStyleSheets = [];
              const lost = [];
              targets.forEach((target, i) => target.properties.forEach((property, j) => {
                if (before[i][j] !== after[i][j] && (shownBefore[i] || shownAfter[i])) {
                  lost.push(target.selector.trim() + ' ' + property + ': ' + before[i][j] + ' in place of ' + after[i][j] + ' on '
                    + target.element.cloneNode(false).outerHTML.slice(0, 80));
                }
              }));
              return [rules.length, Array.from(new Set(lost))];
            }""";

    private static void check(Path site) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", SimpleFileServer.createFileHandler(site.toAbsolutePath()));
        server.start();
        List<String> lost = new ArrayList<>();
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (String name : SitePages.of(site)) {
                page.navigate("http://127.0.0.1:" + server.getAddress().getPort() + "/" + name);
                List<?> found = (List<?>) page.evaluate(LOST);
                assertThat((Integer) found.getFirst()).as("rules for print on " + name).isGreaterThan(3);
                ((List<?>) found.getLast()).forEach(rule -> lost.add(name + ": " + rule));
            }
        } finally {
            server.stop(0);
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void areNotSetAgainInBroadside() throws IOException {
        check(ExampleSite.shared());
    }

    @Test
    void areNotSetAgainInPlain() throws IOException {
        check(ExampleSite.plain());
    }
}
