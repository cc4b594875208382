package org.handbill.bind;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handbill.campaign.Part;
import org.handbill.parse.Yaml;

/** Words below other keys of a page, such as a picture's, which are shown in the campaign's own language where a translation lacks them. */
record WordsBelow(String key, String name) {
    private static final Map<Part, WordsBelow> PARTS = Map.of(Part.IMAGE_ALT, new WordsBelow("image", "alt"), Part.IMAGE_CREDIT,
            new WordsBelow("image", "credit"), Part.FORM_NAME, new WordsBelow("form", "name"), Part.FORM_TOPIC,
            new WordsBelow("form", "topic"),
            Part.FORM_STEPS, new WordsBelow("form", "steps"), Part.SOURCE_NAME, new WordsBelow("source", "name"), Part.SOURCE_AUTHOR,
            new WordsBelow("source", "author"), Part.SOURCE_TRANSLATOR, new WordsBelow("source", "translator"));

    /** All parts of a page, which are in the campaign's own language if there is no file for it in a translation. */
    static final Set<Part> ALL = Set.of(Part.TITLE, Part.SUMMARY, Part.BODY, Part.IMAGE_ALT, Part.IMAGE_CREDIT, Part.FORM_NAME,
            Part.FORM_TOPIC, Part.FORM_STEPS, Part.SOURCE_NAME, Part.SOURCE_AUTHOR, Part.SOURCE_TRANSLATOR);

    /** A picture's credit is mostly a name, and a topic is chosen from those of a form, so that both may well be as in the original. */
    private static final List<WordsBelow> REPORTED = List.of(new WordsBelow("form", "name"), new WordsBelow("form", "steps"),
            new WordsBelow("image", "alt"), new WordsBelow("source", "name"), new WordsBelow("source", "author"),
            new WordsBelow("source", "translator"));

    private boolean isIn(Yaml.Mapping fields) {
        return Overlay.value(fields, key).orElse(null) instanceof Yaml.Mapping mapping && Overlay.has(mapping, name);
    }

    /** The parts that a page of a translation lacks. */
    static Set<Part> lacking(Yaml.Mapping own) {
        Set<Part> lacking = EnumSet.noneOf(Part.class);
        PARTS.forEach((part, words) -> {
            if (!words.isIn(own)) {
                lacking.add(part);
            }
        });
        return lacking;
    }

    /** Those of which the author has to know, as keys. */
    static List<String> reported(Yaml.Mapping own, Yaml.Mapping original) {
        return REPORTED.stream().filter(words -> words.isIn(original) && !words.isIn(own)).map(words -> words.key() + "." + words.name())
                .toList();
    }
}
