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

    private static Paragraph essential(String text) {
        return new Paragraph(text, Priority.ESSENTIAL);
    }

    private static Paragraph ordinary(String text) {
        return new Paragraph(text, Priority.ORDINARY);
    }

    private static Paragraph optional(String text) {
        return new Paragraph(text, Priority.OPTIONAL);
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
    void fillsTheRoomRatherThanTakingTheFirst() {
        Letter letter = new Letter("", List.of(ordinary("a".repeat(60)), ordinary("b".repeat(46)), ordinary("c".repeat(46))), "", "",
                "\n\n");
        assertThat(((Fitted) fit(letter, 100)).included()).containsExactly(1, 2);
        assertThat(((Fitted) fit(letter, 95)).included()).containsExactly(0);
    }

    @Test
    void countsTheFirstParagraphWhereItStands() {
        // At the beginning of a text X takes é for what is before the link, elsewhere for its first letter: 24 against 23.
        Letter letter = new Letter("", List.of(ordinary("éa.com"), optional("A long paragraph that does not fit.")), "", "", "\n");
        assertThat(((Fitted) ParagraphFitter.fit(letter, new Limit(Weighted.X, 24), Locale.FRENCH)).included()).containsExactly(0);
    }

    @Test
    void prefersEarlierParagraphsAmongEquals() {
        Letter letter = new Letter("", List.of(ordinary("aa"), ordinary("bb"), ordinary("cc"), ordinary("dd")), "", "", "\n");
        assertThat(((Fitted) fit(letter, 6)).included()).containsExactly(0, 1);
    }

    @Test
    void takesWholeSentencesIfTheEssentialParagraphsDoNotFit() {
        Letter letter = letter(ordinary("Left out."), essential("First one. Second one."), essential("Third one. Fourth one."));
        Fitted fitted = (Fitted) fit(letter, 75);
        assertThat(fitted.text()).isEqualTo("Dear all,\n\nFirst one. Second one.\n\nThird one.\n\nSee example.\n\nJoo");
        assertThat(fitted.wholeParagraphs()).isFalse();
        assertThat(fitted.included()).containsExactly(1, 2);
        assertThat(fitted.closingUsed()).isTrue();
    }

    @Test
    void takesSentencesOfOrdinaryParagraphsIfThereAreNoEssentialOnes() {
        Letter letter = new Letter("", List.of(optional("Maybe, or maybe not."), ordinary("First one. Second one is long.")), "", "",
                "\n\n");
        assertThat(((Fitted) fit(letter, 15)).text()).isEqualTo("First one.");
    }

    @Test
    void tellsByHowMuchNothingFits() {
        TooLong result = (TooLong) fit(letter(essential("An essential sentence. Another.")), 40);
        assertThat(result.shortest()).isEqualTo("Dear all,\n\nAn essential sentence.\n\nSee example.\n\nJoo");
        assertThat(result.over()).isEqualTo(9 + 4 + 22 + 4 + 12 + 4 + 3 - 40);
    }

    @Test
    void refusesALetterWithoutParagraphs() {
        assertThatThrownBy(() -> new Letter("", List.of(), "", "", "\n")).hasMessageContaining("without paragraphs");
        assertThatThrownBy(() -> essential(" ")).hasMessageContaining("without text");
    }

    @Test
    void noOtherChoiceOfParagraphsIsBetter() {
        SplittableRandom random = new SplittableRandom(2012);
        for (int i = 0; i < CASES; i++) {
            Letter letter = randomLetter(random);
            for (CountingRule rule : CountingRuleTest.rules()) {
                int max = rule instanceof Sms ? 1 + random.nextInt(3) : 10 + random.nextInt(200);
                checkAgainstAllChoices(letter, new Limit(rule, max));
            }
        }
    }

    private static Letter randomLetter(SplittableRandom random) {
        String[] words = {"word ", "Refugees ", "난민 ", "é€", "😀", "http://example.org/long/path ", "\u0301x", "[x] ", "a. ", "line\nline ",
                "éa.com ", "@u@h.org "};
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int j = 1 + random.nextInt(8); j > 0; j--) {
            StringBuilder text = new StringBuilder();
            for (int k = 1 + random.nextInt(8); k > 0; k--) {
                text.append(words[random.nextInt(words.length)]);
            }
            paragraphs.add(new Paragraph(text.toString().strip(), PRIORITIES.get(random.nextInt(3))));
        }
        return new Letter(random.nextBoolean() ? "Dear all," : "", paragraphs, random.nextBoolean() ? "Closing é." : "",
                random.nextBoolean() ? "Joo" : "",
                random.nextBoolean() ? "\n\n" : "\n");
    }

    private static void checkAgainstAllChoices(Letter letter, Limit limit) {
        int n = letter.paragraphs().size();
        FittedLetter result = ParagraphFitter.fit(letter, limit, Locale.ENGLISH);
        if (result instanceof Fitted fitted) {
            assertThat(limit.fits(fitted.text())).isTrue();
        }
        boolean wholeFits = limit.fits(letter.text(letter.paragraphs().stream().map(Paragraph::text).toList(), false));
        assertThat(result instanceof Fitted fitted && !fitted.shortened()).isEqualTo(wholeFits);
        if (wholeFits) {
            return;
        }
        long[] best = {};
        for (int set = 1; set < 1 << n; set++) {
            long[] value = value(letter, limit, set);
            if (value.length > 0 && (best.length == 0 || java.util.Arrays.compare(value, best) > 0)) {
                best = value;
            }
        }
        boolean byParagraphs = result instanceof Fitted fitted && fitted.wholeParagraphs();
        assertThat(byParagraphs).as("%s %s", letter, limit).isEqualTo(best.length > 0);
        if (result instanceof Fitted fitted && fitted.wholeParagraphs()) {
            int set = fitted.included().stream().mapToInt(index -> 1 << index).sum();
            assertThat(value(letter, limit, set)).as("%s %s", letter, limit).isEqualTo(best);
        }
    }

    /** Length of ordinary paragraphs, length of optional ones, and the paragraphs as a number with the first highest; empty if it does not fit. */
    private static long[] value(Letter letter, Limit limit, int set) {
        List<String> body = new ArrayList<>();
        long ordinary = 0;
        long optional = 0;
        long order = 0;
        for (int i = 0; i < letter.paragraphs().size(); i++) {
            Paragraph paragraph = letter.paragraphs().get(i);
            boolean in = (set >> i & 1) == 1;
            if (!in && paragraph.priority() == Priority.ESSENTIAL) {
                return new long[0];
            }
            order = order * 2 + (in ? 1 : 0);
            if (in) {
                body.add(paragraph.text());
                int length = limit.rule().count("x" + letter.separator() + paragraph.text()).used() - limit.rule().count("x").used();
                ordinary += paragraph.priority() == Priority.ORDINARY ? length : 0;
                optional += paragraph.priority() == Priority.OPTIONAL ? length : 0;
            }
        }
        return limit.fits(letter.text(body, true)) ? new long[]{ordinary, optional, order} : new long[0];
    }

    @Test
    void fitsALongLetterFast() {
        List<Paragraph> paragraphs = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 40; i++) {
            paragraphs.add(
                    new Paragraph("Word and word. ".repeat(5 + random.nextInt(20)).strip(), PRIORITIES.get(i % 8 == 0 ? 0 : 1 + i % 2)));
        }
        Letter letter = new Letter("Dear all,", paragraphs, "Closing.", "Joo", "\n\n");
        long start = System.nanoTime();
        for (int i = 0; i < 2000; i++) {
            assertThat(fit(letter, 2500 + i).measure().fits()).isTrue();
        }
        assertThat((System.nanoTime() - start) / 2000).as("nanoseconds a letter").isLessThan(2_000_000);
    }
}
