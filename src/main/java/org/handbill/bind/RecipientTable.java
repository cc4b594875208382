package org.handbill.bind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.handbill.campaign.RecipientPlaces;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.Span;
import org.handbill.parse.CsvTable;

/** Reads recipients from a table. Where a mistake stands is looked for at the end, for those that are shown. */
final class RecipientTable implements CsvTable.Rows, RecipientCells {
    private record Mistake(Severity severity, CsvTable.Place place, Code code, String message, String hint) {}

    private final CsvTable table;
    private final RecipientColumns columns;
    private final RecipientReader reader;
    private final Problems problems;
    private final Mistakes<Mistake> mistakes = new Mistakes<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    /** Where recipients begin, from 1. */
    private final IntStream.Builder lines = IntStream.builder();
    private int line;
    private String[] cells = {};

    RecipientTable(CsvTable table, RecipientColumns columns, RecipientReader reader, Problems problems) {
        this.table = table;
        this.columns = columns;
        this.reader = reader;
        this.problems = problems;
    }

    void read() {
        if (!header()) {
            return;
        }
        table.read(this, problems);
        List<Mistake> shown = mistakes.shown();
        if (shown.isEmpty()) {
            reader.requireSomebody(table.file(), problems);
        } else {
            report(shown);
        }
    }

    /** To be asked for once, when all is read. */
    RecipientPlaces places() {
        int[] found = lines.build().toArray();
        return (recipients, column) -> {
            int index = indexes.getOrDefault(column, 0);
            try {
                return List.copyOf(table.spans(recipients.stream().map(number -> new CsvTable.Place(found[number], index)).toList()));
            } catch (IOException e) {
                return RecipientPlaces.whole(table.file()).of(recipients, column);
            }
        };
    }

    /** Whether rows can be read by it; with a column that is not known, every row would seem to lack something. */
    private boolean header() {
        boolean sound = true;
        List<String> known = columns.all();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Located<String> column = table.columns().get(i);
            String typed = column.value().toLowerCase(Locale.ROOT);
            if (typed.isEmpty()) {
                continue;
            }
            String name = RecipientColumns.isRegion(typed) ? RecipientColumns.REGION : typed;
            if (!known.contains(name)) {
                unknown.add(name);
                List<String> near = NearNames.of(name, known);
                problems.error(Code.UNKNOWN_KEY, column.span(), "The tool does not know a column '" + column.value() + "'.",
                        RecipientColumns.alsoCalled(name).map(meant -> "Its name here is '" + meant + "'.")
                                .orElseGet(() -> near.isEmpty() ? NearNames.hint(name, columns.usual()) : NearNames.hint(name, near)));
                sound = false;
            } else if (indexes.putIfAbsent(name, i) != null) {
                twice(column, table.columns().get(indexes.getOrDefault(name, i)), name);
                sound = false;
            } else if (!name.equals(typed)) {
                problems.note(Code.COLUMN_READ_AS, column.span(), "The column '" + column.value() + "' is read as '" + name + "'.",
                        "To read this no longer, call it '" + name + "'.");
            }
        }
        boolean named = indexes.containsKey(RecipientColumns.NAME);
        if (!named && unknown.stream().noneMatch(name -> RecipientColumns.alsoCalled(name).filter(RecipientColumns.NAME::equals).isPresent()
                || NearNames.of(name, known).contains(RecipientColumns.NAME))) {
            Location place = table.columns().isEmpty() ? Location.whole(table.file()) : table.columns().getFirst().span();
            problems.error(Code.MISSING_KEY, place, "The header row has no column 'name'.",
                    "The first row that does not begin with '#' has to name the columns, for instance: name,role,email");
        }
        return named && sound;
    }

    private void twice(Located<String> column, Located<String> first, String name) {
        boolean same = column.value().equalsIgnoreCase(first.value());
        problems.error(Code.DUPLICATE_KEY, column.span(),
                same
                        ? "There is a column '" + name + "' already."
                        : "The columns '" + first.value() + "' and '" + column.value() + "' both mean '" + name + "'.",
                same ? "Delete one of them." : "Keep the one that readers choose by, and delete the other.");
    }

    private void report(List<Mistake> shown) {
        mistakes.reportMore(table.file(), problems);
        List<Span> spans;
        try {
            spans = table.spans(shown.stream().map(Mistake::place).toList());
        } catch (IOException e) {
            spans = List.of();
        }
        for (int i = 0; i < shown.size(); i++) {
            Mistake mistake = shown.get(i);
            Location place = spans.isEmpty() ? Location.whole(table.file()) : spans.get(i);
            switch (mistake.severity()) {
                case ERROR -> problems.error(mistake.code(), place, mistake.message(), mistake.hint());
                case WARNING -> problems.warning(mistake.code(), place, mistake.message(), mistake.hint());
                case NOTE -> problems.note(mistake.code(), place, mistake.message(), mistake.hint());
            }
        }
    }

    @Override
    public void row(int number, String[] texts) {
        line = number;
        cells = texts;
        if (!isComment()) {
            reader.add(this);
            lines.add(line);
        }
    }

    /** As before the header; reported, since the library and spreadsheets take such a row for one like others. */
    private boolean isComment() {
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].startsWith("#")) {
                mistakes.add(Severity.WARNING, new Mistake(Severity.WARNING, new CsvTable.Place(line, i), Code.ROW_LIKE_COMMENT,
                        "This row begins with '#', so it is read as a comment and nobody is made of it.",
                        "Move comments above the header row; if it is a person, type the name without '#'."));
                return true;
            }
            if (!cells[i].isEmpty()) {
                return false;
            }
        }
        return false;
    }

    @Override
    public void wrong(CsvTable.Place place, Code code, String message, String hint) {
        mistakes.add(Severity.ERROR, new Mistake(Severity.ERROR, place, code, message, hint));
    }

    @Override
    public String text(String column) {
        Integer index = indexes.get(column);
        return index == null ? "" : cells[index];
    }

    @Override
    public void report(Severity severity, String column, Code code, String message, String hint) {
        CsvTable.Place place = new CsvTable.Place(line, indexes.getOrDefault(column, 0));
        mistakes.add(severity, new Mistake(severity, place, code, message, hint));
    }

    @Override
    public int line() {
        return line;
    }
}
