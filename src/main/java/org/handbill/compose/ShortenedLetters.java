package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.text.FittedLetter;
import org.handbill.text.Paragraph;

/** Remembers what was left out of shortened letters for each limit, where the author did not say what must stay in them. */
final class ShortenedLetters {
    /** More limits than this are counted only. */
    private static final int MOST_LIMITS = 3;

    private final String file;
    private final List<Paragraph> paragraphs;
    private final boolean marked;
    private final Map<Integer, Shortened> byLimit = new TreeMap<>();

    /** The shortest letter of a limit, and how many there are. */
    private record Shortened(String recipient, FittedLetter.Fitted letter, int count) {}

    /** @param file of the appeal */
    ShortenedLetters(String file, List<Paragraph> paragraphs) {
        this.file = file;
        this.paragraphs = paragraphs;
        this.marked = paragraphs.stream().anyMatch(paragraph -> paragraph.priority() == Paragraph.Priority.ESSENTIAL);
    }

    void see(String recipient, int limit, FittedLetter.Fitted letter) {
        if (!marked && letter.shortened()) {
            byLimit.merge(limit, new Shortened(recipient, letter, 1), (known, one) -> {
                Shortened shorter = one.letter().included().size() < known.letter().included().size() ? one : known;
                return new Shortened(shorter.recipient(), shorter.letter(), known.count() + 1);
            });
        }
    }

    /** One line for all of them. */
    void report(Problems problems) {
        if (byLimit.isEmpty()) {
            return;
        }
        List<String> limits = new ArrayList<>();
        byLimit.forEach((limit, shortened) -> {
            if (limits.size() < MOST_LIMITS) {
                limits.add(String.format(Locale.ROOT, "%s (%s) %s no room for %s", Counted.of(limit, "character"), whom(shortened),
                        Counted.word(limit, "has", "have"), leftOut(shortened.letter())));
            }
        });
        int more = byLimit.size() - limits.size();
        String others = more == 0 ? "" : "; " + Counted.of(more, "other limit");
        problems.warning(Code.NOTHING_ESSENTIAL, Location.whole(file),
                "Letters are shortened, and no paragraph is marked as one that must stay: " + String.join("; ", limits) + others + ".",
                "Put {.essential} at the end of what a letter must say however short it is, above all what you ask for.");
    }

    private static String whom(Shortened shortened) {
        int others = shortened.count() - 1;
        return "'" + shortened.recipient() + "'" + (others == 0 ? "" : String.format(Locale.ROOT, " and %,d more", others));
    }

    /** The numbers of the paragraphs as the author counts them. */
    private String leftOut(FittedLetter.Fitted letter) {
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++) {
            int from = i;
            while (i < paragraphs.size() && !letter.included().contains(i)) {
                i++;
            }
            if (i > from) {
                runs.add(from + 1 == i ? String.valueOf(i) : from + 1 + " to " + i);
            }
        }
        String word = Counted.word(letter.total() - letter.included().size(), "paragraph ", "paragraphs ");
        String whole = runs.isEmpty() ? "" : word + String.join(", ", runs) + " of " + letter.total();
        return letter.wholeParagraphs() ? whole : whole.isEmpty() ? "all sentences" : whole + ", nor for all sentences of the others";
    }
}
