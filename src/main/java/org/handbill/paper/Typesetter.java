package org.handbill.paper;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.handbill.kit.Handbill;
import org.handbill.paper.pdf.Ink;
import org.handbill.paper.pdf.Mark;
import org.handbill.picture.card.BalancedSetter;
import org.handbill.picture.card.Block;
import org.handbill.picture.card.Element;
import org.handbill.picture.card.FlushSetter;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.picture.type.Paragraph;
import org.handbill.picture.type.ShapedLine;
import org.handbill.text.Graphemes;
import org.handbill.text.Sentences;
import org.handbill.typography.LetterCase;

/** Sets the texts of one handbill: in its language, from its side, in the theme's typefaces. */
final class Typesetter {
    /** Of a reading text, from baseline to baseline, in em. */
    static final double LEADING = 1.36;
    /** The distance of display lines that do not fill the measure, in em. */
    private static final double TIGHT = 0.96;
    /** A longer text is one to read, not a headline. */
    private static final int LONGEST_HEADLINE = 130;
    private static final double SMALLEST_HEADLINE = 18;
    private static final double SMALLEST_TYPE = 8;
    /** No text of any length takes less room, in square em for a UTF-16 unit; what is longer is not even tried. */
    private static final double NARROWEST = 0.15;
    private static final double SMALLEST_ADDRESS = 4;

    private final Locale language;
    private final boolean rightToLeft;
    private final Faces display;
    private final Faces text;
    private final boolean capitals;
    /** Shaping takes most of the time, and the same texts are tried in many sizes. */
    private final Map<Wanted, Paragraph> paragraphs = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, int[]> sentences = new HashMap<>();

    private record Wanted(String words, Faces faces, double widestEms) {}

