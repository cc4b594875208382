package org.handbill.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.campaign.Ledger;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Source;

/**
 * The ledger as a file that people read, edit and merge: one line for each link, sorted by slug.
 *
 * <p>New links are put between the lines that are there, and nothing else is touched, so that comments and a person's own way of writing stay.
 * The last line shows that nothing behind it was lost.
 */
public final class LedgerText {
    private static final String HEAD = """
            # Every short link that was ever given. Handbill adds lines; keep this file in version control.
            # Do not delete a line: what was printed would lead nowhere. To give a page a slug of your choice, write
            # 'short: my-slug' into its front matter. After a merge keep the lines of both sides, in any order.
            version: %d
            links:
            """.formatted(Ledger.VERSION);

    private LedgerText() {}

    /** The whole file for a ledger that has no file yet. */
    public static String write(Ledger ledger) {
        StringBuilder out = new StringBuilder(HEAD);
        ledger.links().forEach(link -> out.append(line(link)));
        return out.append(Ledger.END).append('\n').toString();
    }

    /**
     * The file with more links in it.
     *
     * @param ledger what the file holds; each link with its place there
     */
    public static String insert(Source file, Ledger ledger, Collection<ShortLink> added) {
        List<Placed> lines = placed(file, ledger);
        if (lines.isEmpty() || lines.size() < ledger.links().size()) {
            return write(new Ledger(ledger.links().stream().map(ShortLink::unplaced).toList()).with(added));
        }
        String text = file.text();
        String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
        int end = text.lastIndexOf(Ledger.END);
        int from = 0;
        StringBuilder out = new StringBuilder(text.length() + added.size() * 100);
        List<Insertion> insertions = new ArrayList<>();
        for (ShortLink link : new Ledger(List.copyOf(added)).links()) {
            insertions.add(new Insertion(place(text, lines, link.slug(), end), link));
        }
        insertions.sort(Comparator.comparingInt(Insertion::offset));
        for (Insertion insertion : insertions) {
            out.append(text, from, insertion.offset()).append(line(insertion.link()).replace("\n", lineEnd));
            from = insertion.offset();
        }
        return out.append(text, from, text.length()).toString();
    }

    private record Placed(String slug, int offset) {}

    private record Insertion(int offset, ShortLink link) {}

    /** In front of the first line with a later slug, and of the comments that stand above that. */
    private static int place(String text, List<Placed> lines, String slug, int end) {
        Optional<Placed> later = lines.stream().filter(placed -> placed.slug().compareTo(slug) > 0).findFirst();
        int offset = later.map(Placed::offset).orElse(end);
        while (later.isPresent()) {
            int above = offset < 2 ? -1 : text.lastIndexOf('\n', offset - 2) + 1;
            if (above < 0 || !text.substring(above, offset).strip().startsWith("#")) {
                break;
            }
            offset = above;
        }
        return offset;
    }

    /** Where each link's line begins, in the file's order; some are left out if they are not written one below the other as we do it. */
    private static List<Placed> placed(Source file, Ledger ledger) {
        List<Placed> lines = new ArrayList<>();
        for (ShortLink link : ledger.links()) {
            link.span().filter(span -> span.lineText().startsWith("  - "))
                    .ifPresent(span -> lines.add(new Placed(link.slug(), file.offset(span.line(), 1))));
        }
        lines.sort(Comparator.comparingInt(Placed::offset));
        return lines;
    }

    private static String line(ShortLink link) {
        StringBuilder out = new StringBuilder("  - {slug: ").append(scalar(link.slug())).append(", target: ").append(scalar(link.target()));
        link.platform().ifPresent(platform -> out.append(", platform: ").append(scalar(platform)));
        out.append(", service: ").append(link.service().name().toLowerCase(Locale.ROOT));
        out.append(", address: ").append(scalar(link.address()));
        return out.append(", created: ").append(link.created()).append("}\n").toString();
    }

    /** As it is where YAML takes it for this text, else in quotes (YAML 1.2, section 7.3.1). */
    private static String scalar(String text) {
        boolean plain = text.matches("[A-Za-z][A-Za-z0-9/._-]*|\\./[A-Za-z0-9/._-]*")
                && !text.toLowerCase(Locale.ROOT).matches("null|true|false");
        if (plain) {
            return text;
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c == 0x7F || c == '\u0085' || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
