package org.handbill.campaign;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every short link that was ever given. None is taken out, since what was printed cannot be called back.
 *
 * @param links sorted by slug, then by service
 */
public record Ledger(List<ShortLink> links) {
    private static final Comparator<ShortLink> ORDER = Comparator.comparing(ShortLink::slug).thenComparing(ShortLink::service);

    public static final Ledger EMPTY = new Ledger(List.of());
    /** Of the file; raised when an older reader would misunderstand it. */
    public static final int VERSION = 1;
    /** The last line of the file, by which it is seen that nothing was lost. */
    public static final String END = "# The ledger ends here.";

    public Ledger {
        links = links.stream().sorted(ORDER).toList();
    }

    /** With more links. */
    public Ledger with(Collection<ShortLink> more) {
        List<ShortLink> all = new ArrayList<>(links);
        all.addAll(more);
        return new Ledger(all);
    }

    /**
     * The link that new texts carry: the one whose slug the author chose, else the newest.
     *
     * @param platform empty for the link of all networks
     * @param chosen the slug that the author wants; empty if any will do
     */
    public Optional<ShortLink> current(Settings.Provider service, String target, Optional<String> platform, Optional<String> chosen) {
        return links.stream()
                .filter(link -> link.service() == service && link.target().equals(target) && link.platform().equals(platform))
                .filter(link -> chosen.isEmpty() || fold(chosen.get()).equals(fold(link.slug())))
                .max(Comparator.comparing(ShortLink::created).thenComparing(Comparator.comparing(ShortLink::slug).reversed()));
    }

    /** What two slugs have in common that people, disks or hosts may take for one: letters without their case, in one normal form. */
    public static String fold(String slug) {
        return Normalizer.normalize(slug, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
