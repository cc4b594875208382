package org.handbill.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.handbill.load.FileOnDisk;
import org.handbill.load.TableFile;

/** Finds where cells stand, by reading the file once more. */
final class CsvPlaces {
    static final String CLOSE_QUOTE = "Put one quote at the end of the cell; a quote that belongs to the text is written twice.";
    /** In UTF-16 units, of what is kept of one row to show. */
    private static final int LONGEST_ROW = 20_000;

    /**
     * Why a cell cannot be read.
     *
     * @param message one sentence
     */
    record Fault(Span span, String message) {}

    private CsvPlaces() {}

    /** In the order of the places. */
    static List<Span> find(FileOnDisk file, char separator, List<CsvTable.Place> places) throws IOException {
        List<CsvTable.Place> sorted = places.stream().distinct().sorted(Comparator.comparingInt(CsvTable.Place::line)).toList();
        Map<CsvTable.Place, Span> found = new HashMap<>();
        int next = 0;
        try (BufferedReader text = TableFile.open(file)) {
            int number = 0;
            while (next < sorted.size()) {
                int wanted = sorted.get(next).line();
                String line = text.readLine();
                number++;
                if (line == null) {
                    break;
                }
                if (number < wanted) {
                    continue;
                }
                CsvRecordScan scan = new CsvRecordScan(separator, LONGEST_ROW);
                scan.line(line);
                while (scan.isOpen() && (line = text.readLine()) != null) {
                    number++;
                    scan.line(line);
                }
                Source source = Source.excerpt(file.name(), wanted, scan.text());
                for (; next < sorted.size() && sorted.get(next).line() <= number; next++) {
                    found.put(sorted.get(next), scan.span(source, sorted.get(next).cell()));
                }
            }
        }
        Source nothing = Source.excerpt(file.name(), 1, "");
        return places.stream().map(place -> found.getOrDefault(place, nothing.span(0, 0))).toList();
    }

    /** What is wrong with a cell that the library cannot read. */
    static Fault fault(FileOnDisk file, char separator, CsvTable.Place place) throws IOException {
        Span span = find(file, separator, List.of(place)).getFirst();
        String written = span.text();
        if (!written.startsWith("\"")) {
            return new Fault(span, "This cell is longer than any that the tool reads.");
        }
        int end = written.indexOf('\n') < 0 ? written.length() : written.indexOf('\n');
        boolean closed = end == written.length() && written.replace("\"\"", "").indexOf('"', 1) > 0;
        return new Fault(span, closed
                ? "There is more text behind the quote that ends this cell."
                : "The quote that begins this cell is not closed on its line, nor rightly on a later one.");
    }
}
