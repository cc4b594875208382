package org.handbill.typography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.handbill.typography.FontBuilder.join;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms of tables that the theme's typeface does not have, in fonts laid out by hand after the OpenType specification. */
class FontTablesTest {
    private static final int[] COVERS_A_AND_B_AS_LIST = {1, 2, 1, 2};
    private static final int[] COVERS_A_AND_B_AS_RANGE = {2, 1, 1, 2, 0};

    @Test
    void characterMapOfFormat12ReachesBeyondTheBmp() throws BrokenTypefaceException {
        Typeface face = new FontBuilder().words("cmap", 0, 1, 3, 10, 0, 12, //
                12, 0, 0, 40, 0, 0, 0, 2, 0, 'A', 0, 'B', 0, 1, 1, 0xF600, 1, 0xF601, 0, 3).read();
        assertThat(List.of((int) 'A', (int) 'B', 0x1F600, 0x1F601)).allMatch(face::covers);
        assertThat(List.of((int) '@', (int) 'C', 0x1F5FF, 0x1F602, 0x10FFFF)).noneMatch(face::covers);
        assertThat(face.ink(Character.toString(0x1F600))).isEqualTo(new Ink(500, 50, 450, 0, 700));
    }

    @Test
    void characterMapOfFormat4MayListGlyphs() throws BrokenTypefaceException {
        Typeface face = new FontBuilder().words("cmap", 0, 1, 0, 3, 0, 12, //
                4, 38, 0, 4, 0, 0, 0, 'C', 0xFFFF, 0, 'A', 0xFFFF, 0, 1, 4, 0, 2, 0, 1)
                .gpos("latn", 2, glyphPairs(2, COVERS_A_AND_B_AS_LIST)).read();
        assertThat(face.covers('A')).isTrue();
        assertThat(face.covers('B')).as("listed as missing").isFalse();
        assertThat(face.kerning('C', 'C')).as("C is glyph 1, whose pair with glyph 1 is kerned").isEqualTo(-10);
    }

    @Test
    void glyphsOutsideTheFontAreNotCovered() throws BrokenTypefaceException {
        Typeface face = new FontBuilder().words("cmap", join(new int[]{0, 1, 3, 1, 0, 12}, FontBuilder.format4('A', 'Z', 1))).read();
        assertThat(face.covers('D')).isTrue();
        assertThat(face.covers('E')).isFalse();
    }

    /** Format 1: of glyph 1 with 1 and 2, of glyph 2 with 3. {@code padding} is the number of 16-bit values before the advance. */
    private static int[] glyphPairs(int padding, int[] coverage) {
        int format = padding == 0 ? 4 : padding == 1 ? 5 : 7;
        int record = 2 + padding;
        int firstSet = 14 + 2 * coverage.length;
        int secondSet = firstSet + 2 + 4 * record;
        int[] header = {1, 14, format, 0, 2, firstSet, secondSet};
        return join(header, coverage, new int[]{2}, record(1, padding, -10), record(2, padding, -20), new int[]{1}, record(3, padding, 30));
    }

    private static int[] record(int right, int padding, int value) {
        int[] record = new int[2 + padding];
        record[0] = right;
        record[1 + padding] = value;
        return record;
    }

    private static void assertGlyphPairs(Typeface face) {
        assertThat(face.kerning('A', 'A')).isEqualTo(-10);
        assertThat(face.kerning('A', 'B')).isEqualTo(-20);
        assertThat(face.kerning('B', 'C')).isEqualTo(30);
        assertThat(face.kerning('B', 'A')).isZero();
        assertThat(face.kerning('C', 'C')).isZero();
        assertThat(face.ink("ABC")).isEqualTo(new Ink(1510, 50, 1460, 0, 700));
    }

    @Test
    void pairsOfGlyphs() throws BrokenTypefaceException {
        assertGlyphPairs(new FontBuilder().gpos("latn", 2, glyphPairs(0, COVERS_A_AND_B_AS_LIST)).read());
        assertGlyphPairs(new FontBuilder().gpos("latn", 2, glyphPairs(1, COVERS_A_AND_B_AS_RANGE)).read());
        assertGlyphPairs(new FontBuilder().gpos("DFLT", 2, glyphPairs(2, COVERS_A_AND_B_AS_RANGE)).read());
    }

