package org.handbill.sheet;

import java.util.List;
import java.util.Optional;

import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;
import org.handbill.load.FileOnDisk;
import org.handbill.parse.CsvTable;

/** Tells a table that was only exported from one that somebody has worked on. */
public final class UntouchedTable {
    private UntouchedTable() {}

    /** Whether a file has the columns of an export and each of its texts is as it was written. */
    public static boolean is(FileOnDisk file) {
        Problems problems = new Problems();
        Optional<CsvTable> table = CsvTable.open(file, SheetRows.CELLS, problems);
        List<String> columns = table.map(found -> found.columns().stream().map(Located::value).toList()).orElse(List.of());
        if (!columns.equals(SheetTable.header(true)) && !columns.equals(SheetTable.header(false))) {
            return false;
        }
        Optional<List<Row>> rows = SheetRows.read(file, problems);
        return rows.filter(read -> !problems.hasErrors() && read.stream().allMatch(UntouchedTable::isAsWritten)).isPresent();
    }

    private static boolean isAsWritten(Row row) {
        return row.mark().value().equals(SheetTable.mark(row.text().value()));
    }
}
