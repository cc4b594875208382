package org.handbill.picture.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParagraphTest {
    /** A word of ten letters in this face has about half. */
    private static final double WIDEST = 10 * Face.EM;
    private static final double GROWTH = 9;
    /** Seconds; what was quadratic took many times as long. */
    private static final double NOISE = 0.3;

    private static Faces faces = new Faces(List.of(Face.of("none", new byte[0], _ -> false)));

    @BeforeAll
    static void load() throws IOException {
        Path fonts = Path.of("themes/broadside/fonts");
        try (var files = Files.list(fonts)) {
            Path file = files.filter(path -> path.toString().endsWith(".ttf")).sorted().findFirst().orElseThrow();
            faces = new Faces(List.of(Face.of(file.toString(), Files.readAllBytes(file), codePoint -> codePoint < 0x250)));
        }
    }

    private static Paragraph set(String text, double widest) {
        return new Paragraph(text, Locale.ENGLISH, false, faces, widest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "iW", "-", "1", "e\u0301", "mmm, ", "supercalifragilistic "})
    void dividesWhatIsTooWideIntoPartsThatFit(String unit) {
        String text = unit.repeat(700);
        Paragraph paragraph = set(text, WIDEST);
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < paragraph.count(); i++) {
            assertThat(paragraph.width(i, i + 1)).isLessThanOrEqualTo(WIDEST);
            if (unit.indexOf(' ') < 0 && i + 2 < paragraph.count()) {
                String more = paragraph.piece(i) + paragraph.piece(i + 1).charAt(0);
                assertThat(set(more, Double.POSITIVE_INFINITY).width(0, 1)).as("no part is shorter than needed")
                        .isGreaterThan(WIDEST - Face.EM);
            }
            all.append(paragraph.piece(i));
        }
        assertThat(all).hasToString(text.replace(" ", ""));
    }

    private static double seconds(String text, double widest) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Paragraph paragraph = set(text, widest);
        assertThat(paragraph.line(0, paragraph.count()).advance()).isPositive();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
    }

    /** Characters that the face does not have, and signs before the first letter, were looked at again for each of them. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "-", "1", "漢", "e\u0301", "a]"})
    void isSetInTimeThatGrowsAsItDoes(String unit) {
        int length = 20_000;
        for (double widest : new double[]{WIDEST, Double.POSITIVE_INFINITY}) {
            String text = unit;
            double once = seconds(text.repeat(length / text.length()), widest);
            double fourfold = seconds(text.repeat(4 * length / text.length()), widest);
            assertThat(fourfold).as("%s once, %s four times", once, fourfold).isLessThan(GROWTH * Math.max(once, NOISE));
        }
    }

    @Test
    void aTextThatFitsIsOnePiece() {
        assertThat(set("harbour", WIDEST).count()).isEqualTo(1);
    }
}
