package org.handbill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handbill.app.PreviewCampaign;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handbill serve}. */
@Command(name = "serve", mixinStandardHelpOptions = true, sortOptions = false, description = "Shows the site in your browser while you write, on this machine alone.", footer = {
        "", "Examples:", "  handbill serve --open", "  handbill serve my-campaign --as-of 2026-06-01"})
final class ServeCommand implements Callable<Integer>, PreviewCampaign.Listener {
    private static final int MOST_NAMED = 2;

    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "content", description = "The campaign folder; by default '${DEFAULT-VALUE}'.")
    private Path folder = Path.of("content");

    @Option(names = "--port", paramLabel = "NUMBER", defaultValue = "8040", description = "Where to serve, or from where on to look for a free port; by default ${DEFAULT-VALUE}, 0 for any.")
    private int port;

    @Option(names = "--open", description = "Opens the browser.")
    private boolean open;

    @Option(names = "--as-of", paramLabel = "DATE", description = "The day that counts as today, for instance 2012-02-20; by default today, UTC.")
    private @Nullable LocalDate asOf;

    @Option(names = "--drafts", description = "Takes texts that are marked as drafts.")
    private boolean drafts;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "A port is a number from 0 to 65535, but '" + port + "' was given.");
        }
        LocalDate today = Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(ZoneOffset.UTC));
        try {
            Optional<PreviewCampaign> started = PreviewCampaign.start(folder, port, today, drafts, this);
            if (started.isEmpty()) {
                return failed("Port " + port + " is in use, and so are those behind it. Name another, for instance: --port 9000");
            }
            try (PreviewCampaign preview = started.get()) {
                follow(preview);
            }
            return ExitCode.DONE;
        } catch (IOException e) {
            return failed("Nothing can be served on this machine: " + e.getMessage() + ".");
        }
    }

    private int failed(String why) {
        spec.commandLine().getErr().println(why);
        return ExitCode.ENVIRONMENT;
    }

    /** Until the user ends it, which ends the process. */
    private void follow(PreviewCampaign preview) {
        Runtime.getRuntime().addShutdownHook(new Thread(preview::close));
        PrintWriter out = spec.commandLine().getOut();
        String taken = preview.port() == port || port == 0 ? "" : "Port " + port + " is in use, perhaps by another preview. ";
        out.println(taken + "Preview: " + preview.url() + " (Ctrl-C ends it)");
        List<Diagnostic> wrong = preview.read();
        if (wrong.stream().anyMatch(Diagnostic::isError)) {
            out.println(first(wrong));
        }
        if (open && !BrowserWindow.open(preview.url())) {
            out.println("No browser could be opened: open the address yourself.");
        }
        try {
            preview.follow();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void read(List<String> what, List<Diagnostic> diagnostics, long milliseconds) {
        String named = what.isEmpty()
                ? "The folder"
                : String.join(", ", what.subList(0, Math.min(MOST_NAMED, what.size())))
                        + (what.size() > MOST_NAMED ? " and " + (what.size() - MOST_NAMED) + " more" : "");
        boolean wrong = diagnostics.stream().anyMatch(Diagnostic::isError);
        spec.commandLine().getOut()
                .println(wrong ? first(diagnostics) : String.format(Locale.ROOT, "%s changed: shown after %,d ms.", named, milliseconds));
    }

    @Override
    public void fault(Diagnostic diagnostic) {
        spec.commandLine().getOut().println(first(List.of(diagnostic)));
    }

    /** The first error in one line, with how many there are besides. */
    private static String first(List<Diagnostic> diagnostics) {
        List<Diagnostic> errors = diagnostics.stream().filter(Diagnostic::isError).toList();
        String line = DiagnosticPrinter.print(errors.subList(0, 1)).lines().findFirst().orElse("");
        return errors.size() == 1 ? line : line + " And " + (errors.size() - 1) + " more.";
    }
}
