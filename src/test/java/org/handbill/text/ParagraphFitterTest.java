package org.handbill.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.handbill.text.FittedLetter.Fitted;
import org.handbill.text.FittedLetter.TooLong;
import org.handbill.text.Paragraph.Priority;
import org.junit.jupiter.api.Test;

class ParagraphFitterTest {
    private static final int CASES = Boolean.getBoolean("handbill.full") ? 5_000 : 500;
    private static final List<Priority> PRIORITIES = List.of(Priority.ESSENTIAL, Priority.ORDINARY, Priority.OPTIONAL);
    private static final CountingRule FORM = new WebForm(2);

    private static Paragraph paragraph(String text, Priority priority) {
        return new Paragraph(text, priority, Paragraph.endsWithColon(text, "en"));
    }

    private static Paragraph essential(String text) {
        return paragraph(text, Priority.ESSENTIAL);
    }

    private static Paragraph ordinary(String text) {
        return paragraph(text, Priority.ORDINARY);
    }

    private static Paragraph optional(String text) {
        return paragraph(text, Priority.OPTIONAL);
    }

    private static Letter letter(Paragraph... paragraphs) {
        return new Letter("Dear all,", List.of(paragraphs), "See example.", "Joo", "\n\n");
    }

    private static FittedLetter fit(Letter letter, int max) {
        return ParagraphFitter.fit(letter, new Limit(FORM, max), Locale.ENGLISH);
    }

    @Test
    void takesTheWholeLetterWithoutItsClosing() {
        Fitted fitted = (Fitted) fit(letter(essential("One."), optional("Two.")), 100);
        assertThat(fitted.text()).isEqualTo("Dear all,\n\nOne.\n\nTwo.\n\nJoo");
        assertThat(fitted.closingUsed()).isFalse();
        assertThat(fitted.shortened()).isFalse();
        assertThat(fitted.measure().used()).isEqualTo(9 + 4 + 4 + 4 + 4 + 4 + 3);
    }

    @Test
    void dropsOptionalParagraphsBeforeOrdinaryOnes() {
        Fitted fitted = (Fitted) fit(
                letter(optional("An optional paragraph, the longest of all of them."), essential("Essential."), ordinary("Ordinary.")), 70);
        assertThat(fitted.text()).isEqualTo("Dear all,\n\nEssential.\n\nOrdinary.\n\nSee example.\n\nJoo");
        assertThat(fitted.included()).containsExactly(1, 2);
        assertThat(fitted.total()).isEqualTo(3);
        assertThat(fitted.closingUsed()).isTrue();
        assertThat(fitted.shortened()).isTrue();
    }

    @Test
    void keepsTheBeginningRatherThanFillingTheRoom() {
        Letter letter = new Letter("", List.of(ordinary("a".repeat(20)), ordinary("b".repeat(20)), ordinary("c".repeat(60)),
                ordinary("d".repeat(20)), optional("e".repeat(60)), optional("f".repeat(20))), "", "", "\n\n");
        assertThat(((Fitted) fit(letter, 107)).included()).containsExactly(0, 1, 5);
        assertThat(((Fitted) fit(letter, 131)).included()).containsExactly(0, 1, 2);
        assertThat(((Fitted) fit(letter, 132)).included()).containsExactly(0, 1, 2, 3);
    }

    @Test
    void keepsWhatLeadsInWithWhatItLeadsInTo() {
        Letter letter = new Letter("", List.of(essential("E."), ordinary("We ask for two things:"), ordinary("- the first\n- the second"),
                optional("Reasons："), essential("Last.")), "", "", "\n\n");
        assertThat(((Fitted) fit(letter, 60)).included()).as("the list does not fit").containsExactly(0, 3, 4);
        assertThat(((Fitted) fit(letter, 79)).included()).containsExactly(0, 1, 2, 3, 4);
        assertThat(((TooLong) fit(letter, 20)).shortest()).isEqualTo("E.\n\nReasons：\n\nLast.");
    }

