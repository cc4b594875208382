package org.handbill.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.handbill.app.ImportTexts;
import org.handbill.diagnostic.Counted;
import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handbill import}. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Brings the texts of a table that 'handbill export' wrote back into the campaign's own files.",
        "Only texts that changed are written, in their place; all else in the files stays as it is.",
        "If anything is wrong, nothing is written."}, footer = {"",
                "Only the column 'text' is taken over. A row with a new id in the column 'key' and an empty 'mark' is a new message.",
                "A row that is not there changes nothing.", "", "Examples:", "  handbill import texts.csv --dry-run",
                "  handbill import korean.csv my-campaign --language ko"})
final class ImportCommand implements Callable<Integer> {
    /** More lines help nobody; --dry-run shows all. */
    private static final int MOST_LINES = 20;
    private static final int LONGEST = 90;

    @Parameters(index = "0", paramLabel = "FILE", description = "The table, as a spreadsheet saves it: CSV in UTF-8, with commas, semicolons or tabs.")
    private Path file = Path.of("texts.csv");

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", defaultValue = "content", description = "The campaign folder; by default '${DEFAULT-VALUE}'.")
    private Path folder = Path.of("content");

    @Option(names = "--language", paramLabel = "TAG", description = "Takes only a table in this language; by default the table says it.")
    private @Nullable String language;

    @Option(names = "--dry-run", description = "Says what would change, and writes nothing.")
    private boolean dryRun;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        ImportTexts texts = new ImportTexts(folder, file, LocalDate.now(ZoneOffset.UTC), ExportCommand.tag(language, spec));
        Reporter reporter = new Reporter(spec, ReportFormat.TEXT);
        return reporter.tell(dryRun ? texts.look() : texts.write(), false, this::summary);
    }

    private String summary(ImportTexts.Done edited) {
        StringBuilder out = new StringBuilder();
        List<ImportTexts.Change> typed = edited.changes();
        int most = dryRun ? typed.size() : Math.min(MOST_LINES, typed.size());
        for (ImportTexts.Change text : typed.subList(0, most)) {
            out.append(line(text)).append('\n');
        }
        if (typed.size() > most) {
            out.append(String.format(Locale.ROOT, "and %,d more%n", typed.size() - most));
        }
        long fresh = typed.stream().filter(text -> text.before().isEmpty()).count();
        out.append(folder).append(": ");
        if (typed.isEmpty()) {
            out.append("nothing changed.");
        } else {
            String changed = fresh < typed.size() ? Counted.of(typed.size() - fresh, "text") + " changed" : "";
            String added = fresh == 0 ? "" : changed.isEmpty() ? Counted.of(fresh, "text") + " new" : ", " + fresh + " new";
            out.append(changed).append(added).append(" in ")
                    .append(Counted.of(edited.files(), "file")).append('.');
        }
        out.append(' ').append(String.format(Locale.ROOT, "%,d as before", edited.same()));
        out.append(edited.open() == 0 ? "." : String.format(Locale.ROOT, ", %,d still to be translated.", edited.open()));
        if (edited.withoutRow() > 0) {
            out.append(' ')
                    .append(Counted.of(edited.withoutRow(), "text has no row in the table and stays",
                            "texts have no row in the table and stay"))
                    .append(" as before.");
        }
        return out.append(dryRun ? " Nothing was written, as asked for." : "").toString();
    }

    private String line(ImportTexts.Change text) {
        String what = text.file() + ", " + text.key() + (text.before().isEmpty() ? ": new" : ": changed");
        if (!dryRun) {
            return what;
        }
        int same = same(text.before(), text.after());
        return what + (text.before().isEmpty() ? "" : "\n  - " + brief(text.before(), same)) + "\n  + " + brief(text.after(), same);
    }

    /** How many UTF-16 units both begin with. */
    private static int same(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    /** The text on one line, from a little before the place where it differs if all of it is too long. */
    private static String brief(String text, int differs) {
        String line = text.replace('\n', ' ');
        int[] all = line.codePoints().toArray();
        int from = all.length <= LONGEST ? 0 : Math.max(0, Math.min(line.codePointCount(0, differs) - LONGEST / 3, all.length - LONGEST));
        int to = Math.min(all.length, from + LONGEST);
        return (from > 0 ? "…" : "") + new String(all, from, to - from) + (to < all.length ? "…" : "");
    }
}
