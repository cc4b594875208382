package org.handbill.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A campaign's texts in one language.
 *
 * @param notice a line for every page; empty if there is none
 * @param actions the plan of action in its order
 * @param messages only those in this language
 * @param updates newest first
 * @param translation absent for the campaign's own language
 */
public record Edition(Locale language, String title, String summary, String notice, Article post, Optional<Appeal> appeal,
        List<Action> actions, List<Article> pages, List<Message> messages, List<Article> updates, Optional<Petition> petition,
        Optional<Translation> translation) {
    public Edition {
        actions = List.copyOf(actions);
        pages = List.copyOf(pages);
        messages = List.copyOf(messages);
        updates = List.copyOf(updates);
    }

    /** The edition in the campaign's own language. */
    public Edition(Locale language, String title, String summary, String notice, Article post, Optional<Appeal> appeal,
            List<Action> actions, List<Article> pages, List<Message> messages, List<Article> updates, Optional<Petition> petition) {
        this(language, title, summary, notice, post, appeal, actions, pages, messages, updates, petition, Optional.empty());
    }

    /** The same with other messages. */
    public Edition withMessages(List<Message> others) {
        return new Edition(language, title, summary, notice, post, appeal, actions, pages, others, updates, petition, translation);
    }

    /** All its texts that have a page: the post, the appeal, actions, updates and other pages. */
    public List<Article> articles() {
        return Stream.of(Stream.of(post), appeal.stream().map(Appeal::article), actions.stream().map(Action::article), updates.stream(),
                pages.stream()).flatMap(all -> all).toList();
    }

    /** Whether a part of the edition itself is in its language. */
    public boolean isTranslated(Part part) {
        return translation.isEmpty() || !translation.get().untranslated().contains(part);
    }

    /** Where its files are in the campaign folder: nothing, or a folder's name with a '/'. */
    public String folder() {
        return translation.map(found -> found.folder() + "/").orElse("");
    }
}
