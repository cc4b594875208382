package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.handbill.browser.Chromium;
import org.handbill.kit.LetterParts;
import org.handbill.text.FittedLetter;
import org.handbill.text.Letter;
import org.handbill.text.Limit;
import org.handbill.text.Paragraph;
import org.handbill.text.Paragraph.Priority;
import org.handbill.text.ParagraphFitter;
import org.handbill.text.Sentences;
import org.handbill.text.WebForm;
import org.junit.jupiter.api.Test;

/** Holds the letters that the browser fits to Java's, on generated letters. */
class BrowserFitTest {
    private static final Path SCRIPT = Path.of("themes/broadside/assets/letter.js");
    private static final int CASES = Boolean.getBoolean("handbill.full") ? 2000 : 300;
    private static final int AT_ONCE = 100;
    private static final List<Priority> PRIORITIES = List.of(Priority.ESSENTIAL, Priority.ORDINARY, Priority.OPTIONAL);
    private static final String FIT_ALL = """
            json => JSON.parse(json).map(letter => {
                const f = handbillFit(letter);
                const text = f.blocks.map(block => block.text).join('\\n\\n');
                return [f.included.join(','), f.used, f.over, f.closed, f.whole, JSON.stringify(text)].join(' ');
            })""";

    /** A letter, its limit, and what the reader adds: words of their own, which Java is given as the beginning of the signature. */
    private record Case(Letter letter, String own, boolean shortened, Limit limit) {
        String json() {
            LetterParts parts = new LetterParts(letter.paragraphs().stream()
                    .map(p -> new LetterParts.Part(Sentences.split(p.text(), Locale.ENGLISH), p.priority(), false)).toList(),
                    letter.closing(), letter.signature(), letter.paragraphs().size());
            String script = LetterScript.text(parts).strip();
            StringBuilder json = new StringBuilder(script.substring("var handbillAppeal=".length(), script.lastIndexOf('}')));
            json.append(",\"salutation\":");
            JsonText.append(letter.salutation(), json);
            json.append(",\"own\":");
            JsonText.append(own, json);
            return json.append(",\"max\":").append(limit.max()).append(",\"newline\":").append(((WebForm) limit.rule()).newline())
                    .append(",\"shortened\":").append(shortened).append('}').toString();
        }

        FittedLetter fitted(boolean withOwn) {
            String end = List.of(shortened ? letter.closing() : "", withOwn ? own : "", letter.signature()).stream()
                    .filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"));
            return ParagraphFitter.fit(new Letter(letter.salutation(), letter.paragraphs(), shortened ? "" : letter.closing(), end, "\n\n"),
                    limit, Locale.ENGLISH);
        }

        /** In the words of the browser; the text only where the reader's words do not stand elsewhere. */
        String expected() {
            return switch (fitted(true)) {
                case FittedLetter.Fitted fit -> {
                    boolean closed = shortened || fit.shortened();
                    String text = own.isEmpty() || !closed || letter.closing().isBlank() ? quoted(fit.text()) : "";
                    yield numbers(fit.included()) + " " + fit.measure().used() + " 0 " + closed + " " + fit.wholeParagraphs() + " " + text;
                }
                case FittedLetter.TooLong tooLong ->
                    " " + tooLong.measure().used() + " " + tooLong.over() + " true false "
                            + (own.isEmpty() ? quoted(tooLong.shortest()) : "");
            };
        }

        private static String numbers(List<Integer> indices) {
            return indices.stream().map(Object::toString).collect(Collectors.joining(","));
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
        int whole = 0;
        int choices = 0;
        int sentences = 0;
        int tooLong = 0;
        int refused = 0;
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
            for (int from = 0; from < cases.size(); from += AT_ONCE) {
                List<Case> batch = cases.subList(from, Math.min(cases.size(), from + AT_ONCE));
                List<?> found = (List<?>) page.evaluate(FIT_ALL,
                        "[" + batch.stream().map(Case::json).collect(Collectors.joining(",")) + "]");
                for (int i = 0; i < batch.size(); i++) {
                    Case one = batch.get(i);
                    String browser = found.get(i).toString();
                    boolean paragraphsAlone = one.fitted(false) instanceof FittedLetter.Fitted fit && fit.wholeParagraphs();
                    boolean paragraphs = one.fitted(true) instanceof FittedLetter.Fitted fit && fit.wholeParagraphs();
                    if (!one.own().isEmpty() && paragraphsAlone && !paragraphs) {
                        refused++;
                        checkNothingWasCut(one, browser);
                        continue;
                    }
                    boolean fits = one.fitted(true) instanceof FittedLetter.Fitted;
                    assertThat(fits ? browser : browser.substring(browser.indexOf(' '))).as(one.json()).startsWith(one.expected());
                    switch (one.fitted(true)) {
                        case FittedLetter.Fitted fit when !fit.shortened() -> whole++;
                        case FittedLetter.Fitted fit when fit.wholeParagraphs() -> choices++;
                        case FittedLetter.Fitted _ -> sentences++;
                        case FittedLetter.TooLong _ -> tooLong++;
                    }
                }
            }
        }
        assertThat(List.of(whole, choices, sentences, tooLong, refused)).allSatisfy(count -> assertThat(count).isGreaterThan(CASES / 50));
    }

