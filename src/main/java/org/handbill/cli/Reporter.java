package org.handbill.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Outcome;
import org.handbill.report.JsonReport;
import org.handbill.report.SarifReport;

import picocli.CommandLine.Model.CommandSpec;

/** Tells what came of a command: what is wrong on standard error, or as data on standard output, then a line on what was done. */
final class Reporter {
    /** From so many on, what comes first has left the screen. */
    private static final int MANY = 4;

    /** Nobody reads more at once; errors come first, so that nothing worse is left out. */
    private static final int MOST = 200;

    private final CommandSpec spec;
    private final ReportFormat format;

    Reporter(CommandSpec spec, ReportFormat format) {
        this.spec = spec;
        this.format = format;
    }

    /** What was asked for goes to standard output, whatever the format; what is wrong to standard error. */
    int answer(Outcome<String> outcome) {
        PrintWriter errors = spec.commandLine().getErr();
        Main main = (Main) spec.root().userObject();
        errors.print(DiagnosticPrinter.print(outcome.diagnostics(), main.coloursErrors()));
        errors.flush();
        outcome.value().ifPresent(answer -> {
            PrintWriter out = spec.commandLine().getOut();
            out.print(answer.endsWith("\n") ? answer : answer + "\n");
            out.flush();
        });
        return ExitCode.of(outcome.diagnostics(), false);
    }

    /** @param done what was done; left unsaid if quiet was asked for */
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
                Main main = (Main) spec.root().userObject();
                List<Diagnostic> told = shown.apply(diagnostics);
                errors.print(DiagnosticPrinter.print(told.subList(0, Math.min(told.size(), MOST)), main.coloursErrors()));
                errors.print(diagnostics.isEmpty() ? "" : "\n");
                errors.print(rest(told.size()));
                errors.print(repeated(diagnostics, main.coloursErrors()));
                errors.flush();
                String counts = counts(diagnostics);
                if (outcome.value().isEmpty()) {
                    errors.println(failed + ": " + counts + ".");
                } else if (!main.isQuiet()) {
                    String summary = done.apply(outcome.value().get());
                    spec.commandLine().getOut()
                            .println(counts.isEmpty() ? summary : summary + " There " + verb(diagnostics) + counts + ".");
                }
            }
            case JSON -> spec.commandLine().getOut().println(JsonReport.write(diagnostics));
            case SARIF -> spec.commandLine().getOut().println(SarifReport.write(diagnostics, Version.number()));
        }
        return ExitCode.of(diagnostics, strict);
    }

    private static String rest(int told) {
        return told <= MOST
                ? ""
                : String.format(Locale.ROOT, "%s not shown. Fix some of these first, or see all of them with --format json.%n%n",
                        Counted.of(told - MOST, "more is", "more are"));
    }

    /** The first error, if others have pushed it away. */
    private static String repeated(List<Diagnostic> diagnostics, boolean coloured) {
        return diagnostics.size() < MANY
                ? ""
                : diagnostics.stream().filter(Diagnostic::isError).findFirst().filter(first -> !first.equals(diagnostics.getLast()))
                        .map(first -> "The first error again:\n" + DiagnosticPrinter.print(List.of(first), coloured) + "\n").orElse("");
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
        String wrong = Counted.of(errors, "error");
        String odd = Counted.of(warnings, "warning");
        return errors == 0 ? odd : warnings == 0 ? wrong : wrong + " and " + odd;
    }
}
