package org.handbill.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.handbill.bind.TextsBinder;
import org.handbill.diagnostic.Problems;
import org.handbill.load.StarterFiles;

/** What a new campaign says only to be replaced: where its author is told what to write. */
final class StarterPassages {
    /** Behind a full stop, a question mark or an exclamation mark of any script. */
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?\\u3002\\uFF01\\uFF1F\\u061F])\\s*(?=\\S)");
    private static final Pattern CLASSES = Pattern.compile("\\s*\\{\\.[a-z]+\\}\\s*$");

    private StarterPassages() {}

    /** The sentences of each passage, in the language nearest to a campaign's and in English. */
    static List<List<String>> of(Locale language) {
        Set<String> tags = new LinkedHashSet<>();
        Languages.nearest(language, StarterFiles.languages()).ifPresent(tags::add);
        tags.add("en");
        List<List<String>> passages = new ArrayList<>();
        tags.forEach(tag -> passages.addAll(of(TextsBinder.read(StarterFiles.texts(tag), new Problems()))));
        return passages;
    }

    /** All that an author has to replace in one of the languages of {@link StarterFiles#languages()}. */
    static List<List<String>> of(Map<String, String> texts) {
        List<List<String>> passages = new ArrayList<>();
        passages.add(sentences(texts.getOrDefault("ask", ""), 0));
        passages.add(List.of(texts.getOrDefault("write.form", "")));
        List<String> post = paragraphs(texts.getOrDefault("post.body", ""));
        passages.add(sentences(post.get(0), 0));
        passages.add(sentences(post.get(2), 0));
        List<String> appeal = paragraphs(texts.getOrDefault("appeal.body", ""));
        // the first sentence of the first and of the last paragraph can stay
        passages.add(sentences(appeal.get(0), 1));
        passages.add(sentences(appeal.get(2), 0));
        passages.add(sentences(appeal.get(3), 0));
        passages.add(sentences(appeal.get(4), 1));
        paragraphs(texts.getOrDefault("about.body", "")).forEach(paragraph -> passages.add(sentences(paragraph, 0)));
        return passages;
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.strip().split("\\n\\s*\\n", -1)).toList();
    }

    private static List<String> sentences(String paragraph, int from) {
        String bare = CLASSES.matcher(paragraph.strip()).replaceFirst("");
        List<String> all = Arrays.stream(SENTENCE_END.split(bare, -1)).map(String::strip).filter(sentence -> !sentence.isEmpty()).toList();
        return all.subList(Math.min(from, all.size() - 1), all.size());
    }
}
