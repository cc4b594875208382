package org.handbill.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.handbill.app.CheckCampaign;
import org.handbill.diagnostic.Counted;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handbill check}. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false, description = "Looks at a campaign by every rule, and writes nothing.", footer = {
        "", "What a rule says weighs as 'checks' in campaign.yaml says, for instance:",
        "  checks: {levels: {all-capitals: error, number-not-in-post: off}}", "", "Examples:", "  handbill check",
        "  handbill check my-campaign --strict --as-of 2026-05-01"})
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "content", description = "The campaign folder; by default '${DEFAULT-VALUE}'.")
    private Path folder = Path.of("content");

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day that counts as today, for instance 2012-02-20; by default today, UTC.")
    private @Nullable LocalDate asOf;

    @Option(names = "--strict", description = "Ends with 1 if there are warnings.")
    private boolean strict;

    @Option(names = "--online", description = "Asks politely whether links to other sites still lead anywhere, too; what they answer is kept for some days.")
    private boolean online;

    @Option(names = "--update-baseline", description = "Writes down all that is found as known, so that only news are told from then on.")
    private boolean updateBaseline;

    @Option(names = "--format", paramLabel = "text|json|sarif", defaultValue = "text", description = "How what is wrong is told; by default '${DEFAULT-VALUE}'.")
    private ReportFormat format = ReportFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate today = Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        CheckCampaign check = new CheckCampaign(folder, today,
                online ? Optional.of(CheckCampaign.manners(Version.number())) : Optional.empty());
        Reporter reporter = new Reporter(spec, format);
        if (updateBaseline) {
            return reporter.tell(check.updateBaseline(), strict, CheckCommand::summary);
        }
        return reporter.tell(check.check(), strict, this::summary, "Some rules could not look", found -> found);
    }

    private static String summary(CheckCampaign.Updated updated) {
        String known = updated.file() + ": " + Counted.of(updated.known(), "finding is", "findings are") + " known now.";
        return updated.named()
                ? known
                : known + " To use it, write into campaign.yaml: checks: {baseline: " + updated.file() + "}";
    }

    private String summary(CheckCampaign.Report report) {
        String links = online ? ", " + Counted.of(report.links(), "link") + " asked after" : "";
        String alike = report.alike() == 0
                ? ""
                : ", and not at " + Counted.of(report.alike(), "more page") + " of people that are made alike";
        return folder + ": texts and " + Counted.of(report.pages(), "page") + " looked at" + alike + links + ".";
    }
}
