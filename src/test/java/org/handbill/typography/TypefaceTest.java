package org.handbill.typography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers were read from {@code league-gothic.ttf} with fonttools 4.66.1: {@code font["hmtx"]}, {@code font["glyf"]}, the two PairPos
 * subtables of {@code font["GPOS"]}, and sums of these.
 */
class TypefaceTest {
    private final Typeface face = Faces.leagueGothic();

    @Test
    void tellsNameAndHeights() {
        assertThat(face.family()).isEqualTo("League Gothic");
        assertThat(face.unitsPerEm()).isEqualTo(2000);
        assertThat(face.ascent()).isEqualTo(1935);
        assertThat(face.descent()).isEqualTo(-465);
        assertThat(face.capHeight()).isEqualTo(1470);
    }

    @ParameterizedTest
    @CsvSource({"H,760", "O,716", "T,664", "A,778", "x,602", "p,608", "W,1024", "É,614", "Q,716", "ß,700", "ẞ,700", "g,690", "Ạ,778",
            "' ',308"})
    void tellsAdvances(String character, int advance) {
        assertThat(face.advance(character.codePointAt(0))).isEqualTo(advance);
    }

    @ParameterizedTest
    @CsvSource({"AV,-80", "VA,-80", "To,-100", "LT,-100", "AT,-100", "TA,-100", "AY,-50", "WA,-80", "TO,0", "'P,',0", "PA,0", "'A ',0",
            "' T',0", "ĂV,0"})
    void tellsKerning(String pair, int kerning) {
        assertThat(face.kerning(pair.charAt(0), pair.charAt(1))).isEqualTo(kerning);
    }

    @ParameterizedTest
    @CsvSource({"DO NOT SEND,7090,80,7021,-16,1486", "THEM BACK,6326,20,6306,-16,1486",
            "TO BE PUNISHED FOR HAVING LEFT,18358,20,18338,-16,1486",
            "WRITE,3432,30,3352,0,1470", "WHAT TO DO,6582,30,6512,-16,1486", "'AVENIR, ÉTÉ',6458,35,6418,-260,1780",
            "g,690,15,685,-392,1110",
            "' ',308,0,0,0,0", "'',0,0,0,0,0"})
    void measuresLines(String line, int advance, int left, int right, int bottom, int top) {
        assertThat(face.ink(line)).isEqualTo(new Ink(advance, left, right, bottom, top));
    }

    @Test
    void coversWhatTheThemeNeeds() {
        String needed = "ABCXYZabcxyz0123456789 .,:;!?¡¿'\"‘’“”„«»‹›()[]&@#%*+-–—…•/€£ÄÖÜẞßÀÉÈÊËÇÑÕŒÆØÅŁŃŚŹŻĄĘČŘŠŽŮŐŰĞİŞȘȚÞÐĐẠỬỲǍǗ\u00A0\u202F";
        assertThat(needed.codePoints().filter(c -> !face.covers(c)).mapToObj(Character::toString)).isEmpty();
        assertThat("ЖΩ한ع漢←☞😀".codePoints().filter(face::covers)).isEmpty();
    }

    @Test
    void givesCharactersWithoutWidthNoWidth() {
        assertThat(face.ink("WRI\u00ADTE").width()).isEqualTo(face.ink("WRITE").width());
        assertThat(face.ink("A\u200BV").advance()).as("no kerning across").isEqualTo(face.advance('A') + face.advance('V'));
    }

    @Test
    void narrowNoBreakSpaceIsHalfASpaceWhereTheFaceHasNone() {
        assertThat(face.advance(0x202F)).isEqualTo(face.advance(' ') / 2);
    }
}
