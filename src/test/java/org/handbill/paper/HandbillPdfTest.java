package org.handbill.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The document as another program reads it. */
class HandbillPdfTest {
    private static final int DPI = 200;
    private static final String NO_PDFTOTEXT = "There is no pdftotext on the PATH: install it, for instance with 'apt-get install poppler-utils'.";

    @TempDir
    Path temp;

    private static Stream<Handbill> all() {
        return Stream.of(PaperSamples.ENGLISH, PaperSamples.ARABIC, PaperSamples.HEBREW, PaperSamples.KOREAN, PaperSamples.GREEK,
                PaperSamples.RUSSIAN, PaperSamples.JAPANESE, PaperSamples.BARE);
    }

    @Test
    void theSameTextsGiveTheSameBytes() {
        all().forEach(handbill -> {
            for (PaperSize paper : PaperSize.values()) {
                assertThat(PaperSamples.PRINTER.print(handbill, paper)).as("%s on %s", handbill.title(), paper)
                        .isEqualTo(PaperSamples.PRINTER.print(handbill, paper));
            }
        });
    }

    @Test
    void hasTitleLanguageAndTags() throws IOException {
        for (Handbill handbill : all().toList()) {
            try (PDDocument pdf = Loader.loadPDF(PaperSamples.PRINTER.print(handbill, PaperSize.A4))) {
                assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(handbill.title().text());
                assertThat(pdf.getDocumentInformation().getCreationDate()).isNull();
                assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(handbill.language().toLanguageTag());
                assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).hasSize(1);
                assertThat(pdf.getNumberOfPages()).isEqualTo(handbill.link().isEmpty() ? 1 : 2);
            }
        }
    }

    @Test
    void comesOnBothSizesOfPaper() throws IOException {
        try (PDDocument a4 = Loader.loadPDF(PaperSamples.PRINTER.print(PaperSamples.ENGLISH, PaperSize.A4));
                PDDocument letter = Loader.loadPDF(PaperSamples.PRINTER.print(PaperSamples.ENGLISH, PaperSize.LETTER))) {
            assertThat(a4.getPage(0).getMediaBox().getHeight()).isEqualTo(841.89f);
            assertThat(letter.getPage(1).getMediaBox().getWidth()).isEqualTo(612f);
            assertThat(letter.getPage(1).getMediaBox().getHeight()).isEqualTo(792f);
        }
    }

    @Test
    void carriesAPartOfEachTypefaceAndNoOther() throws IOException {
        for (Handbill handbill : all().toList()) {
            byte[] bytes = PaperSamples.PRINTER.print(handbill, PaperSize.A4);
            assertThat(bytes.length).as(handbill.title().text()).isLessThan(120_000);
            try (PDDocument pdf = Loader.loadPDF(bytes)) {
                for (PDPage page : pdf.getPages()) {
                    for (COSName name : page.getResources().getFontNames()) {
                        PDFont font = page.getResources().getFont(name);
                        assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                        assertThat(font.getName()).matches("[A-Z]{6}\\+.+");
                    }
                }
            }
        }
    }

    @Test
    void textIsReadBackInTheOrderInWhichItIsRead() throws IOException {
        for (Handbill handbill : List.of(PaperSamples.ENGLISH, PaperSamples.KOREAN, PaperSamples.GREEK, PaperSamples.RUSSIAN)) {
            String text = read(handbill);
            assertThat(text).contains("example.org/save-refugees").containsSubsequence(
                    Stream.of(handbill.summary().text(), handbill.body().paragraphs().getFirst().text(),
                            handbill.steps().getFirst().summary().text(),
                            handbill.contact().line(), "Tear one off".toUpperCase(java.util.Locale.ROOT)).map(HandbillPdfTest::folded)
                            .toList());
        }
    }

    /**
     * As a reader copies it: poppler turns what stands from right to left into the order of the letters. It turns around the two letters
     * of a ligature that is one glyph, too, so that none stands in these samples.
     */
    @Test
    void textFromRightToLeftIsReadBack() throws IOException, InterruptedException {
        for (Handbill handbill : List.of(PaperSamples.ARABIC, PaperSamples.HEBREW)) {
            String text = copied(handbill);
            assertThat(text).contains(handbill.title().text(), handbill.steps().getFirst().title().text(), "#SaveRefugees",
                    "example.org/save-refugees");
        }
    }

    private String copied(Handbill handbill) throws IOException, InterruptedException {
        Path pdf = Files.write(temp.resolve("handbill.pdf"), PaperSamples.PRINTER.print(handbill, PaperSize.A4));
        Path out = temp.resolve("handbill.txt");
        try {
            assertThat(new ProcessBuilder("pdftotext", "-enc", "UTF-8", pdf.toString(), out.toString()).inheritIO().start().waitFor())
                    .isZero();
        } catch (IOException e) {
            if (System.getenv("CI") != null) {
                throw new AssertionError(NO_PDFTOTEXT, e);
            }
            System.err.println(NO_PDFTOTEXT);
            Assumptions.abort(NO_PDFTOTEXT);
        }
        return folded(Files.readString(out).replaceAll("[\\x{200E}\\x{200F}\\x{202A}-\\x{202E}]", ""));
    }

    private static String read(Handbill handbill) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PaperSamples.PRINTER.print(handbill, PaperSize.A4))) {
            return folded(new PDFTextStripper().getText(pdf));
        }
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", " ");
    }

    @Test
    void linksLeadWhereTheySay() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PaperSamples.PRINTER.print(PaperSamples.ARABIC, PaperSize.A4))) {
            List<String> targets = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (PDAnnotation annotation : page.getAnnotations()) {
                    assertThat(annotation.getContents()).isNotBlank();
                    targets.add(((PDActionURI) ((PDAnnotationLink) annotation).getAction()).getURI());
                }
            }
            assertThat(targets).contains(PaperSamples.LINK, "mailto:editors@example.org");
        }
    }

    @Test
    void codesAreReadFromThePrintedSheets() throws IOException, ReaderException {
        try (PDDocument pdf = Loader.loadPDF(PaperSamples.PRINTER.print(PaperSamples.KOREAN, PaperSize.LETTER))) {
            PDFRenderer renderer = new PDFRenderer(pdf);
            assertThat(codes(renderer.renderImageWithDPI(0, DPI, ImageType.GRAY))).containsExactly(PaperSamples.LINK);
            BufferedImage strips = renderer.renderImageWithDPI(1, DPI, ImageType.GRAY);
            int top = strips.getHeight() * 3 / 4 - 40;
            double margin = 14 / PaperSize.LETTER.width() * strips.getWidth();
            int width = (int) ((strips.getWidth() - 2 * margin) / 10);
            for (int strip = 0; strip < 10; strip += 3) {
                BufferedImage one = strips.getSubimage((int) (margin + strip * width), top, width, strips.getHeight() - top);
                assertThat(codes(one)).as("strip " + strip).containsExactly(PaperSamples.LINK);
            }
        }
    }

    private static List<String> codes(BufferedImage picture) throws ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
        Map<DecodeHintType, Object> hints = Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE),
                DecodeHintType.TRY_HARDER, true);
        return List.of(new QRCodeReader().decode(bitmap, hints).getText());
    }
}
