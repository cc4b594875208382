package org.handbill.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Outcome;
import org.handbill.report.JsonReport;
import org.handbill.report.SarifReport;

import picocli.CommandLine.Model.CommandSpec;

/** Tells what came of a command: what is wrong on standard error, or as data on standard output, then a line on what was done. */
final class Reporter {
    private final CommandSpec spec;
    private final ReportFormat format;

    Reporter(CommandSpec spec, ReportFormat format) {
        this.spec = spec;
        this.format = format;
    }

    <T> int tell(Outcome<T> outcome, boolean strict, Function<T, String> done) {
        return tell(outcome, strict, done, "Nothing was written", diagnostics -> diagnostics);
    }

    /**
     * @param failed what is said in front of the counts if there is no value
     * @param shown which of the diagnostics people are shown
     */
    <T> int tell(Outcome<T> outcome, boolean strict, Function<T, String> done, String failed, UnaryOperator<List<Diagnostic>> shown) {
        List<Diagnostic> diagnostics = outcome.diagnostics();
        switch (format) {
            case TEXT -> {
                PrintWriter errors = spec.commandLine().getErr();
                errors.print(DiagnosticPrinter.print(shown.apply(diagnostics)));
                errors.print(diagnostics.isEmpty() ? "" : "\n");
                errors.flush();
                String counts = counts(diagnostics);
                if (outcome.value().isEmpty()) {
                    errors.println(failed + ": " + counts + ".");
                } else {
                    String told = done.apply(outcome.value().get());
                    spec.commandLine().getOut().println(counts.isEmpty() ? told : told + " There " + verb(diagnostics) + counts + ".");
                }
            }
            case JSON -> spec.commandLine().getOut().println(JsonReport.write(diagnostics));
            case SARIF -> spec.commandLine().getOut().println(SarifReport.write(diagnostics));
        }
        return ExitCode.of(diagnostics, strict);
    }

    private static String verb(List<Diagnostic> diagnostics) {
        return diagnostics.stream().filter(one -> !one.isNote()).count() == 1 ? "is " : "are ";
    }

    /** Empty if there are notes at most. */
    private static String counts(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long warnings = diagnostics.stream().filter(one -> !one.isNote()).count() - errors;
        if (errors + warnings == 0) {
            return "";
        }
        String wrong = errors == 1 ? "1 error" : errors + " errors";
        String odd = warnings == 1 ? "1 warning" : warnings + " warnings";
        return errors == 0 ? odd : warnings == 0 ? wrong : wrong + " and " + odd;
    }
}
