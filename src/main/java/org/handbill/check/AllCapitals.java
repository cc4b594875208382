package org.handbill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/** Words in capitals one after the other, which are hard to read, read as shouting, and which some screen readers spell out. */
final class AllCapitals implements Rule {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}][\\p{L}\\p{M}\\p{Nd}'’]*");
    /** More of them in a row than names such as "UN HCR" have. */
    private static final int FEWEST_WORDS = 3;
    private static final int FEWEST_LETTERS = 9;
    /** A word of so many letters is hardly an abbreviation. */
    private static final int LONG_WORD = 5;

    @Override
    public Code code() {
        return Code.ALL_CAPITALS;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Text text : subject.texts()) {
            if (text.kind() != Text.Kind.HASHTAG) {
                look(text, problems);
            }
        }
    }

    private static void look(Text text, Problems problems) {
        List<String> row = new ArrayList<>();
        int from = 0;
        int to = 0;
        int before = 0;
        boolean apart = false;
        Matcher words = WORD.matcher(text.words());
        try (Findings findings = new Findings(Code.ALL_CAPITALS, text.place(), problems)) {
            while (words.find()) {
                apart |= text.words().substring(before, words.start()).contains("\n\n");
                before = words.end();
                String word = words.group();
                if (isNumber(word)) {
                    continue;
                }
                if (!isCapital(word) || apart) {
                    report(text, row, from, to, findings);
                    row.clear();
                }
                if (isCapital(word)) {
                    from = row.isEmpty() ? words.start() : from;
                    to = words.end();
                    row.add(word);
                    apart = false;
                }
            }
            report(text, row, from, to, findings);
        }
    }

    private static void report(Text text, List<String> row, int from, int to, Findings findings) {
        int letters = row.stream().mapToInt(String::length).sum();
        boolean shouted = row.size() >= FEWEST_WORDS && letters >= FEWEST_LETTERS
                || row.size() == 2 && row.stream().allMatch(word -> word.length() >= LONG_WORD);
        if (shouted) {
            String found = text.words().substring(from, to);
            findings.warning(found,
                    "'" + shortened(found) + "' is in capitals throughout, which is hard to read and reads as shouting.",
                    "Type it in small letters; the theme and the share cards give weight to what matters.");
        }
    }

    private static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 40 ? line : line.substring(0, line.offsetByCodePoints(0, 40)).strip() + "…";
    }

    private static boolean isNumber(String word) {
        return word.codePoints().noneMatch(Character::isLetter);
    }

    /** Of a script that has capitals, more than one letter, all of them capitals. */
    private static boolean isCapital(String word) {
        return word.codePoints().filter(Character::isUpperCase).count() > 1
                && word.codePoints().filter(Character::isLetter).allMatch(Character::isUpperCase);
    }
}