    Typesetter(Handbill handbill, Faces display, Faces text, boolean capitals) {
        this.language = handbill.language();
        this.rightToLeft = handbill.rightToLeft();
        this.display = display;
        this.text = text;
        this.capitals = capitals;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    Locale language() {
        return language;
    }

    Faces display() {
        return display;
    }

    Faces text() {
        return text;
    }

    /** As display type shows it. */
    String shown(String words) {
        return capitals ? shown.computeIfAbsent(words, this::capitals) : words;
    }

    private String capitals(String words) {
        String upper = LetterCase.CAPITALS.shown(words, language);
        return display.missing(upper).isEmpty() ? upper : words;
    }

    Paragraph paragraph(String words, Faces faces, double widestEms) {
        return paragraphs.computeIfAbsent(new Wanted(words, faces, Math.max(1, Math.floor(widestEms))),
                wanted -> new Paragraph(words, language, rightToLeft, faces, wanted.widestEms() * Face.EM));
    }

    /** Lines that fill the measure; where they cannot, lines of one size; of a text that is much too long, its beginning in small type. */
    Block headline(String words, double measure, double height) {
        if (Graphemes.count(words) > LONGEST_HEADLINE) {
            return shortened(words, measure, height);
        }
        Paragraph loud = paragraph(shown(words), display, measure / SMALLEST_HEADLINE);
        Optional<Block> block = mayFill(words)
                ? new FlushSetter(loud, language, measure, height, SMALLEST_HEADLINE).set()
                : Optional.empty();
        return block.or(() -> new BalancedSetter(loud, measure, height, TIGHT).setInFewLines(SMALLEST_HEADLINE, height))
                .orElseGet(() -> shortened(words, measure, height));
    }

    /** Scripts without spaces would be torn apart by lines of different sizes. */
    private static boolean mayFill(String words) {
        return words.indexOf(' ') >= 0
                || words.codePoints().allMatch(each -> Character.UnicodeScript.of(each) == Character.UnicodeScript.LATIN);
    }

    /** As many sentences as fit; else as many characters. */
    private Block shortened(String words, double measure, double height) {
        Optional<Block> sentences = sentences(words,
                part -> balanced(part, text, measure, height, SMALLEST_TYPE, SMALLEST_HEADLINE));
        if (sentences.isPresent()) {
            return sentences.get();
        }
        int length = words.length();
        while (length > 1) {
            length = Graphemes.boundaryBefore(words, 0, length * 4 / 5);
            Optional<Block> block = balanced(words.substring(0, length).strip() + "…", text, measure, height, SMALLEST_TYPE,
                    SMALLEST_HEADLINE);
            if (block.isPresent()) {
                return block.get();
            }
        }
        return new Block(List.of(), 0, -1);
    }

    /** As many sentences as can be set. */
    private Optional<Block> sentences(String words, Function<String, Optional<Block>> set) {
        int[] ends = sentences.computeIfAbsent(words, text -> Sentences.ends(text, language));
        return Sentences.longest(words, ends, part -> set.apply(part).isPresent()).flatMap(set);
    }

    /** Lines of about the same length; absent if they do not fit. */
    Optional<Block> balanced(String words, Faces faces, double measure, double height, double smallest, double largest) {
        double most = measure * height / (smallest * smallest * NARROWEST);
        return words.isEmpty() || height <= 0 || words.length() > most
                ? Optional.empty()
                : new BalancedSetter(paragraph(words, faces, measure / smallest), measure, height, faces == display ? TIGHT : LEADING)
                        .set(smallest, largest);
    }

    /** As many sentences as fit, in lines of one size; none if not even the first does. */
    Block fitting(String words, Faces faces, double measure, double height, double smallest, double largest) {
        return sentences(words, part -> balanced(part, faces, measure, height, smallest, largest)).orElse(new Block(List.of(), 0, -1));
    }

    /** A text in one line. */
    ShapedLine line(String words, Faces faces) {
        Paragraph whole = paragraph(words, faces, Double.POSITIVE_INFINITY);
        return whole.line(0, whole.count());
    }

    /** A text in one line whose direction is that of its own first letter, as of a hashtag in Latin letters on an Arabic sheet. */
    ShapedLine lineOfItsOwn(String words, Faces faces) {
        boolean backwards = !new Bidi(words, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
        Paragraph whole = new Paragraph(words, language, backwards, faces, Double.POSITIVE_INFINITY);
        return whole.line(0, whole.count());
    }

    static double width(ShapedLine line, double size) {
        return line.ink().getWidth() * size / Face.EM;
    }

    /** A line in a size, smaller if it is too long, with the top of its ink at a height. */
    Mark.Type line(ShapedLine line, double size, double left, double right, double top, Side side, Ink ink) {
        double own = Math.min(size, size * (right - left) / Math.max(1, width(line, size)));
        double scale = own / Face.EM;
        double from = left - line.ink().getMinX() * scale;
        double spare = right - left - width(line, own);
        double x = switch (side) {
            case LEFT -> from;
            case RIGHT -> from + spare;
            case MIDDLE -> from + spare / 2;
        };
        return new Mark.Type(line, own, x, top - line.ink().getMinY() * scale, ink);
    }

    /** Where a line stands in its measure. */
    enum Side {
        LEFT, MIDDLE, RIGHT
    }

    /** Where lines begin. */
    Side start() {
        return rightToLeft ? Side.RIGHT : Side.LEFT;
    }

    Side end() {
        return rightToLeft ? Side.LEFT : Side.RIGHT;
    }

    /** An address in one line if that is not small, else broken. */
    Block address(String address, double measure, double height, double smallestLine) {
        ShapedLine whole = line(address, display);
        double size = Math.min(measure / whole.ink().getWidth(), height / whole.ink().getHeight()) * Face.EM;
        if (size >= smallestLine) {
            double scale = size / Face.EM;
            double x = rightToLeft ? measure - whole.ink().getMaxX() * scale : -whole.ink().getMinX() * scale;
            return new Block(List.of(new Element.Line(whole, size, x, -whole.ink().getMinY() * scale, Element.Ink.INK)),
                    whole.ink().getHeight() * scale, -1);
        }
        Block broken = new BalancedSetter(paragraph(address, display, measure / SMALLEST_ADDRESS), measure, height, TIGHT)
                .set(SMALLEST_ADDRESS, smallestLine)
                .orElseThrow(() -> new IllegalArgumentException("an address that is too long to be typed: " + address));
        return rightToLeft
                ? new Block(broken.lines().stream().map(line -> line.atRight(measure)).toList(), broken.height(), -1)
                : broken;
    }

    /** The headline: its loudest line in the second ink; where none is louder, the last. */
    static List<Mark> placeHeadline(Block block, double left, double top) {
        int loudest = block.loudest() < 0 ? block.lines().size() - 1 : block.loudest();
        return place(new Block(block.lines(), block.height(), loudest), left, top, Ink.SECOND);
    }

    /** @param inkOfLoudest of the largest line; the others are black */
    static List<Mark> place(Block block, double left, double top, Ink inkOfLoudest) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < block.lines().size(); i++) {
            Element.Line line = block.lines().get(i);
            marks.add(new Mark.Type(line.line(), line.size(), line.x() + left, line.baseline() + top,
                    i == block.loudest() ? inkOfLoudest : Ink.BLACK));
        }
        return marks;
    }

    /** The same with each line in the middle of a measure. */
    static List<Mark> placeInMiddle(Block block, double left, double measure, double top, Ink ink) {
        List<Mark> marks = new ArrayList<>();
        for (Element.Line line : block.lines()) {
            double scale = line.size() / Face.EM;
            double x = left + (measure - line.line().ink().getWidth() * scale) / 2 - line.line().ink().getMinX() * scale;
            marks.add(new Mark.Type(line.line(), line.size(), x, line.baseline() + top, ink));
        }
        return marks;
    }
}
