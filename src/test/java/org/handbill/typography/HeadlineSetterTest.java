package org.handbill.typography;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineSetterTest {
    private static final int RANDOM_HEADLINES = Boolean.getBoolean("handbill.full") ? 20_000 : 2_000;
    private static final String[] VOCABULARY = ("do not send them back to be punished for having left Straße où l’été ÁVILA—TO AVATAR, twenty-eight (people) WATER! 19 "
            + "Łódź a I Verfassungsschutzbeauftragter – one.").split(" ", -1);

    private final Typeface face = Faces.leagueGothic();
    private final HeadlineSetter setter = new HeadlineSetter(face, LetterCase.CAPITALS);

    private Headline set(String text, String language) {
        return (Headline) setter.set(text, Locale.forLanguageTag(language));
    }

    /** Wide lines between '|', narrow lines in them between '/', the loudest marked by '*'. These were looked at in a browser. */
    private static String shape(Headline headline) {
        List<String> lines = new ArrayList<>();
        for (Headline.WideLine line : headline.lines()) {
            String mark = lines.size() == headline.loudest() ? "*" : "";
            lines.add(mark + String.join(" / ", line.parts().stream().map(Headline.NarrowLine::text).toList()));
        }
        return String.join(" | ", lines);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"en; Do not send | *them back", "en; *Write", "en; Take these / words | *and pass / them on",
            "en; *Stand with | the families", "en; *What / to do", "en; *The appeal", "es; *No los / devuelvan",
            "en; Do not send / them back | *to be punished | for having left",
            "de; *Schießt / nicht auf die, | die über die / Straße fliehen",
            "en; Twenty-eight / people who fled | North Korea were / arrested in China | this month and within / days they may | *be handed over / to be punished"})
    void breaksAsAPrinterWould(String language, String expected) {
        String text = expected.replace(" | ", " ").replace(" / ", " ").replace("*", "");
        assertThat(shape(set(text, language))).isEqualTo(expected);
    }

    /** The ink widths are (7021 - 80) / 2000 and (6306 - 20) / 2000, from the numbers in {@link TypefaceTest}. */
    @Test
    void tellsSizesInEm() {
        Headline headline = set("Do not send them back", "en");
        assertThat(headline.lines().getFirst().fit()).isEqualTo(fit("3.4705", "0.0400", "0.7430", "0.0080"));
        assertThat(headline.lines().getLast().fit()).isEqualTo(fit("3.1430", "0.0100", "0.7430", "0.0080"));
        assertThat(headline.wideLeast()).isEqualTo("3.1430");
        assertThat(set("What to do", "en").narrowLeast()).isEqualTo("1.5290");
    }

    private static Fit fit(String ems, String bearing, String rise, String drop) {
        return new Fit(new BigDecimal(ems), new BigDecimal(bearing), new BigDecimal(rise), new BigDecimal(drop));
    }

    @Test
    void measuresCapitalsButKeepsTheText() {
        Headline german = set("Schießt nicht", "de");
        assertThat(german.text()).isEqualTo("Schießt nicht");
        assertThat(german.lines().getFirst().fit().ems()).isEqualTo(ems("SCHIESST NICHT"));
        assertThat(set("iyilik", "tr").lines().getFirst().fit().ems()).isEqualTo(ems("İYİLİK"));
        Headline asWritten = (Headline) new HeadlineSetter(face, LetterCase.AS_WRITTEN).set("Write", Locale.ENGLISH);
        assertThat(asWritten.lines().getFirst().fit().ems()).isEqualTo(ems("Write")).isNotEqualTo(ems("WRITE"));
    }

    private BigDecimal ems(String shown) {
        return BigDecimal.valueOf(face.ink(shown).width()).divide(BigDecimal.valueOf(face.unitsPerEm()), 4, RoundingMode.CEILING);
    }

    @Test
    void putsSpacesAndAccentsInOrder() {
        assertThat(set("  No\n los\t\tdevuelvan ", "es").text()).isEqualTo("No los devuelvan");
        assertThat(set("Prote\u0301gez", "fr")).isEqualTo(set("Prot\u00E9gez", "fr"));
        assertThat(shape(set("Liberté\u00A0! Liberté\u00A0! Liberté\u00A0!", "fr"))).doesNotContain("| !").doesNotContain("/ !");
    }

    @Test
    void keepsEveryPromiseForAnyHeadline() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < RANDOM_HEADLINES; i++) {
            List<String> words = new ArrayList<>();
            for (int left = 1 + random.nextInt(24); left > 0; left--) {
                words.add(VOCABULARY[random.nextInt(VOCABULARY.length)]);
            }
            String text = String.join(" ", words);
            Headline headline = set(text, "de");
            assertThat(headline.text()).isEqualTo(text);
            assertThat(set(text, "de")).isEqualTo(headline);
            for (Headline.WideLine line : headline.lines()) {
                assertFit(line.text(), line.fit(), 1.25 * Sheet.WIDE.most());
                for (Headline.NarrowLine part : line.parts()) {
                    assertFit(part.text(), part.fit(), 1.25 * Sheet.NARROW.most());
                }
            }
        }
    }

    private void assertFit(String text, Fit fit, double most) {
        Ink ink = face.ink(text.toUpperCase(Locale.GERMAN));
        assertThat(fit).as(text).isEqualTo(Fit.of(ink, face.unitsPerEm()));
        assertThat(text.contains(" ") && fit.ems().doubleValue() > most).as("%s is too long", text).isFalse();
    }

    @Test
    void typicalHeadlinesTakeTwoToFiveLinesAndKeepASizeThatCanBeRead() {
        SplittableRandom random = new SplittableRandom(5);
        String[] words = "send them back with these words people fled North Korea punished Stand families Write letter Ministry border"
                .split(" ", -1);
        for (int i = 0; i < RANDOM_HEADLINES; i++) {
            List<String> chosen = new ArrayList<>();
            for (int left = 5 + random.nextInt(8); left > 0; left--) {
                chosen.add(words[random.nextInt(words.length)]);
            }
            Headline headline = set(String.join(" ", chosen), "en");
            boolean halvesAreShort = ems(headline.text().toUpperCase(Locale.ENGLISH)).doubleValue() < 9;
            assertThat(headline.lines()).as(shape(headline)).hasSizeBetween(halvesAreShort ? 1 : 2, 5);
            assertThat(headline.wideLeast().doubleValue()).as(shape(headline)).isGreaterThan(0.9 * Sheet.WIDE.least(0.735));
            assertThat(headline.lines()).allMatch(line -> line.fit().ems().doubleValue() < Sheet.WIDE.most());
            assertThat(headline.narrowLeast().doubleValue()).isGreaterThan(Sheet.NARROW.least(0.735));
            assertThat(headline.lines()).flatMap(Headline.WideLine::parts)
                    .allMatch(part -> part.fit().ems().doubleValue() < Sheet.NARROW.most());
        }
    }

    @ParameterizedTest
    @CsvSource({"그들을 돌려보내지 마세요,ko,NOT_COVERED", "Не высылайте их,ru,NOT_COVERED", "لا تعيدوهم,ar,NEEDS_SHAPING",
            "אל תשלחו אותם,he,NEEDS_SHAPING",
            "不要遣返他们,zh,NEEDS_SHAPING", "उन्हें वापस मत भेजो,hi,NEEDS_SHAPING", "Stop ✊ now,en,NOT_COVERED", "'  ',en,NO_INK",
            "'',en,NO_INK",
            "a \u00A0 b,en,NO_INK"})
    void leavesToTheBrowserWhatItCannotMeasure(String text, String language, Unset.Reason reason) {
        Setting setting = setter.set(text, Locale.forLanguageTag(language));
        assertThat(setting).isInstanceOfSatisfying(Unset.class, unset -> {
            assertThat(unset.reason()).isEqualTo(reason);
            assertThat(unset.text()).isEqualTo(text.strip());
            assertThat(unset.longestWord()).isPositive();
        });
    }

    /** Five syllables of 1 em, eleven letters of 0.8 em, and Chinese, which may break after each sign. */
    @ParameterizedTest
    @CsvSource({"그들을 돌려보내지,ko,5", "Немедленно! Не,ru,9", "不要遣返他们,zh,1"})
    void estimatesTheLongestWord(String text, String language, int ems) {
        assertThat(((Unset) setter.set(text, Locale.forLanguageTag(language))).longestWord()).isEqualTo(ems);
    }

    /** Korean in square signs of 1 em with spaces of 0.3, Arabic in letters of 0.6: one line or two on a wide page, more on a phone. */
    @ParameterizedTest
    @CsvSource({"그들이 넘겨지기 전에,ko,96,63", "이 글을 가져가 널리 알려 주세요,ko,76,53", "قبل أن يُسلَّموا,ar,72,50", "不要遣返他们,zh,60,60",
            "Einigkeitsgemeinschaftsvereinigungen ✊,en,290,290"})
    void guessesHowWideTheLinesAre(String text, String language, int wide, int narrow) {
        Unset unset = (Unset) setter.set(text, Locale.forLanguageTag(language));
        assertThat(unset.wide()).isEqualTo(wide);
        assertThat(unset.narrow()).isEqualTo(narrow);
    }

    @Test
    void isQuick() {
        String[] headlines = {"Do not send them back", "Take these words and pass them on", "Write",
                "Twenty-eight people who fled North Korea were arrested in China this month and may be handed over"};
        int rounds = Boolean.getBoolean("handbill.full") ? 20_000 : 2_000;
        int set = 0;
        double best = 0;
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            for (int i = 0; i < rounds; i++) {
                set += setter.set(headlines[i % headlines.length], Locale.ENGLISH) instanceof Headline ? 1 : 0;
            }
            best = Math.max(best, rounds * 1e9 / (System.nanoTime() - start));
        }
        assertThat(set).isEqualTo(5 * rounds);
        System.out.printf(Locale.ROOT, "headlines set in a second: %,.0f%n", best);
    }
}
