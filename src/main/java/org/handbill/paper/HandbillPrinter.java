package org.handbill.paper;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.util.Version;
import org.handbill.kit.CardDesign;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.handbill.paper.pdf.PdfWriter;
import org.handbill.paper.pdf.Sheet;
import org.handbill.picture.type.Faces;

/** Makes the printed handbill with a theme's colours and typefaces, those of its share cards. Safe to share between threads. */
public final class HandbillPrinter {
    private final CardDesign design;
    private final Faces display;
    private final Faces text;

    public HandbillPrinter(CardDesign design, Faces display, Faces text) {
        this.design = design;
        this.display = display;
        this.text = text;
    }

    /** The version of the library that writes documents: another one may write other bytes. */
    public static String libraryVersion() {
        return String.valueOf(Version.getVersion());
    }

    /** A PDF of one sheet for the wall, those on which its text goes on, if it does, and, if there is a link, one with strips to tear off. */
    public byte[] print(Handbill handbill, PaperSize paper) {
        return PdfWriter.write(new PdfWriter.Document(handbill.title().text(), handbill.summary().text(), handbill.language(),
                handbill.rightToLeft(), sheets(handbill, paper), design.colours().accent()));
    }

    List<Sheet> sheets(Handbill handbill, PaperSize paper) {
        List<Sheet> sheets = new ArrayList<>();
        Typesetter setter = new Typesetter(handbill, display, text, design.capitals());
        sheets.addAll(new FrontSheet(handbill, setter, paper).set());
        if (!handbill.link().isEmpty()) {
            sheets.add(new StripSheet(handbill, setter, paper).set());
        }
        return sheets;
    }
}
