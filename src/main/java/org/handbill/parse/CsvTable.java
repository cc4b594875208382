package org.handbill.parse;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.load.FileOnDisk;
import org.handbill.load.TableFile;

/**
 * A table as spreadsheets save it (RFC 4180, with commas, semicolons or tabs), read row by row. It keeps neither text nor places: a place is
 * looked for in the file again when something is wrong there.
 */
public final class CsvTable {
    /** In UTF-16 units, of cells with one thing each; a quote that is not closed makes longer ones. */
    private static final int LONGEST_CELL = 1_000;
    /** In UTF-16 units, of what the library holds of one cell. */
    private static final int LARGEST_BUFFER = 1 << 20;

    /**
     * A cell of the file.
     *
     * @param line where its row begins, from 1
     * @param cell from 0
     */
    public record Place(int line, int cell) {}

    /**
     * What cells a table has.
     *
     * @param known names of columns, in lower case, by which the separator is found
     * @param longest in UTF-16 units
     * @param trimmed whether blanks around a cell are left out
     * @param example a header row
     */
    public record Cells(Set<String> known, int longest, boolean trimmed, String example) {
        public Cells {
            known = Set.copyOf(known);
        }
    }

    /** Who takes the rows. */
    public interface Rows {
        /**
         * @param line where the row begins, from 1
         * @param cells one for each column, empty where nothing is filled in, with line ends as LF
         */
        void row(int line, String[] cells);

        /** The table itself is wrong at a place. */
        void wrong(Place place, Code code, String message, String hint);
    }

    private final FileOnDisk file;
    private final Cells cells;
    private final CsvHead head;
    private final List<Located<String>> columns;

    private CsvTable(FileOnDisk file, Cells cells, CsvHead head, List<Located<String>> columns) {
        this.file = file;
        this.cells = cells;
        this.head = head;
        this.columns = columns;
    }

    /**
     * A table of people with its header row; absent after an error.
     *
     * @param known names of columns, in lower case, by which the separator is found
     */
    public static Optional<CsvTable> open(FileOnDisk file, Collection<String> known, Problems problems) {
        return open(file, new Cells(Set.copyOf(known), LONGEST_CELL, true, "name,role,email"), problems);
    }

    /** A table with its header row; absent after an error. */
    public static Optional<CsvTable> open(FileOnDisk file, Cells cells, Problems problems) {
        if (!TableFile.isText(file, problems)) {
            return Optional.empty();
        }
        try {
            CsvHead head = CsvHead.read(file, cells.known());
            if (head.headerLine() == 0) {
                problems.error(Code.MISSING_KEY, Location.whole(file.name()), "The table is empty: it has no row that names its columns.",
                        "Begin with a row such as: " + cells.example());
                return Optional.empty();
            }
            return columns(file, head, problems).map(columns -> new CsvTable(file, cells, head, columns));
        } catch (IOException e) {
            TableFile.unreadable(file, e, problems);
            return Optional.empty();
        }
    }

    private static Optional<List<Located<String>>> columns(FileOnDisk file, CsvHead head, Problems problems) throws IOException {
        HeaderHandler handler = new HeaderHandler();
        try (BufferedReader text = skipped(file, head.headerLine() - 1); CsvReader<List<String>> reader = reader(head, handler, text)) {
            List<String> names = reader.iterator().next();
            List<Place> places = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                places.add(new Place(head.headerLine(), i));
            }
            List<Span> spans = CsvPlaces.find(file, head.separator(), places);
            return Optional.of(places.stream().map(place -> new Located<>(names.get(place.cell()), spans.get(place.cell()))).toList());
        } catch (CsvParseException e) {
            Place place = new Place(head.headerLine(), handler.count());
            CsvPlaces.Fault fault = CsvPlaces.fault(file, head.separator(), place);
            problems.error(Code.TABLE_SYNTAX, fault.span(), fault.message(), CsvPlaces.CLOSE_QUOTE);
            return Optional.empty();
        }
    }

    /** As the campaign folder knows it. */
    public String file() {
        return file.name();
    }

    /** The header row's cells, without empty ones at its end. */
    public List<Located<String>> columns() {
        return columns;
    }

    /** What stands behind a name and a colon in a line before the header that begins with '#', for instance {@code # checked: 2012-02-10}. */
    public Optional<Located<String>> note(String name) {
        return head.note(name);
    }

    /** Hands over all rows that are not empty. */
    public void read(Rows rows, Problems problems) {
        CsvRowHandler handler = new CsvRowHandler(columns.stream().map(Located::value).toList(), cells, head.headerLine() - 1, rows);
        try (BufferedReader text = skipped(file, head.headerLine() - 1); CsvReader<Boolean> reader = reader(head, handler, text)) {
            reader.forEach(_ -> {});
        } catch (CsvParseException e) {
            fault(handler.place(), rows, problems);
        } catch (IOException e) {
            TableFile.unreadable(file, e, problems);
        }
    }

    private void fault(Place place, Rows rows, Problems problems) {
        try {
            CsvPlaces.Fault fault = CsvPlaces.fault(file, head.separator(), place);
            rows.wrong(place, Code.TABLE_SYNTAX, fault.message(), CsvPlaces.CLOSE_QUOTE);
        } catch (IOException e) {
            TableFile.unreadable(file, e, problems);
        }
    }

    /** Where cells stand, in their order; one that is not there is taken to be at the end of its row. Reads the file again. */
    public List<Span> spans(List<Place> places) throws IOException {
        return CsvPlaces.find(file, head.separator(), places);
    }

    private static BufferedReader skipped(FileOnDisk file, int lines) throws IOException {
        BufferedReader text = TableFile.open(file);
        for (int i = 0; i < lines; i++) {
            text.readLine();
        }
        return text;
    }

    private static <T> CsvReader<T> reader(CsvHead head, CsvCallbackHandler<T> handler, BufferedReader text) {
        return CsvReader.builder().fieldSeparator(head.separator()).commentStrategy(CommentStrategy.NONE).skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .trimWhitespacesAroundQuotes(true).allowUnclosedQuote(false).maxBufferSize(LARGEST_BUFFER).build(handler, text);
    }
}
