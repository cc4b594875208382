package org.handbill.paper;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.handbill.text.FittedLetter;
import org.handbill.text.Letter;
import org.handbill.text.Limit;
import org.handbill.text.Paragraph;
import org.handbill.text.ParagraphFitter;
import org.handbill.text.Utf16;

/** Chooses what of a text is printed: whole paragraphs, the essential ones before others; without essential ones, sentences where paragraphs do not fit. */
final class BodyFit {
    private static final String BETWEEN = "\n\n";
    private static final String FOLDED = "\\s*\\n\\s*\\n\\s*";

    private final List<Paragraph> paragraphs;
    private final Locale language;

    BodyFit(List<Paragraph> paragraphs, Locale language) {
        this.paragraphs = paragraphs.stream()
                .map(each -> new Paragraph(each.text().replaceAll(FOLDED, "\n"), each.priority(), each.leadsIn())).toList();
        this.language = language;
    }

    int length() {
        return paragraphs.stream().mapToInt(each -> each.text().length()).sum();
    }

    /** Whether a paragraph is the first, or the beginning of it. */
    boolean begins(String paragraph) {
        return paragraphs.getFirst().text().startsWith(paragraph);
    }

    /** The longest choice of whole paragraphs that fits; empty if that is none. */
    List<String> paragraphs(Predicate<List<String>> fits) {
        return search(fits, true);
    }

    /** The longest beginning of whole sentences that fits; empty if that is none. */
    List<String> sentences(Predicate<List<String>> fits) {
        return search(fits, false);
    }

    /** What is printed however little room there is: the essential paragraphs; without any, the first sentence. */
    List<String> least() {
        Letter letter = new Letter("", paragraphs, "", "", BETWEEN);
        return switch (ParagraphFitter.fit(letter, new Limit(new Utf16(), 1), language)) {
            case FittedLetter.Fitted fitted -> List.of(fitted.text().split(BETWEEN));
            case FittedLetter.TooLong tooLong -> List.of(tooLong.shortest().split(BETWEEN));
        };
    }

    private List<String> search(Predicate<List<String>> fits, boolean whole) {
        List<String> best = List.of();
        if (paragraphs.isEmpty()) {
            return best;
        }
        Letter letter = new Letter("", paragraphs, "", "", BETWEEN);
        int low = 0;
        int high = paragraphs.stream().mapToInt(each -> each.text().length() + BETWEEN.length()).sum();
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            List<String> tried = fitted(letter, middle, whole);
            if (tried.isEmpty()) {
                low = middle;
            } else if (fits.test(tried)) {
                best = tried;
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return best;
    }

    private List<String> fitted(Letter letter, int most, boolean whole) {
        return switch (ParagraphFitter.fit(letter, new Limit(new Utf16(), most), language)) {
            case FittedLetter.Fitted fitted -> fitted.wholeParagraphs() || !whole ? List.of(fitted.text().split(BETWEEN)) : List.of();
            case FittedLetter.TooLong _ -> List.of();
        };
    }
}
