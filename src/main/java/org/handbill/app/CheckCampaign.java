package org.handbill.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;

import org.handbill.bind.BindOptions;
import org.handbill.diagnostic.Outcome;
import org.handbill.site.PictureStore;

/**
 * Looks at a campaign by every rule, and writes nothing.
 *
 * @param campaign the campaign folder
 * @param asOf the day that counts as today
 */
public record CheckCampaign(Path campaign, LocalDate asOf) {
    /**
     * What was looked at.
     *
     * @param files that the site would have
     */
    public record Report(int files) {}

    /** The findings; without a value if a mistake kept some rules from looking. */
    public Outcome<Report> check() {
        BindOptions options = new BindOptions(asOf, false, Optional.empty(), Optional.empty());
        return Pipeline.run(campaign, options, LinkStage.Mode.MINT, PictureStore.NONE)
                .then(ready -> Outcome.of(new Report(ready.site().paths().size())));
    }
}
