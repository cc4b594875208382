package org.handbill.bind;

import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.Span;

/** One recipient of a YAML file. */
record RecipientItem(Fields fields) implements RecipientCells {

    @Override
    public String text(String column) {
        return located(column).map(found -> found.value().strip()).orElse("");
    }

    private Optional<Located<String>> located(String column) {
        return fields.scalar(column, RecipientColumns.takes(column), scalar -> Reading.good(scalar.text())).located();
    }

    @Override
    public void report(Severity severity, String column, Code code, String message, String hint) {
        if (code == Code.MISSING_KEY) {
            fields.note(Asked::required, column);
        }
        Location place = place(column);
        Problems problems = fields.problems();
        switch (severity) {
            case ERROR -> problems.error(code, place, message, hint);
            case WARNING -> problems.warning(code, place, message, hint);
            case NOTE -> problems.note(code, place, message, hint);
        }
    }

    Location place(String column) {
        return located(column).<Location>map(Located::span).orElse(fields.place());
    }

    @Override
    public int line() {
        return fields.place() instanceof Span span ? span.line() : 1;
    }

    /** Passes on the first of a file's mistakes. */
    static void reportFirst(String file, Problems found, Problems problems) {
        Mistakes<Diagnostic> mistakes = new Mistakes<>();
        found.sorted().forEach(one -> mistakes.add(one.severity(), one));
        mistakes.reportMore(file, problems);
        problems.addAll(mistakes.shown());
    }
}
