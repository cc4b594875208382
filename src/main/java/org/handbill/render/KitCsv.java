package org.handbill.render;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.handbill.site.KitTable;

/**
 * Writes a table so that spreadsheets open it right (RFC 4180): in UTF-8 with the mark by which they know it, rows ended by CRLF, and no cell that
 * they take for a formula.
 */
final class KitCsv {
    private static final char MARK = '\uFEFF';
    /**
     * What a formula may begin with. OWASP ASVS 5.0, 1.2.10, asks for an apostrophe before it, as does the CSV Injection page, which adds the wide
     * forms that Japanese systems take for the same. Spreadsheets show the apostrophe, and it is copied along, so the kit's README says what it is;
     * no other file of the kit has it.
     */
    private static final String FORMULA = "=+-@\t\r\n\0\uFF1D\uFF0B\uFF0D\uFF20";

    private KitCsv() {}

    static void write(KitTable table, OutputStream out) throws IOException {
        StringWriter text = new StringWriter();
        text.append(MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(table.header());
            for (List<String> row : table.rows()) {
                csv.writeRecord(row.stream().map(KitCsv::harmless).toList());
            }
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