    @Test
    void keepsRoomForTheReadersOwnWords() {
        Letter letter = new Letter("", List.of(essential("a".repeat(20)), ordinary("b".repeat(20)), ordinary("c".repeat(20))),
                "z".repeat(4),
                "", "\n\n", 30);
        assertThat(((Fitted) fit(letter, 102)).closingUsed()).isFalse();
        assertThat(((Fitted) fit(letter, 101)).included()).as("20 + 20 + 4 + 30 with three gaps").containsExactly(0, 1);
        assertThat(((Fitted) fit(letter, 85)).included()).containsExactly(0);
        assertThat(((Fitted) fit(letter, 28)).included()).as("what must be in may stand in the room").containsExactly(0);
        assertThat(fit(letter, 27)).isInstanceOf(TooLong.class);
    }

    @Test
    void neverEndsWithASentenceThatLeadsIn() {
        Letter letter = new Letter("", List.of(ordinary("It is so. We ask for this: peace. More is not asked."), ordinary("b".repeat(40))),
                "", "", "\n\n");
        assertThat(((Fitted) fit(letter, 35)).text()).isEqualTo("It is so. We ask for this: peace.");
        Letter list = new Letter("", List.of(ordinary("It is so. We ask for this:"), ordinary("Peace. Bread. And more, which is long.")),
                "", "", "\n\n");
        assertThat(((Fitted) fit(list, 29)).text()).isEqualTo("It is so.");
        assertThat(((Fitted) fit(list, 36)).text()).isEqualTo("It is so. We ask for this:\n\nPeace.");
    }

    @Test
    void takesAnArmenianFullStopForNoColon() {
        assertThat(Paragraph.endsWithColon("Բարեւ:", "hy")).isFalse();
        assertThat(List.of("a:", "a: ", "a\u00a0:\u200f", "甲：", "a:\u2069", "He asks \"these:\"", "(as follows:)", "「次：」"))
                .allMatch(text -> Paragraph.endsWithColon(text, "en"));
        assertThat(List.of("a", "a:b", "a: (b)", "")).noneMatch(text -> Paragraph.endsWithColon(text, "en"));
    }

    @Test
    void countsTheFirstParagraphWhereItStands() {
        // At the beginning of a text X takes é for what is before the link, elsewhere for its first letter: 24 against 23.
        Letter letter = new Letter("", List.of(ordinary("éa.com"), optional("A long paragraph that does not fit.")), "", "", "\n");
        assertThat(((Fitted) ParagraphFitter.fit(letter, new Limit(Weighted.X, 24), Locale.FRENCH)).included()).containsExactly(0);
    }

    @Test
    void takesSentencesFromTheBeginningIfNothingIsEssentialAndFewParagraphsFit() {
        Letter letter = letter(ordinary("First one. Second one."), optional("Maybe, or maybe not, as it may be."),
                ordinary("Third one. Fourth one."));
        Fitted fitted = (Fitted) fit(letter, 75);
        assertThat(fitted.text()).isEqualTo("Dear all,\n\nFirst one. Second one.\n\nThird one.\n\nSee example.\n\nJoo");
        assertThat(fitted.wholeParagraphs()).isFalse();
        assertThat(fitted.included()).containsExactly(0, 2);
        assertThat(fitted.closingUsed()).isTrue();
    }

    @Test
    void takesSentencesOfOrdinaryParagraphsBeforeOptionalOnes() {
        Letter letter = new Letter("", List.of(optional("Maybe, or maybe not."), ordinary("First one. Second one is long.")), "", "",
                "\n\n");
        assertThat(((Fitted) fit(letter, 15)).text()).isEqualTo("First one.");
    }

    @Test
    void cutsNothingEssentialAndSaysByHowMuchItDoesNotFit() {
        TooLong result = (TooLong) fit(letter(essential("An essential sentence. Another."), ordinary("More.")), 40);
        assertThat(result.shortest()).isEqualTo("Dear all,\n\nAn essential sentence. Another.\n\nSee example.\n\nJoo");
        assertThat(result.over()).isEqualTo(9 + 4 + 31 + 4 + 12 + 4 + 3 - 40);
    }

