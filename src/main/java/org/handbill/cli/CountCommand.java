package org.handbill.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handbill.app.Catalogues;
import org.handbill.app.CountTexts;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.report.CountReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code handbill count}. */
@Command(name = "count", mixinStandardHelpOptions = true, sortOptions = false, description = "Reads a text from standard input and says what it costs on each network. A line break at its very end does not count.", footer = {
        "",
        "Examples:",
        "  handbill count < message.txt", "  echo 'Do not send them back.' | handbill count --platform x --platform bluesky"})
final class CountCommand implements Callable<Integer> {
    @Option(names = "--platform", paramLabel = "ID", description = "A network, as 'handbill platforms' lists them; may be given more than once. "
            + "By default all that a campaign shows without a choice of its own.")
    private List<String> platforms = List.of();

    @Option(names = "--campaign", paramLabel = "DIR", description = "With the networks and limits in the folder 'platforms' of this campaign.")
    private @Nullable Path campaign;

    @Option(names = "--lines", description = "Reads one JSON string a line and answers with one JSON object a line, or one for each network.")
    private boolean lines;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "A table or JSON; by default '${DEFAULT-VALUE}'.")
    private DataFormat format = DataFormat.TEXT;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        var catalogue = Catalogues.load(Optional.ofNullable(campaign));
        if (catalogue.value().isEmpty()) {
            spec.commandLine().getErr().print(DiagnosticPrinter.print(catalogue.diagnostics()));
            spec.commandLine().getErr().flush();
            return ExitCode.of(catalogue.diagnostics(), false);
        }
        Catalogues.unknown(catalogue.value().get(), platforms).ifPresent(message -> {
            throw new ParameterException(spec.commandLine(), message);
        });
        PrintWriter out = spec.commandLine().getOut();
        try {
            if (lines) {
                CountTexts.lines(main.in(), out, out::checkError, catalogue.value().get(), platforms);
                return ExitCode.DONE;
            }
            return tell(CountTexts.text(main.in(), catalogue.value().get(), platforms), out);
        } catch (IOException e) {
            spec.commandLine().getErr().println("Standard input cannot be read: " + e.getMessage());
            return ExitCode.ENVIRONMENT;
        }
    }

    private int tell(CountTexts.Counted counted, PrintWriter out) {
        if (counted.report().isEmpty()) {
            spec.commandLine().getErr().println(counted.problem());
            return ExitCode.CAMPAIGN;
        }
        CountReport report = counted.report().get();
        switch (format) {
            case TEXT -> out.print(report.text());
            case JSON -> out.println(report.json());
        }
        out.flush();
        return report.fits() ? ExitCode.DONE : ExitCode.CAMPAIGN;
    }
}
