package org.handbill.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.handbill.diagnostic.Location;
import org.handbill.text.Paragraph;

/**
 * What stands on the printed handbill, all of it in one language. Any part but the title may be empty.
 *
 * @param rightToLeft whether the language is written from right to left
 * @param notice a line that belongs to all of the campaign
 * @param kicker small, above the title: a hashtag, a date
 * @param summary below the title
 * @param body of which the first paragraphs or sentences are printed, as many as there is room for
 * @param steps what a reader can do
 * @param link the short address with its scheme; without one there is nothing to scan and no second sheet
 * @param contact whom readers reach
 */
public record Handbill(Locale language, boolean rightToLeft, Words notice, List<Words> kicker, Words title, Words summary, Body body,
        List<Step> steps, String link, Contact contact, Labels labels) {
    public Handbill {
        kicker = List.copyOf(kicker);
        steps = List.copyOf(steps);
        if (title.text().isBlank()) {
            throw new IllegalArgumentException("a handbill without a title");
        }
    }

    /**
     * A text in one line.
     *
     * @param where it is from, for diagnostics
     */
    public record Words(String text, Location where) {
        public boolean isEmpty() {
            return text.isEmpty();
        }
    }

    public record Body(List<Paragraph> paragraphs, Location where) {
        public Body {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    public record Step(Words title, Words summary) {}

    /**
     * @param by what stands before the name
     * @param email empty if there is none
     */
    public record Contact(String by, String name, String email, Location where) {
        public boolean isEmpty() {
            return name.isEmpty();
        }

        /** All of it in one line. */
        public String line() {
            return by + " " + name + (email.isEmpty() ? "" : ", " + email);
        }
    }

    /**
     * The tool's own words.
     *
     * @param scan beside the code
     * @param code what somebody who cannot see the code reads
     * @param take above the strips
     * @param cut how the strips are cut
     */
    public record Labels(String steps, String scan, String code, String take, String cut) {}

    /** With the body as far as its paragraphs can be printed, and of those behind it the essential ones. The beginning ends with none that leads in and is not essential. */
    public Handbill upTo(Predicate<Paragraph> printable) {
        List<Paragraph> all = body.paragraphs();
        int end = 0;
        while (end < all.size() && printable.test(all.get(end))) {
            end++;
        }
        Stream<Paragraph> essential = all.subList(end, all.size()).stream()
                .filter(paragraph -> paragraph.priority() == Paragraph.Priority.ESSENTIAL && printable.test(paragraph));
        while (end > 0 && all.get(end - 1).leadsIn() && all.get(end - 1).priority() != Paragraph.Priority.ESSENTIAL) {
            end--;
        }
        List<Paragraph> kept = Stream.concat(all.subList(0, end).stream(), essential).toList();
        return new Handbill(language, rightToLeft, notice, kicker, title, summary, new Body(kept, body.where()), steps, link, contact,
                labels);
    }

    /** The link as people type it: without its scheme and last slash. */
    public String address() {
        String bare = link.substring(link.indexOf("//") < 0 ? 0 : link.indexOf("//") + 2);
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** Everything that is printed but the body. */
    public List<Words> words() {
        List<Words> all = new ArrayList<>(List.of(notice, title, summary));
        all.addAll(kicker);
        steps.forEach(step -> all.addAll(List.of(step.title(), step.summary())));
        all.add(new Words(contact.line(), contact.where()));
        Stream.of(labels.steps(), labels.scan(), labels.take(), labels.cut(), address())
                .forEach(label -> all.add(new Words(label, title.where())));
        return all;
    }
}
