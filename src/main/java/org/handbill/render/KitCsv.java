package org.handbill.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handbill.site.KitTable;
import org.handbill.text.SheetCell;

/**
 * Writes a table so that spreadsheets open it right (RFC 4180): in UTF-8 with the mark by which they know it, rows ended by CRLF, and no cell that
 * they take for a formula.
 */
public final class KitCsv {
    private static final char MARK = '\uFEFF';
    private KitCsv() {}

    public static void write(KitTable table, OutputStream out) throws IOException {
        StringWriter text = new StringWriter();
        text.append(MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.header());
            for (List<String> row : table.rows()) {
                csv.writeRecord(row.stream().map(SheetCell::harmless).toList());
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
