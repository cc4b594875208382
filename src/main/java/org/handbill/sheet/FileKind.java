package org.handbill.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a file of a campaign or of a translation holds, and which of its keys are words. */
enum FileKind {
    SETTINGS, MESSAGES, ARTICLE, APPEAL, ACTION;

    static final String CAMPAIGN_FILE = "campaign.yaml";
    static final String MESSAGES_FILE = "messages.yaml";
    private static final String PEOPLE = "people.";
    private static final String NAME = ".name";

    private List<TextKey> keys() {
        return switch (this) {
            case SETTINGS -> List.of(TextKey.line("title"), TextKey.line("summary"), TextKey.line("notice"), TextKey.lines("hashtags"),
                    TextKey.line("contact.name"), TextKey.line("petition.label"), TextKey.text("petition.outcome"));
            case MESSAGES -> List.of();
            case ARTICLE -> article();
            case APPEAL -> article(TextKey.line("subject"), TextKey.text("closing"), TextKey.text("signature"));
            case ACTION -> article(TextKey.line("form.name"), TextKey.lines("form.steps"));
        };
    }

    private static List<TextKey> article(TextKey... more) {
        List<TextKey> keys = new ArrayList<>(List.of(TextKey.line("title"), TextKey.line("summary")));
        keys.addAll(List.of(more));
        keys.addAll(List.of(TextKey.line("author"), TextKey.line("image.alt"), TextKey.line("image.credit"), TextKey.line("source.name"),
                TextKey.line("source.author"), TextKey.line("source.translator")));
        return List.copyOf(keys);
    }

    /** @param name without the folder of a translation */
    static Optional<FileKind> of(String name) {
        return switch (name) {
            case CAMPAIGN_FILE -> Optional.of(SETTINGS);
            case MESSAGES_FILE -> Optional.of(MESSAGES);
            case "post.md" -> Optional.of(ARTICLE);
            case "appeal.md" -> Optional.of(APPEAL);
            default -> !name.endsWith(".md")
                    ? Optional.empty()
                    : name.startsWith("actions/")
                            ? Optional.of(ACTION)
                            : name.startsWith("pages/") || name.startsWith("updates/") ? Optional.of(ARTICLE) : Optional.empty();
        };
    }

    /** The keys in the order in which they are shown and written; of people, those that are named. */
    List<TextKey> keys(List<String> people) {
        List<TextKey> all = new ArrayList<>(keys());
        if (this == SETTINGS) {
            people.stream().filter(person -> person.indexOf('.') < 0).map(person -> TextKey.line(PEOPLE + person + NAME)).forEach(all::add);
        }
        return all;
    }

    /** Whether it is a file of Markdown, whose keys stand in its front matter. */
    boolean isMarkdown() {
        return this != SETTINGS && this != MESSAGES;
    }

    /** Where a key comes among the others; behind all of them if it holds no words. */
    int order(String first) {
        List<TextKey> keys = keys();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).steps().getFirst().equals(first)) {
                return i;
            }
        }
        return keys.size();
    }
}