    /** With the reasons that the page ticks from the start, and no others, the browser makes the letter that the page shows. */
    @Test
    void beginsWithTheLetterOfThePage() {
        SplittableRandom random = new SplittableRandom(20120221);
        List<Case> shown = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        while (shown.size() < CASES) {
            Case one = random(random);
            if (one.own().isEmpty() && !one.shortened() && one.fitted(false) instanceof FittedLetter.Fitted fit) {
                List<Paragraph> kept = new ArrayList<>();
                for (int i = 0; i < one.letter().paragraphs().size(); i++) {
                    Paragraph paragraph = one.letter().paragraphs().get(i);
                    boolean reason = random.nextBoolean();
                    if (!reason || paragraph.priority() == Priority.ESSENTIAL || fit.included().contains(i)) {
                        kept.add(paragraph);
                    }
                }
                Letter letter = one.letter();
                boolean shortened = kept.size() < letter.paragraphs().size();
                shown.add(new Case(new Letter(letter.salutation(), kept, letter.closing(), letter.signature(), "\n\n"), "", shortened,
                        one.limit()));
                expected.add(Case.quoted(fit.text()));
            }
        }
        try (Chromium chromium = Chromium.start(); Page page = chromium.browser().newPage()) {
            page.addScriptTag(new Page.AddScriptTagOptions().setPath(SCRIPT));
            for (int i = 0; i < CASES; i++) {
                List<?> found = (List<?>) page.evaluate(FIT_ALL, "[" + shown.get(i).json() + "]");
                assertThat(found.getFirst().toString()).as(shown.get(i).json()).endsWith(expected.get(i));
            }
        }
    }

    /** Where the reader's words push out what must stay, the author's paragraphs are left whole and the reader is told by how much. */
    private static void checkNothingWasCut(Case one, String browser) {
        List<Integer> essential = new ArrayList<>();
        WebForm rule = (WebForm) one.limit().rule();
        List<String> blocks = new ArrayList<>(
                List.of(one.letter().salutation(), one.own(), one.letter().closing(), one.letter().signature()));
        for (int i = 0; i < one.letter().paragraphs().size(); i++) {
            if (one.letter().paragraphs().get(i).priority() == Priority.ESSENTIAL) {
                essential.add(i);
                blocks.add(one.letter().paragraphs().get(i).text());
            }
        }
        int used = rule.count(blocks.stream().filter(block -> !block.isBlank()).collect(Collectors.joining("\n\n"))).used();
        assertThat(browser).as(one.json())
                .startsWith(Case.numbers(essential) + " " + used + " " + Math.max(0, used - one.limit().max()) + " true true ");
    }

    private static Case random(SplittableRandom random) {
        String[] words = {"word ", "Refugees ", "난민 ", "é€", "😀", "http://example.org/long/path ", "سلام. ", "[your name] ", "It ends. ",
                "Why? ", "line\nline ", "</script> ", "Mr. Kim\u2028", "\\\" "};
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int j = 1 + random.nextInt(10); j > 0; j--) {
            StringBuilder text = new StringBuilder("X");
            for (int k = 1 + random.nextInt(12); k > 0; k--) {
                text.append(words[random.nextInt(words.length)]);
            }
            paragraphs.add(new Paragraph(text.toString().strip(), PRIORITIES.get(random.nextInt(3))));
        }
        Letter letter = new Letter(random.nextBoolean() ? "Dear all," : "", paragraphs, random.nextBoolean() ? "Closing é." : "",
                random.nextBoolean() ? "[your name]" : "", "\n\n");
        String own = random.nextBoolean() ? "" : "Own\nwords. ".repeat(1 + random.nextInt(8)).strip();
        return new Case(letter, own, random.nextInt(3) == 0, new Limit(new WebForm(1 + random.nextInt(2)), 20 + random.nextInt(420)));
    }
}
