package org.handbill.paper;

import java.util.ArrayList;
import java.util.List;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.handbill.paper.pdf.Piece;
import org.handbill.paper.pdf.Sheet;
import org.handbill.picture.card.Box;

/** The sheets behind the one for the wall, for what must be said and has no room there. */
final class BodySheets {
    private static final double GAP = 9;

    private BodySheets() {}

    /**
     * As many as the rest of the text needs.
     *
     * @param from the first line that is not on another sheet
     */
    static List<Sheet> of(Handbill handbill, PaperSize paper, Columns columns, int from) {
        List<Sheet> sheets = new ArrayList<>();
        Box content = columns.content();
        for (int start = from; start < columns.lines();) {
            List<Piece> pieces = new ArrayList<>();
            double y = Masthead.set(handbill, columns.setter(), content, pieces) + GAP;
            int count = Math.max(1, columns.fitting(columns.lines() - start, content.bottom() - y));
            columns.place(start, start + count, y, pieces);
            start += count;
            sheets.add(new Sheet(paper.width(), paper.height(), content, pieces));
        }
        return sheets;
    }
}
