package org.handbill.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.handbill.app.BuildSite;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handbill build}. */
@Command(name = "build", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes the site of a campaign, whole or not at all.", footer = {
        "", "Examples:", "  handbill build", "  handbill build my-campaign --output public",
        "  handbill build --as-of 2012-02-20 --strict     (as on that day; warnings count as errors)",
        "  handbill build --format json                   (what is wrong, for other programs)"})
final class BuildCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "content", description = "The campaign folder; by default '${DEFAULT-VALUE}'.")
    private Path folder = Path.of("content");

    @Option(names = "--output", paramLabel = "DIR", defaultValue = "site", description = "Where the site goes; by default '${DEFAULT-VALUE}'.")
    private Path output = Path.of("site");

    @Option(names = "--base-url", paramLabel = "ADDRESS", description = "The public address of the site, in place of the campaign's own.")
    private @Nullable String baseUrl;

    @Option(names = "--theme", paramLabel = "NAME", description = "A theme in place of the campaign's own.")
    private @Nullable String theme;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day that counts as today, for instance 2012-02-20; by default today, UTC.")
    private @Nullable LocalDate asOf;

    @Option(names = "--frozen-links", description = "Makes no short links: a page that has none is an error. For servers that build.")
    private boolean frozenLinks;

    @Option(names = "--drafts", description = "Takes texts that are marked as drafts.")
    private boolean drafts;

    @Option(names = "--strict", description = "Ends with 1 if there are warnings.")
    private boolean strict;

    @Option(names = "--format", paramLabel = "text|json|sarif", defaultValue = "text", description = "How what is wrong is told; by default '${DEFAULT-VALUE}'.")
    private ReportFormat format = ReportFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        LocalDate today = Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        BuildSite build = new BuildSite(folder, output, today, drafts, Optional.ofNullable(baseUrl), Optional.ofNullable(theme),
                frozenLinks);
        Outcome<BuildSite.Report> built;
        try (ProgressLine progress = ((Main) spec.root().userObject()).progress()) {
            built = build.build(progress);
        }
        return new Reporter(spec, format).tell(built, strict, this::summary, "Nothing was written",
                found -> Brief.of(found, folder));
    }

    private String summary(BuildSite.Report report) {
        String links = report.links() == 0
                ? ""
                : " " + Counted.of(report.links(), "new short link") + " in links.lock.yaml: keep it in version control.";
        String cleaned = report.picturesCleaned() == 0
                ? ""
                : String.format(Locale.ROOT, "%nPlace, time and camera were taken out of %s; your own files are as they were.",
                        Counted.of(report.picturesCleaned(), "picture"));
        return outside(report.outside()) + files(report) + links + cleaned;
    }

    private static String outside(BuildSite.Outside outside) {
        String unknown = outside.unforeseen() ? "What scripts that are not Handbill's own fetch is not known." : "";
        if (outside.addresses() == 0) {
            return unknown.isEmpty() ? "" : String.format(Locale.ROOT, "%s%n", unknown);
        }
        return String.format(Locale.ROOT, "The site names %s on %s%s; %s %s.%s%n",
                Counted.of(outside.addresses(), "address", "addresses"), Counted.of(outside.hosts(), "other host"),
                outside.list().map(list -> ", listed in " + list).orElse(""),
                outside.unforeseen() ? "without scripts, opening a page" : "opening a page",
                outside.fetchedFrom().isEmpty() ? "fetches none of them" : "fetches from " + String.join(", ", outside.fetchedFrom()),
                unknown.isEmpty() ? "" : " " + unknown);
    }

    private String files(BuildSite.Report report) {
        return report.changed()
                ? String.format(Locale.ROOT, "%s: %s, %,d of them new or changed, %,d removed.", output,
                        Counted.of(report.files(), "file"), report.written(), report.removed())
                : output + ": " + Counted.of(report.files(), "file") + ", nothing changed.";
    }
}
