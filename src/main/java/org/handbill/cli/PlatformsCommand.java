package org.handbill.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handbill.app.Catalogues;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.report.CatalogueReport;
import org.handbill.report.CatalogueTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code handbill platforms}. */
@Command(name = "platforms", mixinStandardHelpOptions = true, sortOptions = false, description = "Lists the networks that the tool knows: what fits, how a text gets there, and when that was last checked.", footer = {
        "",
        "Examples:", "  handbill platforms", "  handbill platforms --campaign my-campaign", "",
        "Where each fact comes from, and every share address, is in: handbill platforms --format json"})
final class PlatformsCommand implements Callable<Integer> {
    @Option(names = "--campaign", paramLabel = "DIR", description = "With the networks in the folder 'platforms' of this campaign.")
    private @Nullable Path campaign;

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", description = "A table, or everything as JSON; by default '${DEFAULT-VALUE}'.")
    private DataFormat format = DataFormat.TEXT;

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
        switch (format) {
            case TEXT -> spec.commandLine().getOut().print(CatalogueTable.write(catalogue.value().get()));
            case JSON -> spec.commandLine().getOut().println(CatalogueReport.write(catalogue.value().get()));
        }
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
