package org.handbill.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.handbill.campaign.Ledger;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;

/** Finds the short links that a campaign wants but does not have yet. */
public final class Missing {
    private Missing() {}

    /** Those without a link at the service, in the order of the wishes. A slug that was chosen but is another page's is reported. */
    public static List<Wanted> of(Ledger ledger, Settings.Provider service, List<Wanted> wishes, Problems problems) {
        List<Wanted> missing = new ArrayList<>();
        for (Wanted wanted : wishes) {
            Optional<String> chosen = wanted.chosen().map(Located::value);
            if (ledger.current(service, wanted.target(), wanted.platform(), chosen).isPresent()) {
                continue;
            }
            Optional<ShortLink> other = chosen.flatMap(slug -> given(ledger, slug)).filter(link -> !isSame(link, wanted));
            if (other.isPresent()) {
                problems.error(Code.DUPLICATE_SLUG, wanted.chosen().orElseThrow().span(),
                        "The slug '" + chosen.orElseThrow() + "' was given on " + other.get().created() + " already, for '"
                                + other.get().target() + "', and is never given again.",
                        "Choose another one.");
            } else {
                missing.add(wanted);
            }
        }
        return missing;
    }

    private static Optional<ShortLink> given(Ledger ledger, String slug) {
        String fold = Ledger.fold(slug);
        return ledger.links().stream().filter(link -> Ledger.fold(link.slug()).equals(fold)).findFirst();
    }

    /** Whether it leads there at another service. */
    private static boolean isSame(ShortLink link, Wanted wanted) {
        return link.target().equals(wanted.target()) && link.platform().equals(wanted.platform());
    }
}