    @Test
    void pairsBehindAnExtension() throws BrokenTypefaceException {
        int[] extension = {1, 2, 0, 8};
        assertGlyphPairs(new FontBuilder().gpos("latn", 9, join(extension, glyphPairs(0, COVERS_A_AND_B_AS_LIST))).read());
    }

    /** Format 2: A and B covered, B of left class 1; C and D of right class 1. */
    private static int[] classPairs(int[] leftClasses, int[] rightClasses) {
        int[] values = {0, -11, -22, -33};
        int coverage = 16 + 2 * values.length;
        int left = coverage + 2 * COVERS_A_AND_B_AS_LIST.length;
        int[] header = {2, coverage, 4, 0, left, left + 2 * leftClasses.length, 2, 2};
        return join(header, values, COVERS_A_AND_B_AS_LIST, leftClasses, rightClasses);
    }

    private static void assertClassPairs(Typeface face) {
        assertThat(face.kerning('A', 'A')).isZero();
        assertThat(face.kerning('A', 'D')).isEqualTo(-11);
        assertThat(face.kerning('B', 'A')).isEqualTo(-22);
        assertThat(face.kerning('B', 'C')).isEqualTo(-33);
        assertThat(face.kerning('C', 'C')).as("not covered").isZero();
    }

    @Test
    void pairsOfClasses() throws BrokenTypefaceException {
        assertClassPairs(new FontBuilder().gpos("latn", 2, classPairs(new int[]{1, 2, 1, 1}, new int[]{1, 3, 2, 1, 1})).read());
        assertClassPairs(new FontBuilder().gpos("latn", 2, classPairs(new int[]{2, 1, 2, 2, 1}, new int[]{2, 1, 3, 4, 1})).read());
    }

    @Test
    void theFirstSubtableThatKnowsAPairDecides() throws BrokenTypefaceException {
        int[] classes = classPairs(new int[]{1, 2, 1, 1}, new int[]{1, 3, 2, 1, 1});
        Typeface face = new FontBuilder().gpos("latn", 2, glyphPairs(0, COVERS_A_AND_B_AS_LIST), classes).read();
        assertThat(face.kerning('B', 'C')).isEqualTo(30);
        assertThat(face.kerning('B', 'A')).isEqualTo(-22);
    }

    @Test
    void kerningOfAnotherScriptIsNotTaken() throws BrokenTypefaceException {
        int[] kern = {0, 1, 0, 20, 1, 1, 0, 0, 0, 1, 2, -7};
        assertThat(new FontBuilder().gpos("cyrl", 2, glyphPairs(0, COVERS_A_AND_B_AS_LIST)).read().kerning('A', 'B')).isZero();
        assertThat(new FontBuilder().gpos("cyrl", 2, glyphPairs(0, COVERS_A_AND_B_AS_LIST)).words("kern", kern).read().kerning('A', 'B'))
                .isEqualTo(-7);
    }

    @Test
    void olderKerningTable() throws BrokenTypefaceException {
        int[] vertical = {0, 20, 0, 1, 0, 0, 0, 1, 2, -99};
        int[] horizontal = {0, 26, 1, 2, 0, 0, 0, 1, 2, -7, 2, 1, 8};
        Typeface face = new FontBuilder().words("kern", join(new int[]{0, 2}, vertical, horizontal)).read();
        assertThat(face.kerning('A', 'B')).isEqualTo(-7);
        assertThat(face.kerning('B', 'A')).isEqualTo(8);
        assertThat(face.kerning('A', 'A')).isZero();
    }

    @Test
    void capHeightIsThatOfAnHWhereTheFileDoesNotSay() throws BrokenTypefaceException {
        Typeface face = new FontBuilder().words("cmap", join(new int[]{0, 1, 3, 1, 0, 12}, FontBuilder.format4('H', 'K', 1))).read();
        assertThat(face.capHeight()).isEqualTo(700);
        assertThat(face.family()).isEmpty();
    }
}
