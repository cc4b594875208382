package org.handbill.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.handbill.app.ExportTexts;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handbill export}. */
@Command(name = "export", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Writes the messages and the short texts of a campaign as a table for spreadsheets (CSV).",
        "Type into the column 'text' only, save it as CSV, and bring it back with 'handbill import'."}, footer = {"",
                "Beside each text stands how long it is and how long it may be, on the network where there is least room.",
                "With --language each text has its original beside it; an empty cell is not yet translated.", "", "Examples:",
                "  handbill export --output texts.csv", "  handbill export my-campaign --language ko --output korean.csv"})
final class ExportCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "DIR", defaultValue = "content", description = "The campaign folder; by default '${DEFAULT-VALUE}'.")
    private Path folder = Path.of("content");

    @Option(names = "--language", paramLabel = "TAG", description = "The language to translate into, for instance ko, even if there is nothing in it yet; by default the campaign's own texts.")
    private @Nullable String language;

    @Option(names = "--output", paramLabel = "FILE", description = "The file to write; by default standard output. One that somebody has typed into is never written over.")
    private @Nullable Path output;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ExportTexts export = new ExportTexts(folder, LocalDate.now(ZoneOffset.UTC), tag(language, spec));
        Reporter reporter = new Reporter(spec, ReportFormat.TEXT);
        if (output == null) {
            return reporter.answer(export.make().then(table -> Outcome.of(table.csv())));
        }
        Path file = output;
        return reporter.tell(export.write(file), false, table -> summary(table, file));
    }

    /** The language in its usual case. */
    static Optional<String> tag(@Nullable String typed, CommandSpec spec) {
        if (typed == null) {
            return Optional.empty();
        }
        return Optional.of(ExportTexts.language(typed).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "'" + typed + "' is not a language tag. Type one of BCP 47, for instance en, ko, ar or zh-Hant.")));
    }

    private String summary(ExportTexts.Table table, Path file) {
        String open = language == null ? "" : String.format(Locale.ROOT, ", %,d still to be translated", table.open());
        String over = table.tooLong() == 0 ? "" : String.format(Locale.ROOT, ", %,d over the limit", table.tooLong());
        return String.format(Locale.ROOT, "%s: %s%s%s.%nType into the column 'text', then type: handbill import %s %s", shown(file),
                Counted.of(table.texts(), "text"), open, over, shown(file), shown(folder));
    }

    private static String shown(Path path) {
        String name = path.toString().replace('\\', '/');
        return name.indexOf(' ') < 0 ? name : "\"" + name + "\"";
    }
}
