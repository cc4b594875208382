package org.handbill.picture.type;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.text.Bidi;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingOrderTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 5_000 : 400;
    private static final List<String> PIECES = List.of("אבג", "דה", "بتث", "نم", "Harbour", "House", "ab", "25", "31/12/2026", "3.5",
            "10–20", "٢٥", "۲۵", "%", "(", ")", "[", "]",
            "«", "»", "\"", "!", "?", "؟", "،", ",", ".", "…", ":", "-", "–", "/", "C++", "example.org/a?b=1", "'", "$5");
    private static final List<String> TYPED = List.of("#SaveHarbour", "@harbour", "@ab@example.org", "+972-3-555-0100", "+44 20 7946 0000",
            "#A_b2");

    /** Of each text the indices of its characters from left to right. */
    private static final String ORDERS = """
            texts => texts.map(html => {
              const p = document.querySelector('p');
              p.innerHTML = html;
              const places = [];
              const nodes = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
              for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
                for (let i = 0; i < node.length; i++) {
                  const range = document.createRange();
                  range.setStart(node, i);
                  range.setEnd(node, i + 1);
                  const box = range.getBoundingClientRect();
                  places.push(box.left + box.right);
                }
              }
              return [...places.keys()].sort((a, b) => places[a] - places[b]);
            })""";

    /** From left to right. */
    private static List<Integer> places(String text) {
        Bidi bidi = ReadingOrder.of(text, true);
        byte[] levels = new byte[text.length()];
        Integer[] places = new Integer[text.length()];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getLevelAt(i);
            places[i] = i;
        }
        Bidi.reorderVisually(levels, 0, places, 0, places.length);
        return List.of(places);
    }

    /** With brackets turned around where they are read from the right. */
    private static String shown(String text) {
        Bidi bidi = ReadingOrder.of(text, true);
        StringBuilder shown = new StringBuilder();
        for (int place : places(text)) {
            int bracket = "()[]«»".indexOf(text.charAt(place));
            shown.append(bracket >= 0 && bidi.getLevelAt(place) % 2 == 1 ? "()[]«»".charAt(bracket ^ 1) : text.charAt(place));
        }
        return shown.toString();
    }

    /** As a page shows it where what is typed as a whole is Latin letters alone. */
    private record Sample(String text, String html) {
        static Sample of(SplittableRandom random) {
            StringBuilder text = new StringBuilder("א ");
            StringBuilder html = new StringBuilder("א ");
            for (int i = 1 + random.nextInt(8); i > 0; i--) {
                boolean isTyped = random.nextInt(6) == 0;
                String piece = isTyped ? TYPED.get(random.nextInt(TYPED.size())) : PIECES.get(random.nextInt(PIECES.size()));
                String after = isTyped || random.nextInt(3) > 0 ? " " : "";
                String before = isTyped && !text.toString().endsWith(" ") ? " " : "";
                text.append(before).append(piece).append(after);
                html.append(before).append(isTyped ? "a".repeat(piece.length()) : piece).append(after);
            }
            return new Sample(text.append("ב").toString(), html.append("ב").toString());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"Save Harbour House!|Save Harbour House!",
            "\"Save (all 25)\" now…|\"Save (all 25)\" now…",
            "Harbour House: אב!|!בא :Harbour House", "אב #SaveIt גד|דג #SaveIt בא", "אב @a@b.org!|!@a@b.org בא",
            "بت +972-3-555-0100.|.+972-3-555-0100 تب", "אב +44 20 7946 0000|+44 20 7946 0000 בא", "אב (Harbour) House|House (Harbour) בא",
            "אב 10–20 גד|דג 20–10 בא", "بت 31/12/2026|31/12/2026 تب"})
    void latinTextIsReadFromTheLeftAndOtherTextFromTheRight(String text, String expected) {
        assertThat(shown(text)).isEqualTo(expected);
    }

    /** Chromium reads them by an implementation of its own. */
    @Test
    void everyTextIsInTheOrderOfAPage() {
        SplittableRandom random = new SplittableRandom(23);
        List<Sample> samples = IntStream.range(0, TEXTS).mapToObj(_ -> Sample.of(random)).toList();
        try (Chromium chromium = Chromium.start(); BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            page.setContent("<style>p{white-space:pre;font:20px sans-serif}</style><p dir=rtl>");
            Object orders = page.evaluate(ORDERS, samples.stream().map(Sample::html).toList());
            for (int i = 0; i < TEXTS; i++) {
                assertThat(places(samples.get(i).text())).as(samples.get(i).text()).isEqualTo(((List<?>) orders).get(i));
            }
        }
    }
}
