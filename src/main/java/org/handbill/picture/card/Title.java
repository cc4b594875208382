package org.handbill.picture.card;

import java.util.Optional;
import org.handbill.kit.Card;
import org.handbill.kit.CardDesign;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.picture.type.Paragraph;
import org.handbill.text.Graphemes;
import org.handbill.typography.HeadlineSetter;
import org.handbill.typography.LetterCase;

/** The large type of a card: lines that fill the measure where the script allows it, else lines of about the same length. */
final class Title {
    /** No grapheme of a long text takes less room, in square em. */
    private static final double NARROWEST = 0.15;
    /** In UTF-16 units. */
    private static final int LEAST_TOO_MUCH = 1_000;

    private static final double HEADLINE_LEADING = 0.9;
    private static final double READING_LEADING = 1.3;

    private final Card card;
    private final String shown;
    private final Faces faces;
    private final CardDesign.Layout layout;
    private final boolean loud;

    /** @param loud whether it is short enough for the headline's typeface */
    Title(Card card, CardDesign design, Faces headline, Faces text, CardDesign.Layout layout, boolean loud) {
        this.card = card;
        this.faces = loud ? headline : text;
        this.layout = layout;
        this.loud = loud;
        String capitals = LetterCase.CAPITALS.shown(card.title(), card.language());
        this.shown = loud && design.capitals() && headline.missing(capitals).isEmpty() ? capitals : card.title();
    }

    static Paragraph paragraph(String words, Card card, Faces faces, double measure, double smallest) {
        return new Paragraph(words, card.language(), card.rightToLeft(), faces, measure * Face.EM / smallest);
    }

    /** Whether a text has more graphemes than fit in type of a size, so that it need not be set to know that. */
    static boolean isTooMuch(String words, double measure, double height, double size) {
        return words.length() > LEAST_TOO_MUCH && Graphemes.count(words) > measure * height / (size * size * NARROWEST);
    }

    /** Absent if it does not fit. */
    Optional<Block> set(double measure, double height) {
        if (height < layout.smallestTitle()) {
            return Optional.empty();
        }
        double smallest = loud ? layout.smallestTitle() : layout.smallestText();
        if (isTooMuch(shown, measure, height, smallest)) {
            return Optional.empty();
        }
        Paragraph text = paragraph(shown, card, faces, measure, smallest);
        Optional<Block> flush = loud && shown.codePoints().noneMatch(HeadlineSetter::needsShaping)
                ? new FlushSetter(text, card.language(), measure, height, smallest).set()
                : Optional.empty();
        if (flush.isPresent()) {
            return flush;
        }
        return loud
                ? new BalancedSetter(text, measure, height, HEADLINE_LEADING).setInFewLines(smallest, height)
                : new BalancedSetter(text, measure, height, READING_LEADING).set(smallest, layout.largestText() * 1.6);
    }
}
