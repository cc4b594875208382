package org.handbill.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.load.FileOnDisk;
import org.handbill.load.TableFile;
import org.handbill.parse.CsvTable;
import org.handbill.text.SheetCell;

/** Reads the table as any spreadsheet saves it: columns by their names, in any order, others left alone. */
final class SheetRows {
    /** In UTF-16 units: what Excel holds. */
    private static final int LONGEST_CELL = 32_767;
    private static final List<String> READ = List.of(SheetTable.FILE, SheetTable.KEY, SheetTable.FOR, SheetTable.ORIGINAL, SheetTable.TEXT,
            SheetTable.MARK);
    static final CsvTable.Cells CELLS = new CsvTable.Cells(known(), LONGEST_CELL, false, "file,key,text");

    private final CsvTable table;
    private final Problems problems;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<CsvTable.Place> places = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    private SheetRows(CsvTable table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    private static Set<String> known() {
        return new LinkedHashSet<>(SheetTable.header(true));
    }

    /** All rows with a key or a text; absent after an error. */
    static Optional<List<Row>> read(FileOnDisk file, Problems problems) {
        return CsvTable.open(file, CELLS, problems).flatMap(table -> new SheetRows(table, problems).read(file));
    }

    private Optional<List<Row>> read(FileOnDisk file) {
        for (int i = 0; i < table.columns().size(); i++) {
            columns.putIfAbsent(SheetCell.unguarded(table.columns().get(i).value()).toLowerCase(Locale.ROOT), i);
        }
        for (String name : List.of(SheetTable.KEY, SheetTable.TEXT)) {
            if (!columns.containsKey(name)) {
                missing(name);
            }
        }
        if (problems.hasErrors()) {
            return Optional.empty();
        }
        record Fault(CsvTable.Place place, String message, String hint) {}
        List<Fault> faults = new ArrayList<>();
        table.read(new CsvTable.Rows() {
            @Override
            public void row(int line, String[] cells) {
                if (!cells[column(SheetTable.KEY)].isBlank() || !cells[column(SheetTable.TEXT)].isBlank()) {
                    rows.add(cells.clone());
                    READ.forEach(name -> places.add(new CsvTable.Place(line, Math.max(0, column(name)))));
                }
            }

            @Override
            public void wrong(CsvTable.Place place, Code code, String message, String hint) {
                faults.add(new Fault(place, message, hint));
            }
        }, problems);
        try {
            List<Span> spans = table.spans(faults.stream().map(Fault::place).toList());
            for (int i = 0; i < spans.size(); i++) {
                problems.error(Code.TABLE_SYNTAX, spans.get(i), faults.get(i).message(), faults.get(i).hint());
            }
            List<Row> read = rows(table.spans(places));
            return problems.hasErrors() ? Optional.empty() : Optional.of(read);
        } catch (IOException | UncheckedIOException e) {
            TableFile.unreadable(file, e instanceof IOException io ? io : new IOException(e), problems);
            return Optional.empty();
        }
    }

    private void missing(String name) {
        List<String> near = NearNames.of(name, columns.keySet());
        Location header = table.columns().isEmpty() ? Location.whole(table.file()) : table.columns().getFirst().span();
        problems.error(Code.MISSING_KEY, header, "The table has no column '" + name + "'.",
                near.isEmpty()
                        ? "It needs the columns file, key and text, as 'handbill export' writes them."
                        : "Rename the column '" + near.getFirst() + "' to '" + name + "'.");
    }

    private int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    private List<Row> rows(List<Span> spans) {
        List<Row> read = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i);
            List<Located<String>> found = new ArrayList<>();
            for (int j = 0; j < READ.size(); j++) {
                int column = column(READ.get(j));
                String cell = column < 0 ? "" : SheetCell.unguarded(cells[column]);
                boolean whole = READ.get(j).equals(SheetTable.TEXT) || READ.get(j).equals(SheetTable.ORIGINAL);
                found.add(new Located<>(whole ? cell : cell.strip(), spans.get(i * READ.size() + j)));
            }
            Optional<Located<String>> original = columns.containsKey(SheetTable.ORIGINAL) ? Optional.of(found.get(3)) : Optional.empty();
            read.add(new Row(found.get(0), found.get(1), found.get(2), original, found.get(4), found.get(5)));
        }
        return read;
    }
}
