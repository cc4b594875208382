package org.handbill.site;

import java.util.List;

/**
 * What the page is given that holds the whole kit and needs no other file.
 *
 * @param title of the campaign, in its own language
 * @param language the campaign's own, BCP 47
 * @param direction of it: {@code ltr} or {@code rtl}
 */
public record OfflineModel(String title, String language, String direction, List<Section> sections) {
    public OfflineModel {
        sections = List.copyOf(sections);
    }

    /**
     * Everything in one language.
     *
     * @param name the language's, in itself
     * @param notice empty if there is none
     * @param address of the site, absolute; empty if it is not known
     * @param contact whom to write to; empty if nobody
     * @param copies the whole appeal in each form
     * @param pictures the most important first: those that there is no room for are left out
     * @param marks of what is not translated
     */
    public record Section(String language, String direction, String name, String title, String summary, String notice, String address,
            String contact, List<Picture> pictures, List<PageModel.Card> cards, List<PageModel.Copyable> copies,
            List<PageModel.Letter> letters, Labels labels, Frame.Marks marks) {
        public Section {
            pictures = List.copyOf(pictures);
            cards = List.copyOf(cards);
            copies = List.copyOf(copies);
            letters = List.copyOf(letters);
        }
    }

    /** @param file where its bytes are in the site */
    public record Picture(SitePath file, String alt, String credit) {}

    /**
     * The words of the page itself.
     *
     * @param threads by the number of posts, from none on
     */
    public record Labels(String copy, String copied, String selected, String sheet, String unopened, String texts, String others,
            List<String> threads, String appeal,
            String letters, String subject, String topic, String show, String contact) {
        public Labels {
            threads = List.copyOf(threads);
        }
    }
}
