package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.handbill.browser.Chromium;
import org.handbill.text.CodePoints;
import org.handbill.text.EmojiTexts;
import org.handbill.text.Flaw;
import org.handbill.text.GraphemeClusters;
import org.handbill.text.Limit;
import org.handbill.text.Mastodon;
import org.handbill.text.Measure;
import org.handbill.text.Sms;
import org.handbill.text.Threads;
import org.handbill.text.Utf16;
import org.handbill.text.Utf8;
import org.handbill.text.WebForm;
import org.handbill.text.Weibo;
import org.handbill.text.Weighted;
import org.junit.jupiter.api.Test;

/** Holds the browser's counts to Java's, on generated texts. */
class BrowserCountTest {
    private static final Path SCRIPT = Path.of("themes/broadside/assets/counting.js");
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 10_000 : 1000;
    private static final int AT_ONCE = 500;
    private static final String COUNT_ALL = """
            json => {
                const [rule, texts] = JSON.parse(json);
                return texts.map(text => {
                    const c = handbillCount(rule, text);
                    return [c.used, c.limit, c.fits, c.unit, c.parts, c.over, c.reason].join(' ');
                });
            }""";

    private static final Map<String, Limit> LIMITS = new LinkedHashMap<>();

    static {
        LIMITS.put("X", new Limit(Weighted.X, 280));
        LIMITS.put("weighted otherwise",
                new Limit(new Weighted(10, 15, 7, List.of(new Weighted.Range(0x20, 0x7E, 10), new Weighted.Range(0x3040, 0x30FF, 5))), 90));
        LIMITS.put("Bluesky", new Limit(GraphemeClusters.BLUESKY, 300));
        LIMITS.put("few bytes", new Limit(new GraphemeClusters(200, true), 120));
        LIMITS.put("graphemes", new Limit(GraphemeClusters.PLAIN, 60));
        LIMITS.put("Mastodon", new Limit(Mastodon.STANDARD, 150));
        LIMITS.put("Mastodon with longer links", new Limit(new Mastodon(40), 500));
        LIMITS.put("Threads", new Limit(new Threads(5), 200));
        LIMITS.put("Threads without links", new Limit(new Threads(0), 500));
        LIMITS.put("UTF-16", new Limit(new Utf16(), 120));
        LIMITS.put("UTF-8", new Limit(new Utf8(), 300, "<>"));
        LIMITS.put("code points", new Limit(new CodePoints(), 100, "\"\\@"));
        LIMITS.put("SMS", new Limit(Sms.STANDARD, 1));
        LIMITS.put("three SMS", new Limit(Sms.STANDARD, 3));
        LIMITS.put("web form", new Limit(new WebForm(2), 120));
        LIMITS.put("web form that counts a line break once", new Limit(new WebForm(1), 120));
        LIMITS.put("Weibo", new Limit(new Weibo(), 80));
    }

    @Test
    void countsAsJavaDoes() {
        List<String> texts = texts();
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
            LIMITS.forEach((name, limit) -> assertThat(differences(page, limit, texts)).as(name).isEmpty());
        }
    }

    /** Half of the texts use what the other half does not have: all must have a verdict that is not always the same. */
    @Test
    void generatesTextsThatFitAndTextsThatDoNot() {
        List<String> texts = texts();
        LIMITS.forEach((name, limit) -> {
            long fitting = texts.stream().filter(limit::fits).count();
            assertThat(fitting).as(name).isBetween(TEXTS / 20L, TEXTS * 19L / 20);
        });
    }

    private static List<String> texts() {
        BrowserTexts generator = new BrowserTexts(20120219);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < TEXTS; i++) {
            texts.add(generator.next());
        }
        return texts;
    }

    @Test
    void countsEmojiAsJavaDoes() {
        List<String> texts = new ArrayList<>(EmojiTexts.sequences());
        texts.addAll(EmojiTexts.mixed(20120219, TEXTS * 10));
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
            assertThat(differences(page, new Limit(Weighted.X, 280), texts)).isEmpty();
        }
    }

    private static List<String> differences(Page page, Limit limit, List<String> texts) {
        List<String> found = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += AT_ONCE) {
            List<String> batch = texts.subList(from, Math.min(texts.size(), from + AT_ONCE));
            StringBuilder json = new StringBuilder("[").append(RuleData.of(limit));
            batch.forEach(text -> json.append(json.charAt(json.length() - 1) == '}' ? ",[" : ",").append(quoted(text)));
            List<?> counts = (List<?>) page.evaluate(COUNT_ALL, json.append("]]").toString());
            for (int i = 0; i < batch.size(); i++) {
                String expected = inWords(limit.measure(batch.get(i)));
                if (!expected.equals(counts.get(i))) {
                    found.add("Java: " + expected + ", browser: " + counts.get(i) + " for " + quoted(batch.get(i)));
                }
            }
        }
        found.sort(Comparator.comparingInt(String::length));
        return found;
    }

    private static String inWords(Measure measure) {
        String flaw = measure.flaws().isEmpty() ? "0 " : switch (measure.flaws().getFirst()) {
            case Flaw.TooLong long_ -> long_.over() + " long";
            case Flaw.TooManyBytes bytes -> bytes.bytes() - bytes.max() + " bytes";
            case Flaw.TooManyLinks links -> links.links() - links.max() + " links";
            case Flaw.InvalidCharacter _ -> "0 character";
            case Flaw.Blank _ -> "0 blank";
        };
        return measure.used() + " " + measure.limit() + " " + measure.fits() + " " + measure.unit().label() + " " + measure.parts() + " "
                + flaw;
    }

    /** As JSON in ASCII, so that halves of surrogate pairs arrive. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F && c != '"' && c != '\\') {
                json.append(c);
            } else {
                json.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            }
        }
        return json.append('"').toString();
    }
}
