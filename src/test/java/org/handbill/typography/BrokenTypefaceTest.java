package org.handbill.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenTypefaceTest {
    private static final int FLIPPED_FONTS = Boolean.getBoolean("handbill.full") ? 20_000 : 2_000;
    private static final Duration SLOW = Duration.ofSeconds(2);

    private final byte[] whole = Faces.bytes("league-gothic.ttf");

    @ParameterizedTest
    @ValueSource(strings = {"head", "hhea", "maxp", "hmtx", "cmap", "loca", "glyf", "name"})
    void needsEveryTableItReads(String tag) {
        assertThatThrownBy(() -> new FontBuilder().without(tag).read()).isInstanceOf(BrokenTypefaceException.class)
                .hasMessage("it has no table " + tag);
    }

    @ParameterizedTest
    @CsvSource({"OTTO,PostScript", "ttcf,collection", "wOFF,WOFF", "wOF2,WOFF", "PNG?,TrueType", "'',cut off"})
    void saysWhatAnotherKindOfFileIs(String start, String named) {
        byte[] bytes = Arrays.copyOf(start.getBytes(StandardCharsets.US_ASCII), start.isEmpty() ? 0 : 100);
        Diagnostic diagnostic = Typeface.load("fonts/mine.otf", bytes).diagnostics().getFirst();
        assertThat(diagnostic.code()).isEqualTo(Code.BROKEN_TYPEFACE);
        assertThat(diagnostic.location().file()).isEqualTo("fonts/mine.otf");
        assertThat(diagnostic.message()).contains(named).endsWith(".");
        assertThat(diagnostic.hint()).isNotBlank();
    }

    @Test
    void isReportedWhereverItIsCutOff() {
        TreeSet<Integer> lengths = new TreeSet<>();
        int end = 0;
        for (int record = 12; record < 12 + 16 * whole[5]; record += 16) {
            int start = ByteBuffer.wrap(whole).getInt(record + 8);
            int length = ByteBuffer.wrap(whole).getInt(record + 12);
            end = Math.max(end, start + length);
            lengths.addAll(List.of(record, record + 15, start, start + 1, start + length / 2, start + length - 1));
        }
        assertThat(lengths).hasSizeGreaterThan(60);
        for (int length : lengths.headSet(end)) {
            assertThatThrownBy(() -> Typeface.read(Arrays.copyOf(whole, length))).as("cut off at %s", length)
                    .isInstanceOf(BrokenTypefaceException.class)
                    .message().isNotBlank();
        }
    }

    @Test
    void tablesCutOffInPlaceAreReportedOrReadWithoutHarm() {
        for (int record = 12; record < 12 + 16 * whole[5]; record += 16) {
            int length = ByteBuffer.wrap(whole).getInt(record + 12);
            for (int shorter : new int[]{0, 1, 2, 7, length / 3, length - 2, length - 1}) {
                byte[] bytes = whole.clone();
                ByteBuffer.wrap(bytes).putInt(record + 12, shorter);
                use(bytes);
            }
        }
    }

    @Test
    void flippedBytesAreReportedOrReadWithoutHarm() {
        SplittableRandom random = new SplittableRandom(7);
        int refused = 0;
        for (int i = 0; i < FLIPPED_FONTS; i++) {
            byte[] bytes = whole.clone();
            for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
                bytes[random.nextInt(i % 2 == 0 ? bytes.length : 300)] = (byte) random.nextInt(256);
            }
            refused += use(bytes) ? 0 : 1;
        }
        assertThat(refused).isBetween(FLIPPED_FONTS / 20, FLIPPED_FONTS - FLIPPED_FONTS / 20);
    }

    @Test
    void flippedBytesInTheKerningAreReportedOrReadWithoutHarm() {
        SplittableRandom random = new SplittableRandom(11);
        int record = 12;
        while (!new String(whole, record, 4, StandardCharsets.US_ASCII).equals("GPOS")) {
            record += 16;
        }
        int start = ByteBuffer.wrap(whole).getInt(record + 8);
        int refused = 0;
        for (int i = 0; i < FLIPPED_FONTS; i++) {
            byte[] bytes = whole.clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[start + random.nextInt(i % 2 == 0 ? 60 : 400)] = (byte) random.nextInt(256);
            }
            refused += use(bytes) ? 0 : 1;
        }
        assertThat(refused).isBetween(FLIPPED_FONTS / 20, FLIPPED_FONTS - FLIPPED_FONTS / 20);
    }

    /** A kerning table that claims every glyph's pairs to be the same long list would otherwise take minutes and gigabytes. */
    @Test
    void pairsThatAreNamedAgainAndAgainAreRefused() {
        int glyphs = 20_000;
        int[] table = new int[32_000];
        int[] header = {1, 10 + 2 * glyphs, 4, 0, glyphs};
        System.arraycopy(header, 0, table, 0, header.length);
        Arrays.fill(table, 5, 5 + glyphs, 10 + 2 * glyphs + 10);
        int[] coverageAndSet = {2, 1, 0, glyphs - 1, 0, 5_000};
        System.arraycopy(coverageAndSet, 0, table, 5 + glyphs, coverageAndSet.length);
        byte[] font = new FontBuilder().gpos("latn", 2, table).build();
        assertThatThrownBy(() -> Typeface.read(font)).isInstanceOf(BrokenTypefaceException.class)
                .hasMessageContaining("more pairs than any real font");
    }

    /** Whether it could be read. What could be read must also serve. */
    private static boolean use(byte[] bytes) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        boolean read;
        try {
            Typeface face = Typeface.read(bytes);
            for (int c = 0; c < 0x300; c++) {
                face.advance(c);
                face.kerning('A' + c % 26, c);
            }
            face.ink("TO AVOID \u202FWATER");
            face.capHeight();
            new HeadlineSetter(face, LetterCase.CAPITALS).set("Do not send them back to be punished", Locale.ENGLISH);
            read = true;
        } catch (BrokenTypefaceException e) {
            assertThat(e.getMessage()).isNotBlank().doesNotContain("\n");
            read = false;
        }
        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start)).isLessThan(SLOW);
        return read;
    }
}
