package org.handbill.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table as a person has it open: rows by the names of columns. Reads and writes RFC 4180 by itself. */
final class Csv {
    private final List<String> header;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private Csv(List<String> header) {
        this.header = new ArrayList<>(header);
    }

    static Csv read(String text) {
        List<List<String>> cells = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        String csv = text.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.startsWith("\"\"", i)) {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    cells.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        Csv csvOf = new Csv(cells.getFirst());
        cells.stream().skip(1).forEach(values -> {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                named.put(csvOf.header.get(i), values.get(i));
            }
            csvOf.rows.add(named);
        });
        return csvOf;
    }

    List<Map<String, String>> rows() {
        return rows;
    }

    List<String> column(String name) {
        return rows.stream().map(row -> cell(row, name)).toList();
    }

    /** Empty if it is not there. */
    static String cell(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private Map<String, String> row(String file, String key) {
        return rows.stream().filter(row -> cell(row, "file").equals(file) && cell(row, "key").equals(key)).findFirst().orElseThrow();
    }

    String get(String file, String key, String column) {
        return cell(row(file, key), column);
    }

    void set(String file, String key, String column, String value) {
        row(file, key).put(column, value);
    }

    void add(Map<String, String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        header.forEach(name -> row.put(name, cells.getOrDefault(name, "")));
        rows.add(row);
    }

    /** In front of all others. */
    void addColumn(String name, String value) {
        header.addFirst(name);
        rows.forEach(row -> row.put(name, value));
    }

    String text(char separator, boolean mark, boolean windows) {
        String lines = Stream.concat(Stream.of(header), rows.stream().map(row -> header.stream().map(name -> cell(row, name)).toList()))
                .map(cells -> cells.stream().map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(Character.toString(separator))))
                .collect(Collectors.joining("\n", "", "\n"));
        return (mark ? "\uFEFF" : "") + (windows ? lines.replace("\n", "\r\n") : lines);
    }

    void write(Path file) {
        try {
            Files.writeString(file, text(',', true, true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
