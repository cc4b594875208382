package org.handbill.starter;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of a new campaign.
 *
 * @param layouts by the name of the file that each is for; {@code translation.yaml} is for those of translations
 * @param texts in the campaign's own language, or else in English
 * @param wordings the words of the pages, for languages that the tool does not speak, to be translated; by tag
 */
public record Starter(Map<String, String> layouts, Map<String, String> texts, Map<String, String> wordings) {
    static final String TRANSLATION = "translation.yaml";
    private static final String PLEDGE = "actions/3-pledge.md";
    private static final int LONGEST_TAG = 24;
    /** Scripts that the tool's own theme has typefaces for. */
    private static final Set<Character.UnicodeScript> DRAWN = Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.GREEK, Character.UnicodeScript.ARABIC, Character.UnicodeScript.HEBREW, Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);

    /**
     * Files by their names in the campaign folder.
     *
     * @param today the date of the post
     * @param deadline as it is written in the campaign's own language; empty if there is none
     */
    public Map<String, String> files(Answers answers, LocalDate today, String deadline) {
        Map<String, String> values = new HashMap<>(texts);
        values.put("name", answers.name());
        values.put("ask", answers.ask());
        values.put("address", answers.address());
        values.put("language", answers.languages().getFirst());
        values.put("today", today.toString());
        values.put("tag", hashtag(answers.name()));
        values.computeIfPresent("post.deadline", (_, text) -> text.replace("{date}", deadline));
        answers.deadline().ifPresent(day -> values.put("deadline", day.toString()));
        Set<String> conditions = new HashSet<>();
        conditions.add(hashtag(answers.name()).isEmpty() ? "no-tag" : "tag");
        if (answers.deadline().isPresent()) {
            conditions.add("deadline");
        }
        if (!isDrawn(String.join(" ", values.values()))) {
            conditions.add("no-faces");
        }
        Map<String, String> files = new LinkedHashMap<>();
        layouts.forEach((name, layout) -> {
            if (!name.equals(TRANSLATION) && (answers.deadline().isPresent() || !name.equals(PLEDGE))) {
                files.put(name, Layout.fill(layout, values, conditions));
            }
        });
        for (String language : answers.languages().subList(1, answers.languages().size())) {
            files.put(language + "/campaign.yaml", Layout.fill(layouts.getOrDefault(TRANSLATION, ""), values, conditions));
        }
        wordings.forEach((tag, words) -> files.put("texts/" + tag + ".yaml",
                "# " + values.getOrDefault("note.texts", "").replace("\n", "\n# ") + "\n\n" + words));
        return files;
    }

    /** The words of a name joined, each beginning with a capital; empty if that would be too long, or no word. */
    static String hashtag(String name) {
        String tag = Arrays.stream(name.split("[^\\p{L}\\p{M}\\p{N}]+", -1)).filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + word.substring(word.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
        return tag.length() > LONGEST_TAG || tag.codePoints().noneMatch(Character::isLetter) ? "" : tag;
    }

    private static boolean isDrawn(String text) {
        return text.codePoints().allMatch(c -> DRAWN.contains(Character.UnicodeScript.of(c)));
    }
}
