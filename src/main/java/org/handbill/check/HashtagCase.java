package org.handbill.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/** Hashtags of several words without capitals between them. Scripts without capitals are left alone. */
final class HashtagCase implements Rule {
    private static final Pattern TAG = Pattern.compile("#([\\p{L}\\p{M}\\p{Nd}_]+)");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
    /** Hardly a single word. */
    private static final int LONG = 14;
    private static final int SHORTEST = 6;
    /** In UTF-16 units; no network links a longer one. */
    private static final int LONGEST = 100;

    @Override
    public Code code() {
        return Code.HASHTAG_IN_ONE_CASE;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        Set<String> vocabulary = new HashSet<>();
        subject.texts().stream().filter(text -> text.kind() != Text.Kind.HASHTAG)
                .forEach(text -> WORD.matcher(TAG.matcher(text.words()).replaceAll(" ")).results()
                        .forEach(word -> vocabulary.add(word.group().toLowerCase(Locale.ROOT))));
        for (Text text : subject.texts()) {
            if (text.kind() == Text.Kind.HASHTAG) {
                try (Findings findings = new Findings(Code.HASHTAG_IN_ONE_CASE, text.place(), problems)) {
                    look(text.words(), "", vocabulary, findings);
                }
            } else {
                Matcher tags = TAG.matcher(text.words());
                try (Findings findings = new Findings(Code.HASHTAG_IN_ONE_CASE, text.place(), problems)) {
                    while (tags.find()) {
                        look(tags.group(1), tags.group(), vocabulary, findings);
                    }
                }
            }
        }
    }

    private static void look(String tag, String written, Set<String> vocabulary, Findings findings) {
        if (tag.length() > LONGEST) {
            return;
        }
        String small = tag.toLowerCase(Locale.ROOT);
        boolean oneCase = tag.equals(small) || tag.equals(tag.toUpperCase(Locale.ROOT));
        boolean hasCase = tag.codePoints().filter(Character::isLetter).allMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        if (!oneCase || !hasCase || tag.contains("_") || small.length() < SHORTEST || vocabulary.contains(small)) {
            return;
        }
        Optional<List<String>> words = split(small, vocabulary);
        if (words.isEmpty() && small.length() < LONG) {
            return;
        }
        findings.warning(written,
                "The hashtag '" + tag + "' has no capitals between its words, so screen readers read it as one word.",
                words.map(found -> "Type " + camel(found) + ": networks take it for the same hashtag.")
                        .orElse("Begin each word with a capital, as in SaveRefugees: networks take it for the same hashtag."));
    }

    /** As few words of the campaign as make up the whole; absent if none do. */
    private static Optional<List<String>> split(String tag, Set<String> vocabulary) {
        List<Optional<List<String>>> best = new ArrayList<>();
        best.add(Optional.of(List.of()));
        for (int end = 1; end <= tag.length(); end++) {
            Optional<List<String>> found = Optional.empty();
            for (int start = 0; start < end; start++) {
                String word = tag.substring(start, end);
                boolean known = vocabulary.contains(word) && (word.length() > 2 || best.get(start).filter(List::isEmpty).isEmpty());
                if (known && best.get(start).isPresent()
                        && (found.isEmpty() || best.get(start).get().size() + 1 < found.get().size())) {
                    List<String> words = new ArrayList<>(best.get(start).get());
                    words.add(word);
                    found = Optional.of(words);
                }
            }
            best.add(found);
        }
        return best.getLast().filter(words -> words.size() > 1);
    }

    private static String camel(List<String> words) {
        StringBuilder out = new StringBuilder();
        for (String word : words) {
            int first = word.codePointAt(0);
            out.appendCodePoint(Character.toTitleCase(first)).append(word.substring(Character.charCount(first)));
        }
        return out.toString();
    }
}
