package org.handbill.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Writes sheets as a PDF that keeps to PDF/UA-1 (ISO 14289-1): tagged, with title and language, and every character told. The same sheets give the same
 * bytes: it names no time, and its identity is made from its content.
 */
public final class PdfWriter {
    private PdfWriter() {}

    /**
     * A document.
     *
     * @param secondInk 0xRRGGBB
     */
    public record Document(String title, String summary, Locale language, boolean rightToLeft, List<Sheet> sheets, int secondInk) {
        public Document {
            sheets = List.copyOf(sheets);
        }
    }

    public static byte[] write(Document document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
        try (PDDocument pdf = new PDDocument()) {
            pdf.setVersion(1.7f);
            TypeWriter types = new TypeWriter();
            Structure structure = new Structure();
            CRC32 identity = new CRC32();
            for (Sheet sheet : document.sheets()) {
                PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
                pdf.addPage(page);
                new PageWriter(sheet, document.secondInk(), types, structure, page.getCOSObject()).write();
                identity.update(page.getCOSObject().getCOSStream(COSName.CONTENTS).toTextString().getBytes(StandardCharsets.UTF_8));
            }
            COSDictionary fonts = types.fonts();
            for (PDPage page : pdf.getPages()) {
                COSDictionary resources = new COSDictionary();
                resources.setItem(COSName.FONT, fonts);
                page.getCOSObject().setItem(COSName.RESOURCES, resources);
            }
            describe(pdf, document, structure);
            pdf.setDocumentId(identity.getValue());
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory", e);
        }
        return out.toByteArray();
    }

    private static void describe(PDDocument pdf, Document document, Structure structure) throws IOException {
        COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
        catalog.setString(COSName.LANG, document.language().toLanguageTag());
        COSDictionary marked = new COSDictionary();
        marked.setBoolean(COSName.getPDFName("Marked"), true);
        catalog.setItem(COSName.MARK_INFO, marked);
        catalog.setItem(COSName.STRUCT_TREE_ROOT, structure.finish());
        COSDictionary preferences = new COSDictionary();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        preferences.setName(COSName.getPDFName("Direction"), document.rightToLeft() ? "R2L" : "L2R");
        catalog.setItem(COSName.VIEWER_PREFERENCES, preferences);
        catalog.setItem(COSName.METADATA, Cos.metadata(Xmp.write(document).getBytes(StandardCharsets.UTF_8)));
        pdf.getDocumentInformation().setTitle(document.title());
    }
}
