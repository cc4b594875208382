package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import org.handbill.prose.Attributes;
import org.handbill.prose.Inline;

/** No link can be in another. As in browsers, the words beside an inner link lead where the outer one does. */
final class InnerLinks {
    private final Inline.Link outer;
    private final List<Inline> out = new ArrayList<>();
    private final List<Inline> words = new ArrayList<>();
    private Attributes id;

    private InnerLinks(Inline.Link outer) {
        this.outer = outer;
        this.id = outer.attributes();
    }

    /** What is in the outer link, with a link to its target around each run of words between inner links. */
    static List<Inline> beside(Inline.Link outer) {
        InnerLinks links = new InnerLinks(outer);
        for (Inline inline : outer.inlines()) {
            if (InlineTrim.holdsLink(List.of(inline))) {
                links.link();
                links.out.add(inline);
            } else {
                links.words.add(inline);
            }
        }
        links.link();
        return links.out;
    }

    private void link() {
        int from = 0;
        int to = words.size();
        while (from < to && isBlank(words.get(from))) {
            from++;
        }
        while (to > from && isBlank(words.get(to - 1))) {
            to--;
        }
        out.addAll(words.subList(0, from));
        if (from < to) {
            link(words.subList(from, to));
        }
        out.addAll(words.subList(to, words.size()));
        words.clear();
    }

    /** Spaces at the ends stay outside. */
    private void link(List<Inline> inside) {
        boolean isApart = inside.getFirst() instanceof Inline.Text first && first.text().startsWith(" ");
        boolean isApartBehind = inside.getLast() instanceof Inline.Text last && last.text().endsWith(" ");
        InlineTrim.append(isApart ? " " : "", out);
        out.add(new Inline.Link(outer.target(), outer.title(), InlineTrim.ends(inside), id, outer.span()));
        InlineTrim.append(isApartBehind ? " " : "", out);
        id = Attributes.NONE; // one element has it
    }

    private static boolean isBlank(Inline inline) {
        return AltText.of(List.of(inline)).isBlank();
    }
}
