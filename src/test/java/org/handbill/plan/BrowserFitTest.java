package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.handbill.browser.Chromium;
import org.handbill.kit.LetterParts;
import org.handbill.text.FittedLetter;
import org.handbill.text.Letter;
import org.handbill.text.LetterRule;
import org.handbill.text.Limit;
import org.handbill.text.Paragraph;
import org.handbill.text.Paragraph.Priority;
import org.handbill.text.ParagraphFitter;
import org.handbill.text.WebForm;
import org.junit.jupiter.api.Test;

/** Holds the letters that the browser fits to the rule, on generated letters that readers change. */
class BrowserFitTest {
    private static final Path SCRIPT = Path.of("themes/broadside/assets/letter.js");
    private static final int CASES = Boolean.getBoolean("handbill.full") ? 2000 : 300;
    private static final int AT_ONCE = 100;
    /** In Armenian, the colon that people type is a full stop. */
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("hy"));
    private static final List<Priority> PRIORITIES = List.of(Priority.ESSENTIAL, Priority.ORDINARY, Priority.OPTIONAL);
    private static final String FIT_ALL = """
            json => JSON.parse(json).map(letter => {
                letter.chosen.forEach(i => { letter.parts[i].chosen = true; });
                const f = handbillFit(letter);
                const text = f.blocks.map(block => block.text).join('\\n\\n');
                return [f.included.join(','), f.used, f.over, f.closed, f.whole, JSON.stringify(text)].join(' ');
            })""";

    /** A letter, and what the reader does with it. */
    private record Case(LetterRule rule) {
        String json() {
            Letter letter = rule.letter();
            List<LetterParts.Part> parts = letter.paragraphs().stream()
                    .map(p -> LetterParts.Part.of(p, rule.locale(), false)).toList();
            String script = LetterScript.text(new LetterParts(parts, letter.closing(), letter.signature(), rule.place(), letter.ownWords()))
                    .strip();
            StringBuilder json = new StringBuilder(script.substring("var handbillAppeal=".length(), script.lastIndexOf('}')));
            json.append(",\"salutation\":");
            JsonText.append(letter.salutation(), json);
            json.append(",\"own\":");
            JsonText.append(rule.own(), json);
            String chosen = rule.chosen().stream().map(Object::toString).collect(Collectors.joining(","));
            return json.append(",\"chosen\":[").append(chosen).append("],\"max\":").append(rule.limit().max()).append(",\"newline\":")
                    .append(((WebForm) rule.limit().rule()).newline()).append(",\"shortened\":").append(rule.shortened()).append('}')
                    .toString();
        }

        /** In the words of the browser. */
        String expected() {
            LetterRule.Found found = rule.fit();
            int used = rule.limit().rule().count(found.text()).used();
            return found.included().stream().map(Object::toString).collect(Collectors.joining(",")) + " " + used + " "
                    + Math.max(0, used - rule.limit().max()) + " " + found.closed() + " " + found.whole() + " " + quoted(found.text());
        }

        private static String quoted(String text) {
            StringBuilder json = new StringBuilder();
            JsonText.append(text, json);
            return json.toString().replace("\\u000a", "\\n").replace("\\u2028", "\u2028");
        }
    }

    @Test
    void fitsAsJavaDoes() {
        SplittableRandom random = new SplittableRandom(20120220);
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            cases.add(random(random));
        }
        int[] seen = new int[6];
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
            for (int from = 0; from < cases.size(); from += AT_ONCE) {
                List<Case> batch = cases.subList(from, Math.min(cases.size(), from + AT_ONCE));
                List<?> found = (List<?>) page.evaluate(FIT_ALL,
                        "[" + batch.stream().map(Case::json).collect(Collectors.joining(",")) + "]");
                for (int i = 0; i < batch.size(); i++) {
                    Case one = batch.get(i);
                    assertThat(found.get(i).toString()).as(one.json()).isEqualTo(one.expected());
                    LetterRule rule = one.rule();
                    if (rule.own().isEmpty() && rule.chosen().isEmpty() && !rule.shortened()) {
                        seen[0]++;
                        isTheLetterOfThePage(rule, found.get(i).toString());
                    }
                    LetterRule.Found wanted = rule.fit();
                    seen[!wanted.fits() ? 1 : !wanted.whole() ? 2 : !wanted.closed() ? 3 : rule.own().isEmpty() ? 4 : 5]++;
                }
            }
        }
        assertThat(Arrays.stream(seen).min().orElseThrow())
                .as("the least of: as the page has it, too long, sentences, whole, shortened, with "
                        + "the reader's words")
                .isGreaterThan(CASES / 50);
    }

    /** Until the reader does anything, the browser has the letter that the build made. */
    private static void isTheLetterOfThePage(LetterRule rule, String browser) {
        String text = switch (ParagraphFitter.fit(rule.letter(), rule.limit(), rule.locale())) {
            case FittedLetter.Fitted fitted -> fitted.text();
            case FittedLetter.TooLong tooLong -> tooLong.shortest();
        };
        assertThat(browser).endsWith(Case.quoted(text));
    }

    private static Case random(SplittableRandom random) {
        String[] texts = {"word ", "Refugees ", "난민 ", "é€", "😀", "http://example.org/long/path ", "سلام. ", "[your name] ", "It ends. ",
                "Why? ", "line\nline ", "</script> ", "Mr. Kim\u2028", "\\\" ", "namely: ", "甲：", "Այսպես:\n", "Բարեւ։ "};
        Locale language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        List<Paragraph> paragraphs = new ArrayList<>();
        int most = random.nextInt(2);
        for (int j = 1 + random.nextInt(10); j > 0; j--) {
            StringBuilder text = new StringBuilder("X");
            for (int k = 1 + random.nextInt(12); k > 0; k--) {
                text.append(texts[random.nextInt(texts.length)]);
            }
            String words = text.toString().strip();
            paragraphs.add(
                    new Paragraph(words, PRIORITIES.get(random.nextInt(most, 3)), Paragraph.endsWithColon(words, language.getLanguage())));
        }
        Letter letter = new Letter(random.nextBoolean() ? "Dear all," : "", paragraphs, random.nextBoolean() ? "Closing é." : "",
                random.nextBoolean() ? "[your name]" : "", "\n\n", random.nextBoolean() ? 0 : random.nextInt(150));
        String own = random.nextBoolean() ? "" : "Own\nwords. ".repeat(1 + random.nextInt(8)).strip();
        Set<Integer> chosen = random.nextBoolean()
                ? Set.of()
                : IntStream.range(0, paragraphs.size()).filter(_ -> random.nextInt(3) == 0).boxed().collect(Collectors.toSet());
        Limit limit = new Limit(new WebForm(1 + random.nextInt(2)), 20 + random.nextInt(420));
        return new Case(new LetterRule(letter, chosen, own, random.nextInt(paragraphs.size() + 1), random.nextInt(3) == 0, limit,
                language));
    }
}
