package org.handbill;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.handbill.app.BuildSite;
import org.handbill.diagnostic.Outcome;

/** Builds sites as the command does, for tests that read what is published. */
public final class ExampleSite {
    public static final LocalDate AS_OF = LocalDate.of(2012, 2, 20);

    private ExampleSite() {}

    /** Builds a copy of a campaign, since a build may add to its ledger, and fails if it cannot be built. */
    public static BuildSite.Report build(Path original, Path output) {
        Path campaign = output.resolveSibling(output.getFileName() + "-campaign");
        Golden.copy(original, campaign);
        Outcome<BuildSite.Report> built = new BuildSite(campaign, output, AS_OF, false, Optional.empty(), Optional.empty(), false).build();
        return built.value().orElseThrow(() -> new AssertionError(built.diagnostics().toString()));
    }
}
