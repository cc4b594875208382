package org.handbill.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.handbill.bind.CatalogueBinder;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.handbill.load.CampaignLoader;
import org.handbill.load.PlatformFiles;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;

/** The catalogue of platforms by itself, for commands that build nothing. */
public final class Catalogues {
    private Catalogues() {}

    /**
     * The tool's platforms, with those of a campaign if there is one. How old their facts are is for the build to say.
     *
     * @param campaign the campaign's folder
     */
    public static Outcome<Catalogue> load(Optional<Path> campaign) {
        if (campaign.isEmpty()) {
            return CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), LocalDate.MIN);
        }
        return CampaignLoader.load(campaign.get())
                .then(sources -> CatalogueBinder.bind(PlatformFiles.builtIn(), sources.platforms(), LocalDate.MIN));
    }

    /** Platforms by their ids, each once, in that order; all that are recommended if there are no ids. Ids that are not known are left out. */
    static List<Platform> choose(Catalogue catalogue, List<String> ids) {
        if (ids.isEmpty()) {
            return catalogue.recommended();
        }
        List<Platform> chosen = new ArrayList<>();
        new LinkedHashSet<>(ids).forEach(id -> catalogue.find(id).ifPresent(chosen::add));
        return chosen;
    }

    /** What to say of the first id that is not known, with the near ones. */
    public static Optional<String> unknown(Catalogue catalogue, List<String> ids) {
        return ids.stream().filter(id -> catalogue.find(id).isEmpty()).findFirst()
                .map(id -> "There is no platform '" + id + "'. " + NearNames.platform(id, catalogue.ids()));
    }
}
