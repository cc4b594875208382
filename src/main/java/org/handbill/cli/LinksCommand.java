package org.handbill.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.handbill.app.LinkLedger;
import org.handbill.app.VerifyLinks;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code handbill links}. */
@Command(name = "links", mixinStandardHelpOptions = true, sortOptions = false, description = "Shows the short links of a campaign; makes and verifies them.", subcommands = {
        LinksCommand.Create.class,
        LinksCommand.Verify.class}, footer = {"", "Examples:", "  handbill links my-campaign", "  handbill links create --dry-run"})
final class LinksCommand implements Callable<Integer> {
    private static final String FOLDER = "The campaign folder; by default '${DEFAULT-VALUE}'.";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "content", description = FOLDER)
    private Path folder = Path.of("content");

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "A table or JSON; by default '${DEFAULT-VALUE}'.")
    private DataFormat format = DataFormat.TEXT;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> near = Files.exists(folder)
                ? List.of()
                : NearNames.of(folder.toString(), spec.commandLine().getSubcommands().keySet());
        if (!near.isEmpty()) {
            throw new ParameterException(spec.commandLine(),
                    "There is neither a command nor a folder '" + folder + "'. " + NearNames.hint(folder.toString(), near));
        }
        LinkLedger ledger = new LinkLedger(folder, today(null));
        return new Reporter(spec, ReportFormat.TEXT).answer(format == DataFormat.TEXT ? ledger.show() : ledger.json());
    }

    private static LocalDate today(@Nullable LocalDate asOf) {
        return Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
    }

    private static String links(int count) {
        return Counted.of(count, "short link");
    }

    /** {@code handbill links create}. */
    @Command(name = "create", mixinStandardHelpOptions = true, sortOptions = false, description = "Makes the short links that are missing, and writes each into the ledger.", footer = {
            "", "Examples:", "  handbill links create --dry-run", "  handbill links create my-campaign", "",
            "Keys are read from the environment alone: HANDBILL_YOURLS_SIGNATURE, HANDBILL_SHLINK_API_KEY,",
            "HANDBILL_KUTT_API_KEY, HANDBILL_TINYURL_API_TOKEN, HANDBILL_BITLY_ACCESS_TOKEN; is.gd needs none."})
    static final class Create implements Callable<Integer> {
        @ParentCommand
        @SuppressWarnings("NullAway.Init")
        private LinksCommand links;

        @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "content", description = FOLDER)
        private Path folder = Path.of("content");

        @Option(names = "--dry-run", description = "Says what would be made, and makes nothing.")
        private boolean dryRun;

        @Option(names = "--as-of", paramLabel = "DATE", description = "The day that counts as today; by default today, UTC.")
        private @Nullable LocalDate asOf;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            LinkLedger ledger = new LinkLedger(folder, today(asOf));
            Reporter reporter = new Reporter(spec, ReportFormat.TEXT);
            if (dryRun) {
                return reporter.tell(ledger.plan(), false, plan -> summary(plan));
            }
            Outcome<LinkLedger.Made> made = ledger.create(links.main.environment(), out::println);
            return reporter.tell(made, false, Create::summary);
        }

        private static String summary(List<String> plan) {
            return plan.isEmpty()
                    ? "No short link is missing."
                    : "Would make " + links(plan.size()) + ":\n  " + String.join("\n  ", plan) + "\nNothing was made.";
        }

        private static String summary(LinkLedger.Made made) {
            String rest = made.missing() == 0 ? "" : " " + Counted.of(made.missing(), "is", "are") + " still missing.";
            return made.links() == 0 && made.missing() == 0
                    ? "No short link is missing."
                    : (made.links() == 0 ? "No short link was made." : links(made.links()) + " made and written into links.lock.yaml.")
                            + rest;
        }
    }

    /** {@code handbill links verify}. */
    @Command(name = "verify", mixinStandardHelpOptions = true, sortOptions = false, description = "Follows every short link, and says which no longer lead where the ledger says.", footer = {
            "", "Examples:",
            "  handbill links verify", "  handbill links verify my-campaign --format json"})
    static final class Verify implements Callable<Integer> {
        private static final Duration LONGEST = Duration.ofSeconds(20);

        @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "content", description = FOLDER)
        private Path folder = Path.of("content");

        @Option(names = "--format", paramLabel = "text|json|sarif", defaultValue = "text", description = "How what is wrong is told; by default '${DEFAULT-VALUE}'.")
        private ReportFormat format = ReportFormat.TEXT;

        @Spec
        @SuppressWarnings("NullAway.Init")
        private CommandSpec spec;

        @Override
        public Integer call() {
            return new Reporter(spec, format).tell(new VerifyLinks(folder, today(null), LONGEST).verify(), false,
                    count -> links(count) + " followed.");
        }
    }
}
