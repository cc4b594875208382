package org.handbill.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {
    private static final int NUMBERS = Boolean.getBoolean("handbill.full") ? 200_000 : 20_000;
    private static final Pattern SUGGESTED = Pattern.compile("\\+[0-9][0-9 ]*");
    private static final String[] DIGITS = {"0", "٠", "۰", "०", "০", "０", "\uD835\uDFCE"};
    private static final String[] GAPS = {"", " ", "-", ".", "\u00a0", "\u2011", " - ", "\u202f"};
    private static final String[] MISTAKES = {"+", "x", "H", "ext. 1", "\u200b", "\u202c", "/05", "/5", "(", ")", ",", ";", "#", "*",
            " or ", "\u0000",
            " +44 20 7946 0000", "12345678901234567"};

    @ParameterizedTest
    @CsvSource({"+1 202 555 0143, +12025550143", "+44 (0)20 7946 0000, +442079460000", "+49 (0) 30 123456, +4930123456",
            "+49(0)30/123456, +4930123456",
            "020 7946 0000, 02079460000", "(020) 7946-0000, 02079460000", "030/123456, 030123456", "+49 6221/54123, +49622154123",
            "٠٢٠ ٧٩٤٦ ٠٠٠٠, 02079460000", "＋４４　２０　７９４６　００００, +442079460000", "+39 06 698 82716, +390669882716",
            "(+44) 20 7946 0000, +442079460000",
            "06/12/34/56/78, 0612345678", "112, 112", "+225 01 23 45 67 89, +2250123456789", "(0)20 7946 0000, 02079460000",
            "555.0143, 5550143", "030.1234567, 0301234567", "06131.12, 0613112", "20-10-2026-11, 2010202611",
            "1.800.555.0143, 18005550143", "0044 (0)20 7946 0000, 00442079460000", "011 44 (0) 20 7946 0000, 011442079460000",
            "0011 44 (0)20 7946 0000, 0011442079460000", "+39 (0)6 698 82716, +390669882716", "0039 (0)6 698 82716, 00390669882716",
            "44 (0)20 7946 0000, 442079460000", "0039 06 698 82716, 00390669882716",
            "02 2100-2114, 0221002114", "+82 2 2100-2114, +82221002114", "010-1234-1240, 01012341240", "03-3581-3590, 0335813590",
            "+1 202-224-2299, +12022242299", "030 18681-0, 030186810", "+43 1 53120-53, +4315312053", "+55 11 3214-3299, +551132143299",
            "+683 4001, +6834001", "112, 112"})
    void aNumberIsDialledAsItsOwnerMeansIt(String written, String dialled) {
        assertThat(Telephone.of(written)).isEqualTo(new Telephone(written, dialled));
        assertThat(Telephone.of(written).link()).isEqualTo("tel:" + dialled);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0800 HARBOUR", "020 7946 0004/05", "020-7946-0004/5", "020 7946 0006 / 020 7946 0007", "++44 20 7946 0001",
            "+44 20 +44 20",
            "+44 20 7946 0001 +44 20 7946 0002", "020 7946 0000, 020 7946 0001", "555 0143 555 0144", "+44 020 7946 0000", "+4402079460000",
            "+49-030-123456", "+0 123 4567", "12", "(020 7946", "020) 7946", "((020)) 7946", "\u200b020 7946 0000", "1.23E+10",
            "020 7946 0000 x5",
            "2026-11-30", "30.11.2026", "11-30-2026", "1.2.2026", "٢٠٢٦-١١-٣٠", "2026-11", "50.5", "1234.50", "0.75", "3.14159", "-50.5",
            "99.999",
            "5550143 5550144 5550145", "", "+", "()", "+44 (0020) 79", "020 7946 0000-0005", "020 7946 0000 – 0005", "020 7946 00 00–01",
            "+44 20 7946 0000-0009",
            "+44 (0)20 7946 0000 (0)30", "+44 (0)20", "+44 2079", "0044 020 7946 0000", "00 49 030 123456"})
    void whatIsNotOneNumberIsRefused(String written) {
        assertThat(Telephone.parse(written)).isInstanceOf(Parsed.Bad.class);
    }

    /** However digits and gaps are written, the same number is dialled; with one mistake in it anywhere, none or at least not another one is. */
    @Test
    void noNumberIsDialledThatIsNotWritten() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < NUMBERS; i++) {
            String zero = DIGITS[random.nextInt(DIGITS.length)];
            boolean international = random.nextBoolean();
            StringBuilder digits = new StringBuilder(international ? "+44" : "0");
            StringBuilder written = new StringBuilder(international ? "+" + digit(zero, 4) + digit(zero, 4) : digit(zero, 0));
            if (international && random.nextInt(3) == 0) {
                written.append(" (").append(digit(zero, 0)).append(") ");
            }
            int length = 6 + random.nextInt(5);
            for (int k = 0; k < length; k++) {
                int digit = k == 0 ? 1 + random.nextInt(9) : random.nextInt(10);
                digits.append(digit);
                written.append(digit(zero, digit)).append(GAPS[random.nextInt(3) > 0 ? 0 : random.nextInt(GAPS.length)]);
            }
            String text = written.toString().strip();
            assertThat(Telephone.parse(text)).as(text).isEqualTo(Parsed.good(new Telephone(text, digits.toString())));
            int at = written.offsetByCodePoints(0, 1 + random.nextInt(written.codePointCount(0, written.length()) - 1));
            String wrong = written.insert(at, MISTAKES[random.nextInt(MISTAKES.length)]).toString();
            assertThat(Telephone.parse(wrong) instanceof Parsed.Good<Telephone>(Telephone phone) ? phone.dialled() : digits.toString())
                    .as(wrong)
                    .isIn(digits.toString(), digits + "5", digits + "05", withFew(wrong));
        }
    }

    /** Whatever is wrong, what is to be typed instead would be taken. */
    @Test
    void everyNumberThatIsSuggestedIsTaken() {
        SplittableRandom random = new SplittableRandom(9);
        String[] parts = {"0", "00", "+", "44", "39", "1", "225", "20", "(0)", "(", ")", "7", "794", " ", "-", "/", ".", "x", "٠"};
        int suggested = 0;
        for (int i = 0; i < NUMBERS; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "+44 0" : random.nextBoolean() ? "+" : "");
            for (int k = random.nextInt(10); k >= 0; k--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            if (Telephone.parse(text.toString()) instanceof Parsed.Bad<Telephone>(String _, String hint)) {
                Matcher number = SUGGESTED.matcher(hint);
                while (number.find()) {
                    suggested += hint.startsWith("Type +") ? 1 : 0;
                    assertThat(Telephone.parse(number.group())).as("%s: %s", text, hint).isInstanceOf(Parsed.Good.class);
                }
            }
        }
        assertThat(suggested).isGreaterThan(NUMBERS / 200);
        assertThat(Telephone.parse("+44 (0020) 79")).isInstanceOfSatisfying(Parsed.Bad.class,
                bad -> assertThat(bad.hint()).startsWith("Type all of it"));
    }

    private static String digit(String zero, int digit) {
        return Character.toString(zero.codePointAt(0) + digit);
    }

    /** A slash with three and more digits behind it may divide an area code from the rest: what is dialled then is what is there. */
    private static String withFew(String text) {
        StringBuilder out = new StringBuilder(text.startsWith("+") || text.startsWith("＋") ? "+" : "");
        text.replaceAll("\\([^)]\\)", "").codePoints().filter(Character::isDigit).forEach(c -> out.append(Character.digit(c, 10)));
        return text.indexOf('/') >= 0 ? out.toString() : "";
    }
}
