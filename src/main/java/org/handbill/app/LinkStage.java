package org.handbill.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.handbill.bind.BindOptions;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.Settings;
import org.handbill.campaign.ShortLink;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.link.LedgerText;
import org.handbill.link.Minting;
import org.handbill.link.Missing;
import org.handbill.link.Wanted;
import org.handbill.load.Sources;
import org.handbill.platform.Catalogue;
import org.handbill.publish.LedgerFile;

/** Gives each page its short link before texts are composed. Only links of our own site are made here; others cost money and need the network. */
final class LinkStage {
    static final String FILE = "links.lock.yaml";

    /** What to do about links that are missing. */
    enum Mode {
        /** Make those of our own site. */
        MINT,
        /** They are errors. */
        FROZEN
    }

    private LinkStage() {}

    /**
     * A campaign with its links.
     *
     * @param save the ledger that is to be saved; absent if it stays as it is
     * @param made how many links are new
     */
    record Linked(Campaign campaign, Optional<LedgerFile> save, int made) {}

    static Outcome<Linked> link(Campaign campaign, Catalogue catalogue, Sources sources, BindOptions options, Mode mode) {
        Problems problems = new Problems();
        Settings.Links settings = campaign.settings().links();
        List<Wanted> missing = Missing.of(campaign.ledger(), settings.provider(), Wishes.of(campaign, catalogue), problems);
        boolean ours = settings.provider() == Settings.Provider.SITE;
        if (missing.isEmpty()) {
            return Outcome.of(new Linked(campaign, Optional.empty(), 0), problems);
        }
        if (mode == Mode.FROZEN) {
            missing.forEach(wanted -> frozen(wanted, sources.folder(), problems));
        } else if (!ours) {
            problems.warning(Code.MISSING_SHORT_LINK, Location.whole(FILE),
                    missing.size() == 1
                            ? "'" + missing.getFirst().target() + "' has no short link yet, so texts carry the long one."
                            : missing.size() + " short links are still to be made; until then texts carry the long ones.",
                    "Type: handbill links create " + shown(sources.folder()));
        }
        if (!ours || problems.hasErrors()) {
            return Outcome.of(new Linked(campaign, Optional.empty(), 0), problems);
        }
        List<ShortLink> made = Minting.of(campaign.ledger(), missing, settings.path(), options.asOf());
        LedgerFile file = file(sources, campaign.ledger(), made);
        return Outcome.of(new Linked(campaign.withLedger(campaign.ledger().with(made)), Optional.of(file), made.size()), problems);
    }

    /** The ledger's file with more links. */
    static LedgerFile file(Sources sources, Ledger ledger, List<ShortLink> made) {
        Optional<Source> before = sources.ledger();
        List<ShortLink> added = new ArrayList<>(made);
        String after = before.map(source -> LedgerText.insert(source, ledger, added)).orElseGet(() -> LedgerText.write(ledger.with(added)));
        return new LedgerFile(sources.folder().resolve(FILE), before.map(Source::text), after);
    }

    private static void frozen(Wanted wanted, Path folder, Problems problems) {
        String network = wanted.platform().map(id -> " for " + id).orElse("");
        problems.error(Code.MISSING_SHORT_LINK, Location.whole(wanted.file()),
                "The page '" + wanted.target() + "' has no short link" + network + " in " + FILE + ", and --frozen-links makes none.",
                "Type 'handbill links create " + shown(folder) + "' and keep " + FILE + " in version control.");
    }

    private static String shown(Path folder) {
        return folder.toString().replace('\\', '/');
    }
}
