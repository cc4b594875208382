package org.handbill.picture.card;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handbill.diagnostic.Code;
import org.handbill.kit.Card;
import org.handbill.kit.CardDesign;
import org.handbill.kit.CardShape;
import org.handbill.picture.type.Faces;
import org.handbill.picture.type.Paragraph;
import org.handbill.text.Graphemes;
import org.handbill.text.Sentences;

/** Lays out share cards. Title and small type are never cut; of the text below the title the last sentences are left out where there is no room. */
final class CardSetter {
    /** Of the room for title and text, what the text may take before the title was set. */
    private static final double TEXT_SHARE = 0.4;
    /** A longer text is one to read, not a title. */
    private static final int LONGEST_HEADLINE = 130;
    private static final double THICK = 0.011;
    private static final double THIN = 0.0035;

    private final Faces headline;
    private final Faces text;
    private final CardDesign design;

    CardSetter(CardDesign design, Faces headline, Faces text) {
        this.design = design;
        this.headline = headline;
        this.text = text;
    }

    /** @throws CardFault if the title does not fit in the smallest type */
    CardLayout set(Card card, CardShape shape) throws CardFault {
        CardDesign.Layout layout = design.layout(shape);
        Ground ground = Ground.of(shape, layout, card.photo().isPresent(), card.rightToLeft());
        Box content = ground.content();
        double unit = Math.min(shape.width(), shape.height());
        List<Element> elements = new ArrayList<>();
        SmallType small = new SmallType(card, text, layout.small(), Math.max(2, Math.rint(unit * THIN)));
        double top = card.kicker().isEmpty()
                ? rule(elements, content, content.top(), Math.rint(unit * THICK), Element.Ink.INK)
                : small.head(elements, content);
        double gap = Math.rint(layout.margin() * 0.42);
        double foot = small.foot(elements, content) - gap;
        Box middle = new Box(content.left(), top + gap, content.right(), foot);
        place(card, layout, middle, unit, gap, elements);
        for (Element element : elements) {
            if (element instanceof Element.Line line && !line.line().isComplete()) {
                throw new CardFault(Code.CHARACTER_NOT_COVERED,
                        "The typefaces do not have all of “" + line.line().text() + "”, so it cannot be drawn on a share card.",
                        "Put a font file (.ttf) that has it into the campaign's folder 'fonts'.");
            }
        }
        return new CardLayout(shape.width(), shape.height(), content, elements, ground.photo(), ground.over());
    }

    private static double rule(List<Element> elements, Box content, double y, double thickness, Element.Ink ink) {
        elements.add(new Element.Rule(new Box(content.left(), y, content.right(), y + thickness), ink));
        return y + thickness;
    }

    private void place(Card card, CardDesign.Layout layout, Box middle, double unit, double gap, List<Element> elements) throws CardFault {
        Title titles = new Title(card, design, headline, text, layout, Graphemes.count(card.title()) <= LONGEST_HEADLINE);
        double between = 2 * gap + Math.rint(unit * THIN) * 5;
        Map<String, Optional<Middle>> tried = new HashMap<>();
        Function<String, Optional<Middle>> set = words -> tried.computeIfAbsent(words,
                each -> each.isEmpty() ? alone(titles, middle) : both(card, titles, each, layout, middle, between));
        int[] ends = Sentences.ends(card.text(), card.language());
        Middle found = Sentences.longest(card.text(), ends, words -> set.apply(words).isPresent()).or(() -> Optional.of("")).flatMap(set)
                .orElseThrow(() -> new CardFault(Code.CARD_TEXT_TOO_LONG,
                        "This text does not fit on a share card, not even in the smallest type: “" + start(card.title()) + "”.",
                        "Make it shorter, or leave out 'card: true' where it is a message."));
        put(found.title(), found.body(), middle, gap, Math.rint(unit * THIN), elements);
    }

    private record Middle(Block title, Block body) {}

    private static Optional<Middle> alone(Title title, Box middle) {
        return title.set(middle.width(), middle.height()).map(above -> new Middle(above, new Block(List.of(), 0, -1)));
    }

    private Optional<Middle> both(Card card, Title title, String words, CardDesign.Layout layout, Box middle, double between) {
        double height = middle.height() * TEXT_SHARE;
        if (Title.isTooMuch(words, middle.width(), height, layout.smallestText())) {
            return Optional.empty();
        }
        Paragraph paragraph = Title.paragraph(words, card, text, middle.width(), layout.smallestText());
        return body(paragraph, layout, middle.width(), height).flatMap(below -> {
            Optional<Block> above = title.set(middle.width(), middle.height() - below.height() - between);
            return above.map(found -> new Middle(found,
                    body(paragraph, layout, middle.width(), middle.height() - found.height() - between).orElse(below)));
        });
    }

    private static String start(String title) {
        int end = Graphemes.boundaryBefore(title, 0, 60);
        return end < title.length() ? title.substring(0, end) + "…" : title;
    }

    private static Optional<Block> body(Paragraph words, CardDesign.Layout layout, double measure, double height) {
        return new BalancedSetter(words, measure, height, 1.38)
                .set(layout.smallestText(), layout.largestText());
    }

    private static void put(Block title, Block body, Box middle, double gap, double thin, List<Element> elements) {
        boolean alone = body.lines().isEmpty();
        double used = title.height() + body.height() + (alone ? 0 : 2 * gap + 5 * thin);
        double spare = Math.max(0, middle.height() - used);
        double y = middle.top() + (alone ? spare / 2 : 0);
        List<Element.Line> lines = title.lines();
        for (int i = 0; i < lines.size(); i++) {
            elements.add(lines.get(i).moved(middle.left(), y, i == title.loudest() ? Element.Ink.ACCENT : Element.Ink.INK));
        }
        if (alone) {
            return;
        }
        double more = Math.min(spare / 3, gap);
        y += title.height() + gap + more;
        double below = rule(elements, middle, y, 3 * thin, Element.Ink.INK);
        rule(elements, middle, below + thin, thin, Element.Ink.INK);
        y += 5 * thin + gap + more;
        for (Element.Line line : body.lines()) {
            elements.add(line.moved(middle.left(), y, Element.Ink.INK));
        }
    }
}
