package org.handbill.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A campaign's texts in one language.
 *
 * @param notice a line for every page; empty if there is none
 * @param actions the plan of action in its order
 * @param updates newest first
 */
public record Edition(Locale language, String title, String summary, String notice, Article post, Optional<Appeal> appeal,
        List<Action> actions, List<Article> pages, List<Message> messages, List<Article> updates, Optional<Petition> petition) {
    public Edition {
        actions = List.copyOf(actions);
        pages = List.copyOf(pages);
        messages = List.copyOf(messages);
        updates = List.copyOf(updates);
    }
}
