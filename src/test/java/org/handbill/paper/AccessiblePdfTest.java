package org.handbill.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
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
    private static final int RULES = 100;

    @Test
    void keepsToPdfUa() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (Handbill handbill : List.of(PaperSamples.ENGLISH, PaperSamples.ARABIC, PaperSamples.KOREAN, PaperSamples.BARE)) {
            for (PaperSize paper : PaperSize.values()) {
                try (PDFAParser parser = Foundries.defaultInstance()
                        .createParser(new ByteArrayInputStream(PaperSamples.PRINTER.print(handbill, paper)), PDFAFlavour.PDFUA_1)) {
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false);
                    ValidationResult result = validator.validate(parser);
                    Set<String> faults = new TreeSet<>();
                    for (TestAssertion assertion : result.getTestAssertions()) {
                        faults.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + " "
                                + assertion.getMessage());
                    }
                    assertThat(faults).as("%s on %s", handbill.title().text(), paper).isEmpty();
                    assertThat(result.isCompliant()).isTrue();
                    assertThat(result.getValidationProfile().getRules()).hasSizeGreaterThan(RULES);
                    assertThat(result.getTotalAssertions()).isGreaterThan(handbill.equals(PaperSamples.BARE) ? 60 : 1_000);
                }
            }
        }
    }
}