    @Test
    void saysByHowMuchNotEvenASentenceFits() {
        TooLong result = (TooLong) fit(letter(ordinary("It is this: a sentence. Another.")), 20);
        assertThat(result.shortest()).isEqualTo("Dear all,\n\nIt is this: a sentence.\n\nSee example.\n\nJoo");
    }

    @Test
    void refusesALetterWithoutParagraphs() {
        assertThatThrownBy(() -> new Letter("", List.of(), "", "", "\n")).hasMessageContaining("without paragraphs");
        assertThatThrownBy(() -> essential(" ")).hasMessageContaining("without text");
    }

    @Test
    void isWhatTheRuleSays() {
        SplittableRandom random = new SplittableRandom(2012);
        int[] seen = new int[5];
        for (int i = 0; i < CASES; i++) {
            Letter letter = randomLetter(random);
            for (CountingRule rule : CountingRuleTest.rules()) {
                Limit limit = new Limit(rule, rule instanceof Sms ? 1 + random.nextInt(3) : 10 + random.nextInt(200));
                LetterRule.Found wanted = LetterRule.of(letter, limit).fit();
                switch (ParagraphFitter.fit(letter, limit, Locale.ENGLISH)) {
                    case Fitted fitted -> {
                        assertThat(limit.fits(fitted.text())).isTrue();
                        assertThat(wanted).as("%s %s", letter, limit).isEqualTo(new LetterRule.Found(fitted.included(), fitted.text(),
                                fitted.shortened(), fitted.wholeParagraphs(), true));
                        seen[!fitted.shortened() ? 0 : !fitted.wholeParagraphs() ? 1 : 2]++;
                    }
                    case TooLong tooLong -> {
                        assertThat(limit.fits(tooLong.shortest())).isFalse();
                        assertThat(wanted.fits()).as("%s %s", letter, limit).isFalse();
                        assertThat(tooLong.shortest()).isEqualTo(wanted.text());
                        seen[letter.paragraphs().stream().anyMatch(each -> each.priority() == Priority.ESSENTIAL) ? 3 : 4]++;
                    }
                }
            }
        }
        assertThat(seen).as("whole, sentences, paragraphs, essentials too long, sentences too long").doesNotContain(0);
    }

    private static Letter randomLetter(SplittableRandom random) {
        String[] words = {"word ", "Refugees ", "난민 ", "é€", "😀", "http://example.org/long/path ", "\u0301x", "[x] ", "a. ", "line\nline ",
                "éa.com ", "@u@h.org ", "namely: ", "then： "};
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int j = 1 + random.nextInt(8); j > 0; j--) {
            StringBuilder text = new StringBuilder();
            for (int k = 1 + random.nextInt(8); k > 0; k--) {
                text.append(words[random.nextInt(words.length)]);
            }
            paragraphs.add(paragraph(text.toString().strip(), PRIORITIES.get(random.nextInt(3))));
        }
        return new Letter(random.nextBoolean() ? "Dear all," : "", paragraphs, random.nextBoolean() ? "Closing é." : "",
                random.nextBoolean() ? "Joo" : "",
                random.nextBoolean() ? "\n\n" : "\n", random.nextBoolean() ? 0 : random.nextInt(60));
    }

    @Test
    void fitsALetterOfThousandsOfParagraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            paragraphs.add(paragraph("Word and word. ".repeat(1 + i % 20).strip(), PRIORITIES.get(i == 0 ? 0 : 1 + i % 2)));
        }
        Letter letter = new Letter("Dear all,", paragraphs, "Closing.", "Joo", "\n\n", 120);
        Fitted fitted = (Fitted) fit(letter, 2_500);
        assertThat(fitted.included()).contains(0, 2, 4, 6);
        assertThat(2_500 - fitted.measure().used()).as("what is kept").isBetween(124, 160);
    }
}
