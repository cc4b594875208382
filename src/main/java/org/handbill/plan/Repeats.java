package org.handbill.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.handbill.site.PageModel;

/**
 * Marks the texts that paper has already. Each card prints its first text; each of the others, and each thread as a whole, prints where it comes first.
 */
final class Repeats {
    private final Set<String> printed = new HashSet<>();

    private Repeats() {}

    static List<PageModel.Card> marked(List<PageModel.Card> cards) {
        Repeats repeats = new Repeats();
        cards.forEach(card -> repeats.printed.add(card.text().text()));
        return cards.stream().map(repeats::marked).toList();
    }

    private PageModel.Card marked(PageModel.Card card) {
        List<PageModel.Text> wordings = new ArrayList<>(List.of(card.text()));
        wordings.addAll(each(card.wordings().subList(1, card.wordings().size())));
        return new PageModel.Card(card.id(), card.name(), card.groups(), card.note(), card.copiesToo(), card.openLabel(), card.server(),
                card.picker(), card.deviceSheet(), card.code(), wordings, each(card.longForms()), together(card.thread()), card.editing(),
                card.mark(), card.picture());
    }

    private List<PageModel.Text> each(List<PageModel.Text> texts) {
        return texts.stream().map(text -> printed.add(text.text()) ? text : repeated(text)).toList();
    }

    /** Posts of a thread are read one after the other, so that all of them print unless all have printed. */
    private List<PageModel.Text> together(List<PageModel.Text> thread) {
        boolean again = printed.containsAll(thread.stream().map(PageModel.Text::text).toList());
        thread.forEach(post -> printed.add(post.text()));
        return again ? thread.stream().map(Repeats::repeated).toList() : thread;
    }

    private static PageModel.Text repeated(PageModel.Text text) {
        return new PageModel.Text(text.id(), text.text(), text.count(), text.used(), text.limit(), text.href(), text.copyFirst(),
                text.changed(), true);
    }
}
