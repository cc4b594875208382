package org.handbill.picture.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.handbill.diagnostic.Code;
import org.handbill.kit.Card;
import org.handbill.kit.CardShape;
import org.handbill.kit.Contrast;
import org.handbill.picture.type.Paragraph;
import org.handbill.picture.type.ShapedLine;
import org.handbill.text.Graphemes;
import org.junit.jupiter.api.Test;

/** What has to hold of any text: nothing is clipped, nothing meets, no sign for a missing character. */
class CardGeometryTest {
    private static final int TITLES = Boolean.getBoolean("handbill.full") ? 2_000 : 120;
    /** Parts of a pixel that arithmetic may be off. */
    private static final double SLACK = 0.01;
    private static final List<CardShape> SHAPES = List.of(CardShape.values());

    private record Script(String language, boolean spaced, List<String> words) {}

    private static final List<Script> SCRIPTS = List.of(
            new Script("en", true,
                    List.of("refugees", "of", "a", "border", "WAIT", "sent", "back", "10,000", "to", "&", "ÅÇÉ", "jgqy", "look!",
                            "https://example.org/a-very-long-path/that/does-not-end", "Donaudampfschifffahrtsgesellschaft")),
            new Script("ru", true, List.of("беженцы", "у", "границы", "Щуфый", "ждут", "Йо", "их", "2012", "не")),
            new Script("el", true, List.of("πρόσφυγες", "στα", "σύνορα", "Ή", "ΐβφ", "όχι")),
            new Script("ar", true, List.of("اللاجئون", "على", "الحدود", "أُعيدوا", "لا", "2012", "بيت", "مُحَمَّدٌ", "UNHCR")),
            new Script("he", true, List.of("פליטים", "על", "הגבול", "שָׁלוֹם", "לא", "UNHCR", "2012", "ץךףן")),
            new Script("hi", true, List.of("शरणार्थियों", "को", "गिरफ़्तार", "किया", "है।", "न", "उन्हें")),
            new Script("th", false, List.of("ผู้ลี้ภัย", "ชายแดน", "ส่ง", "กลับ", "น้ำ", "ที่", "ป้า")),
            new Script("zh-Hans", false, List.of("难民", "中国", "遣返", "。", "请阅读", "边境", ",", "「", "」")),
            new Script("ja", false, List.of("難民", "を", "送り返", "さないで", "ください", "。", "「", "」", "ー", "っ")),
            new Script("ko", true, List.of("난민을", "돌려보내지", "마십시오", "북", "2012년", "세", "도시에서")),
            new Script("en", true, List.of("Look", "👀", "👨‍👩‍👧‍👦", "🧑🏽‍🤝‍🧑🏻", "🇰🇷", "1️⃣", "❤️", "now", "✊🏿")));

    @Test
    void nothingIsClippedAndNothingMeets() {
        Random random = new Random(20120220);
        int refused = 0;
        for (int i = 0; i < TITLES; i++) {
            Script script = SCRIPTS.get(i % SCRIPTS.size());
            String title = text(script, 1 + random.nextInt(random.nextInt(4) == 0 ? 40 : 9), random);
            String text = random.nextInt(3) == 0 ? "" : text(script, 1 + random.nextInt(60), random) + ". " + text(script, 9, random) + ".";
            String kicker = random.nextBoolean() ? "" : text(script, 1 + random.nextInt(8), random);
            Card card = CardSamples.card(script.language(), kicker, title, text, Optional.empty());
            CardShape shape = SHAPES.get(random.nextInt(SHAPES.size()));
            try {
                check(CardSamples.PAINTER.layout(card, shape), title + " / " + shape);
            } catch (CardFault fault) {
                assertThat(fault.code()).as(title).isEqualTo(Code.CARD_TEXT_TOO_LONG);
                assertThat(Graphemes.count(title)).as("a short title always fits: " + title).isGreaterThan(80);
                refused++;
            }
        }
        assertThat(refused).isLessThan(TITLES / 10);
    }

    private static String text(Script script, int words, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i > 0 && script.spaced() ? " " : "").append(script.words().get(random.nextInt(script.words().size())));
        }
        return text.toString();
    }

    private static void check(CardLayout layout, String what) {
        Box safe = new Box(layout.safe().left() - SLACK, layout.safe().top() - SLACK, layout.safe().right() + SLACK,
                layout.safe().bottom() + SLACK);
        List<Element> elements = layout.elements();
        for (int i = 0; i < elements.size(); i++) {
            Box box = elements.get(i).bounds();
            assertThat(box.isInside(safe)).as("%s: %s inside %s", what, box, safe).isTrue();
            if (elements.get(i) instanceof Element.Line line) {
                assertThat(line.line().isComplete()).as("%s: %s", what, line.line().text()).isTrue();
            }
            for (int j = 0; j < i; j++) {
                assertThat(box.overlaps(elements.get(j).bounds())).as("%s: %s meets %s", what, elements.get(i), elements.get(j)).isFalse();
            }
        }
    }

    @Test
    void everyEmojiIsDrawn() throws CardFault {
        for (int from = 0; from <= Character.MAX_CODE_POINT; from++) {
            if (Character.isEmoji(from) && !Character.isEmojiComponent(from)) {
                String emoji = Character.toString(from);
                assertThat(CardSamples.TEXT.missing(emoji)).as("U+%X", from).isEmpty();
                ShapedLine line = new Paragraph(emoji, Locale.ROOT, false, CardSamples.TEXT, 1e9).line(0, 1);
                assertThat(line.ink().isEmpty()).as("U+%X", from).isFalse();
            }
        }
    }

    @Test
    void typeOverAnyPhotographCanBeRead() {
        Random random = new Random(7);
        CardLayout layout = new CardLayout(300, 200, new Box(0, 0, 300, 200),
                List.of(new Element.Rule(new Box(40, 60, 260, 150), Element.Ink.INK)),
                Optional.empty(), true);
        for (int i = 0; i < 40; i++) {
            BufferedImage picture = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
            int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
            int base = random.nextInt(0x1000000);
            for (int p = 0; p < pixels.length; p++) {
                pixels[p] = i % 2 == 0 ? base : random.nextInt(0x1000000);
            }
            Scrim.lay(picture, layout.covered(), 0x17130F, 0xF5EFE2);
            for (int y = 50; y < 160; y++) {
                for (int x = 0; x < 300; x++) {
                    assertThat(Contrast.of(picture.getRGB(x, y) & 0xFFFFFF, 0xF5EFE2)).isGreaterThanOrEqualTo(Contrast.LEAST);
                }
            }
        }
    }

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(Contrast.of(0, 0xFFFFFF)).isEqualTo(21);
        assertThat(Contrast.of(0x777777, 0xFFFFFF)).isBetween(4.47, 4.49);
        assertThat(Contrast.of(0xFF0000, 0xFF0000)).isEqualTo(1);
    }
}
