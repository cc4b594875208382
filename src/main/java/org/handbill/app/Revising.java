package org.handbill.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.handbill.bind.BindOptions;
import org.handbill.bind.Revision;
import org.handbill.campaign.Campaign;
import org.handbill.compose.KitComposer;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.Kit;
import org.handbill.load.CampaignLoader;
import org.handbill.parse.CampaignParser;

/** The way through the stages for a single text that was saved: whatever it does not touch is taken from the last reading. */
final class Revising {
    private Revising() {}

    /**
     * The work with the text as it is now; absent if the campaign is to be read whole.
     *
     * @param name of the text, relative to the folder, with '/' between names
     */
    static Optional<Pipeline.Work> of(Pipeline.Work work, Path folder, String name, BindOptions options) {
        Problems problems = new Problems();
        return CampaignLoader.text(folder, name).flatMap(text -> CampaignParser.parse(text, problems))
                .filter(_ -> problems.sorted().isEmpty())
                .flatMap(document -> Revision.of(work.campaign(), work.planner().routes(), document, options))
                .flatMap(
                        campaign -> kits(work, campaign, name).map(kits -> new Pipeline.Work(campaign, work.catalogue(), kits, work.texts(),
                                work.planner().again(campaign, kits, name), work.renderer())));
    }

    /** Texts to pass on are made from the post and the appeal alone. */
    private static Optional<List<Kit>> kits(Pipeline.Work work, Campaign campaign, String name) {
        if (name.indexOf('/') < 0) {
            return KitComposer.compose(campaign, work.catalogue(), Languages.salutations(work.texts())).value();
        }
        List<Kit> kits = new ArrayList<>(work.kits());
        Kit old = kits.getFirst();
        kits.set(0,
                new Kit(campaign.original(), old.link(), old.shortLink(), old.snippets(), old.device(), old.appeal(), old.correspondents(),
                        old.cards()));
        return Optional.of(kits);
    }
}
