package org.handbill.check;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/**
 * Letters that look like others: a Cyrillic letter in a Latin word, or letters of mathematics that stand for bold or italic type. The pairs are those
 * of Unicode's confusables (UTS #39) that look the same in nearly every typeface.
 */
final class LookAlikes implements Rule {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{So}\\p{Nd}]+");
    private static final String LATIN = "ABCEHIJKMOPSTXYaceijopsxyhdqw";
    private static final String CYRILLIC = "АВСЕНІЈКМОРЅТХУасеіјорѕхуһԁԛԝ";
    private static final String GREEK_LATIN = "ABEZHIKMNOPTYXov";
    private static final String GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧον";
    private static final Map<Character.UnicodeScript, String[]> PAIRS = Map.of(
            Character.UnicodeScript.CYRILLIC, new String[]{CYRILLIC, LATIN},
            Character.UnicodeScript.GREEK, new String[]{GREEK, GREEK_LATIN});

    @Override
    public Code code() {
        return Code.LOOK_ALIKE_LETTERS;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Text text : subject.texts()) {
            Matcher words = WORD.matcher(text.words());
            try (Findings findings = new Findings(Code.LOOK_ALIKE_LETTERS, text.place(), problems)) {
                while (words.find()) {
                    look(words.group(), findings);
                }
            }
        }
    }

    private static void look(String word, Findings findings) {
        if (word.codePoints().anyMatch(LookAlikes::isDressedUp)) {
            String plain = Normalizer.normalize(word, Normalizer.Form.NFKC);
            findings.warning(word,
                    "'" + Findings.quoted(word)
                            + "' is written with signs that only look like letters: screen readers spell them out or are silent.",
                    plain.equals(word) ? "Type ordinary letters." : "Type ordinary letters: " + Findings.quoted(plain));
            return;
        }
        for (Character.UnicodeScript script : PAIRS.keySet().stream().sorted().toList()) {
            mixed(word, script).ifPresent(found -> findings.warning(word,
                    "'" + Findings.quoted(word) + "' has " + named(found) + " among letters of another script, where it looks like '"
                            + Character.toString(twin(found)) + "'.",
                    "Type the word anew with one keyboard: " + Findings.quoted(repaired(word, found))));
        }
    }

    /** Mathematical alphanumerics, letters in circles and squares, letters of double width, and letters of regions that make no flag. */
    private static boolean isDressedUp(int c) {
        return c >= 0x1D400 && c <= 0x1D7FF || c >= 0x24B6 && c <= 0x24E9 || c >= 0x1F110 && c <= 0x1F189
                || c >= 0xFF21 && c <= 0xFF3A || c >= 0xFF41 && c <= 0xFF5A;
    }

    /** The letter that is foreign in its word: the one of the rarer script. */
    private static Optional<Integer> mixed(String word, Character.UnicodeScript script) {
        String[] pair = PAIRS.getOrDefault(script, new String[]{"", ""});
        long ours = word.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN).count();
        long theirs = word.codePoints().filter(c -> Character.UnicodeScript.of(c) == script).count();
        if (ours == 0 || theirs == 0) {
            return Optional.empty();
        }
        boolean foreign = theirs <= ours;
        String suspects = foreign ? pair[0] : pair[1];
        Character.UnicodeScript rarer = foreign ? script : Character.UnicodeScript.LATIN;
        boolean all = word.codePoints().filter(c -> Character.UnicodeScript.of(c) == rarer).allMatch(c -> suspects.indexOf(c) >= 0);
        return all ? word.codePoints().filter(c -> suspects.indexOf(c) >= 0).boxed().findFirst() : Optional.empty();
    }

    /** The letter of the other script that looks the same. */
    private static int twin(int letter) {
        for (String[] pair : PAIRS.values()) {
            if (pair[0].indexOf(letter) >= 0) {
                return pair[1].charAt(pair[0].indexOf(letter));
            }
        }
        return CYRILLIC.charAt(LATIN.indexOf(letter));
    }

    private static String repaired(String word, int found) {
        Character.UnicodeScript script = Character.UnicodeScript.of(found);
        StringBuilder out = new StringBuilder();
        word.codePoints().map(c -> Character.UnicodeScript.of(c) == script ? twin(c) : c).forEach(out::appendCodePoint);
        return out.toString();
    }

    private static String named(int letter) {
        String name = Character.UnicodeScript.of(letter).name().toLowerCase(Locale.ROOT);
        return "the " + Character.toUpperCase(name.charAt(0)) + name.substring(1) + " letter '" + Character.toString(letter) + "'";
    }
}
