package org.handbill.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.handbill.picture.card.CardSamples;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.typography.Typeface;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The document held against PDF/UA-1 (ISO 14289-1) by veraPDF: all that a program can check of it, 106 rules. */
class AccessiblePdfTest {
    private static final int RULES = 106;

    @Test
    void keepsToPdfUa() throws Exception {
        for (Handbill handbill : List.of(PaperSamples.ENGLISH, PaperSamples.ARABIC, PaperSamples.KOREAN, PaperSamples.BARE)) {
            for (PaperSize paper : PaperSize.values()) {
                ValidationResult result = holdsAgainstPdfUa(PaperSamples.PRINTER.print(handbill, paper), handbill.title() + " on " + paper);
                assertThat(result.getTotalAssertions()).isGreaterThan(handbill.equals(PaperSamples.BARE) ? 60 : 1_000);
            }
        }
    }

    /** What a machine's typeface may forbid (OpenType, table OS/2, fsType). Its outlines are drawn, and say what they mean. */
    @Test
    void drawsATypefaceThatMustNotBeEmbedded() throws Exception {
        Faces locked = new Faces(List.of(locked(Path.of("themes/broadside/fonts/noto-serif.ttf"))));
        byte[] pdf = new HandbillPrinter(CardSamples.DESIGN, locked, locked).print(PaperSamples.ENGLISH, PaperSize.A4);
        holdsAgainstPdfUa(pdf, "outlines");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDPage page = document.getPage(0);
            assertThat(page.getResources().getFontNames()).isEmpty();
            String content = new String(page.getContents().readAllBytes(), StandardCharsets.ISO_8859_1);
            String summary = HexFormat.of().withUpperCase().formatHex("China has arrested".getBytes(StandardCharsets.UTF_16BE));
            assertThat(content.toUpperCase(Locale.ROOT)).as("what the outlines mean").contains(summary);
            assertThat(blackness(document, 0)).isBetween(0.05, 0.5);
        }
    }

    private static Face locked(Path font) throws Exception {
        byte[] bytes = Files.readAllBytes(font);
        ByteBuffer file = ByteBuffer.wrap(bytes);
        for (int table = 12; table < 12 + 16 * file.getShort(4); table += 16) {
            if (file.getInt(table) == 0x4F532F32) {
                file.putShort(file.getInt(table + 8) + 8, (short) 2);
            }
        }
        Typeface typeface = Typeface.read(bytes);
        return Face.of("locked.ttf", bytes, typeface::covers);
    }

    /** The part of a page's pixels that is rather dark. */
    private static double blackness(PDDocument document, int page) throws IOException {
        BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 50, ImageType.GRAY);
        int[] pixels = picture.getData().getSamples(0, 0, picture.getWidth(), picture.getHeight(), 0, (int[]) null);
        return Arrays.stream(pixels).filter(grey -> grey < 128).count() / (double) pixels.length;
    }

    private static ValidationResult holdsAgainstPdfUa(byte[] pdf, String name) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
            ValidationResult result = validator.validate(parser);
            Set<String> faults = new TreeSet<>();
            for (TestAssertion assertion : result.getTestAssertions()) {
                faults.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage());
            }
            assertThat(faults).as(name).isEmpty();
            assertThat(result.isCompliant()).isTrue();
            assertThat(result.getValidationProfile().getRules()).hasSize(RULES);
            return result;
        }
    }
}
