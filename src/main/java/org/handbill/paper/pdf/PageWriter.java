package org.handbill.paper.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.handbill.picture.card.Box;
import org.jspecify.annotations.Nullable;

/** Writes one sheet: its content, and where each piece belongs in the structure. */
final class PageWriter {
    private final Sheet sheet;
    private final int second;
    private final TypeWriter types;
    private final Structure structure;
    private final COSDictionary page;
    private final Content content;
    private final COSArray owners = new COSArray();
    private final COSArray annotations = new COSArray();
    private @Nullable COSDictionary list;
    private @Nullable COSDictionary item;

    /** @param second the colour of the second ink, 0xRRGGBB */
    PageWriter(Sheet sheet, int second, TypeWriter types, Structure structure, COSDictionary page) {
        this.sheet = sheet;
        this.second = second;
        this.types = types;
        this.structure = structure;
        this.page = page;
        this.content = new Content(sheet.height());
    }

    void write() throws IOException {
        for (Piece piece : sheet.pieces()) {
            piece(piece);
        }
        page.setItem(COSName.CONTENTS, Cos.stream(content.bytes()));
        page.setInt(COSName.STRUCT_PARENTS, structure.parents(owners));
        if (annotations.size() > 0) {
            page.setItem(COSName.ANNOTS, annotations);
        }
        page.setName(COSName.getPDFName("Tabs"), "S");
    }

    private void piece(Piece piece) throws IOException {
        switch (piece.role()) {
            case ORNAMENT -> {
                content.raw("/Artifact BMC\n");
                marks(piece.marks());
                content.raw("EMC\n");
            }
            case TITLE -> tagged("H1", structure.document(), piece);
            case HEADING -> tagged("H2", structure.document(), piece);
            case PARAGRAPH -> tagged("P", structure.document(), piece);
            case LABEL -> {
                if (list == null) {
                    list = structure.element("L", structure.document());
                    COSDictionary numbered = new COSDictionary();
                    numbered.setName(COSName.O, "List");
                    numbered.setName(COSName.getPDFName("ListNumbering"), "Decimal");
                    list.setItem(COSName.A, numbered);
                }
                COSDictionary entry = structure.element("LI", list);
                tagged("Lbl", entry, piece);
                item = structure.element("LBody", entry);
            }
            case ITEM -> tagged("P", item == null ? structure.document() : item, piece);
            case FIGURE -> figure(piece);
            case LINK -> link(piece);
        }
    }

    private COSDictionary tagged(String kind, COSDictionary parent, Piece piece) throws IOException {
        COSDictionary element = structure.element(kind, parent);
        marked(kind, element, piece);
        return element;
    }

    private void marked(String kind, COSDictionary element, Piece piece) throws IOException {
        int number = owners.size();
        element.setItem(COSName.PG, page);
        Structure.add(element, COSInteger.get(number));
        owners.add(element);
        if (readsBackwards(piece)) {
            element.setString(COSName.getPDFName("ActualText"), piece.words());
        }
        content.raw("/" + kind + " <</MCID " + number + ">> BDC\n");
        marks(piece.marks());
        content.raw("EMC\n");
    }

    /** Signs stand from left to right in the content, whichever way they are read. */
    private static boolean readsBackwards(Piece piece) {
        return piece.marks().stream().anyMatch(mark -> mark instanceof Mark.Type type && type.line().readsBackwards());
    }

    private void figure(Piece piece) throws IOException {
        COSDictionary element = tagged("Figure", structure.document(), piece);
        element.setString(COSName.ALT, piece.words());
        COSDictionary layout = new COSDictionary();
        layout.setName(COSName.O, "Layout");
        layout.setItem(COSName.BBOX, rectangle(bounds(piece.marks())));
        layout.setName(COSName.getPDFName("Placement"), "Block");
        element.setItem(COSName.A, layout);
    }

    private void link(Piece piece) throws IOException {
        COSDictionary paragraph = structure.element("P", structure.document());
        COSDictionary element = tagged("Link", paragraph, piece);
        COSDictionary annotation = Cos.dictionary("Annot");
        annotation.setName(COSName.SUBTYPE, "Link");
        annotation.setItem(COSName.RECT, rectangle(bounds(piece.marks())));
        annotation.setString(COSName.CONTENTS, piece.words());
        annotation.setInt(COSName.F, 4);
        COSArray border = new COSArray();
        border.setFloatArray(new float[]{0, 0, 0});
        annotation.setItem(COSName.BORDER, border);
        COSDictionary action = Cos.dictionary("Action");
        action.setName(COSName.S, "URI");
        action.setString(COSName.URI, piece.target());
        annotation.setItem(COSName.A, action);
        annotation.setInt(COSName.STRUCT_PARENT, structure.parents(element));
        annotations.add(annotation);
        COSDictionary reference = Cos.dictionary("OBJR");
        reference.setItem(COSName.OBJ, annotation);
        reference.setItem(COSName.PG, page);
        Structure.add(element, reference);
    }

    private static Box bounds(List<Mark> marks) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Mark mark : marks) {
            Box box = mark.bounds();
            left = Math.min(left, box.left());
            top = Math.min(top, box.top());
            right = Math.max(right, box.right());
            bottom = Math.max(bottom, box.bottom());
        }
        return new Box(left, top, right, bottom);
    }

    private COSArray rectangle(Box box) {
        COSArray array = new COSArray();
        for (double side : new double[]{box.left(), content.up(box.bottom()), box.right(), content.up(box.top())}) {
            array.add(Cos.number(side));
        }
        return array;
    }

    private void marks(List<Mark> marks) throws IOException {
        for (int i = 0; i < marks.size(); i++) {
            switch (marks.get(i)) {
                case Mark.Type type -> {
                    ink(type.ink());
                    types.write(type, i + 1 < marks.size(), content);
                }
                case Mark.Rule rule -> {
                    ink(rule.ink());
                    rectangle(rule.bounds().left(), rule.bounds().top(), rule.bounds().width(), rule.bounds().height());
                    content.op("f");
                }
                case Mark.Dashes dashes -> dashes(dashes.bounds());
                case Mark.Code code -> code(code);
            }
        }
    }

    private void ink(Ink ink) {
        switch (ink) {
            case BLACK -> content.op("g", 0);
            case SECOND -> content.op("rg", (second >> 16 & 0xFF) / 255.0, (second >> 8 & 0xFF) / 255.0, (second & 0xFF) / 255.0);
        }
    }

    private void rectangle(double left, double top, double width, double height) {
        content.op("re", left, content.up(top + height), width, height);
    }

    private void dashes(Box box) {
        boolean upright = box.height() > box.width();
        double middle = upright ? (box.left() + box.right()) / 2 : (box.top() + box.bottom()) / 2;
        content.op("q").op("G", 0).op("w", upright ? box.width() : box.height()).raw("[4 3] 0 d\n");
        if (upright) {
            content.op("m", middle, content.up(box.top())).op("l", middle, content.up(box.bottom()));
        } else {
            content.op("m", box.left(), content.up(middle)).op("l", box.right(), content.up(middle));
        }
        content.op("S").op("Q");
    }

    /** Runs of dark modules in a row are one rectangle, a hair higher than the row, so that no seam shows between rows. */
    private void code(Mark.Code code) {
        ink(Ink.BLACK);
        int side = code.code().side();
        double module = code.bounds().width() / side;
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side;) {
                int run = 0;
                while (x + run < side && code.code().isDark(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    rectangle(code.bounds().left() + x * module, code.bounds().top() + y * module, run * module, module * 1.02);
                }
                x += run + 1;
            }
        }
        content.op("f");
    }
}
