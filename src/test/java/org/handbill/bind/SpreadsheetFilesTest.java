package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.handbill.campaign.Recipient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as spreadsheets of several makes save them, and what becomes of broken ones. */
class SpreadsheetFilesTest {
    @TempDir
    Path temp;

    private RecipientFixture csv(String text) {
        return RecipientFixture.read(temp, "list.csv", text);
    }

    private RecipientFixture csv(byte[] bytes) {
        return RecipientFixture.read(temp, "list.csv", bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separatorIsFoundFromTheHeader(String separator) {
        RecipientFixture read = csv(
                "name,email,role\n\"A, B; C\tD\",a@example.org,\n".replace(",e", separator + "e").replace(",r", separator + "r")
                        .replace(",a@", separator + "a@").replace("org,", "org" + separator));
        assertThat(read.printed()).isEmpty();
        assertThat(read.only().name()).isEqualTo("A, B; C D");
        assertThat(read.only().email()).isEqualTo("a@example.org");
    }

    @Test
    void otherCharactersInRowsDoNotChangeTheSeparator() {
        RecipientFixture read = csv("name;email\nA, B, C, D;a@example.org\nE, F, G, H;b@example.org\n");
        assertThat(read.printed()).isEmpty();
        assertThat(read.names()).containsExactly("A, B, C, D", "E, F, G, H");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsOnAnySystem(String end) {
        RecipientFixture read = csv("\uFEFF# checked: 2012-02-10\nname,email\n\"A\nB\",a@example.org\n\nC,x\n".replace("\n", end));
        assertThat(read.names()).containsExactly("A B", "C");
        assertThat(read.printed()).contains("recipients/list.csv:6:3: error: 'x' is not one e-mail address.")
                .contains("6 | C,x\n    |   ^\n");
    }

    @Test
    void quotesMayBeDoubledAndHaveBlanksAroundThem() {
        RecipientFixture read = csv(
                "name, role , email\n \"The \"\"Blue\"\" House\" , \"a, b\" ,\u00A0a@example.org\u00A0\n5\" Office,,b@example.org\n");
        assertThat(read.printed()).isEmpty();
        assertThat(read.names()).containsExactly("The \"Blue\" House", "5\" Office");
        assertThat(read.list().getFirst().role()).isEqualTo("a, b");
        assertThat(read.list().getFirst().email()).isEqualTo("a@example.org");
    }

    @Test
    void notesAreReadHoweverASpreadsheetLeavesThem() {
        for (String notes : new String[]{"# checked: 2012-02-10\n# source: The list, of 2012\n",
                "# checked: 2012-02-10,,,\n\"# source: The list, of 2012\",,,\n",
                "# checked:,2012-02-10,,\n# source:,\"The list, of 2012\",,\n# and a comment: it says nothing,,\n",
                "sep=,\n\"# CHECKED : 2012-02-10\"\n\n#source:The list, of 2012\n,,,\n"}) {
            RecipientFixture read = csv(notes + "name,email,,\nA,a@example.org,,\n");
            assertThat(read.printed()).as(notes).isEmpty();
            assertThat(read.file().orElseThrow().checked().orElseThrow().value()).as(notes).hasToString("2012-02-10");
            assertThat(read.file().orElseThrow().source()).as(notes).isEqualTo("The list, of 2012");
        }
    }

    @Test
    void shortAndEmptyRowsAreFineAndLongOnesAreNot() {
        RecipientFixture read = csv("name,email,role,\nA,a@example.org\n,,,,,,\n \nB,b@example.org,,,,,\nC,c@example.org,r,,over\n");
        assertThat(read.names()).containsExactly("A", "B");
        assertThat(read.printed()).contains("list.csv:6:20: error: This row has a cell 'over'").contains("it has 3");
        assertThat(read.diagnostics()).hasSize(1);
    }

    @Test
    void windows1252IsNamedWithWhatTheCellWouldRead() {
        byte[] bytes = "name;email;role\nJosé Müller;a@example.org;Zoë\n".getBytes(Charset.forName("windows-1252"));
        RecipientFixture read = csv(bytes);
        assertThat(read.file()).isEmpty();
        assertThat(read.printed())
                .contains("list.csv:2:4: error: The file is not UTF-8 text; in the older encoding Windows-1252 this cell would read"
                        + " 'José Müller'. [not-utf8]")
                .contains("CSV UTF-8");
    }

    @Test
    void theLineOfAWrongByteIsCountedOverAllLineEnds() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFFname,email\r\nÄ,a@example.org\rÖ,b@example.org\nÜx".getBytes(StandardCharsets.UTF_8));
        bytes.write(0x90);
        bytes.writeBytes(",c@example.org\n".getBytes(StandardCharsets.UTF_8));
        assertThat(csv(bytes.toByteArray()).printed())
                .contains("list.csv:4:3: error: The file is not UTF-8 text; it seems to be saved in an older");
    }

    @Test
    void aSequenceThatAFileEndsInIsWrongToo() {
        byte[] whole = "name,email\nA,é".getBytes(StandardCharsets.UTF_8);
        assertThat(csv(Arrays.copyOf(whole, whole.length - 1)).printed()).contains("list.csv:2:3: error: The file is not UTF-8 text");
    }

    @Test
    void utf16IsNamed() {
        for (Charset charset : new Charset[]{StandardCharsets.UTF_16, StandardCharsets.UTF_16LE}) {
            assertThat(csv("name\temail\nA\ta@example.org\n".getBytes(charset)).printed()).contains("error: The file is saved as UTF-16");
        }
    }

    @Test
    void aZeroByteHasAPlace() {
        assertThat(csv("name,email\nA,a@exam\0ple.org\n").printed()).contains("list.csv:2:9: error: There is a zero byte here");
    }

    @Test
    void aSpreadsheetsOwnFileIsNamed() {
        assertThat(csv("PK\u0003\u0004abc").printed()).contains("error: This is a spreadsheet's own file");
    }

    @Test
    void anUnclosedQuoteIsShownWhereItOpens() {
        RecipientFixture read = csv("name,email\nA,a@example.org\nB,\"b@example.org\nC,c@example.org\n");
        assertThat(read.printed()).contains("list.csv:3:3: error: The quote that begins this cell is not closed")
                .contains("3 | B,\"b@example.org\n    |   ^^^^^^^^^^^^^^\n").contains("Put one quote at the end of the cell");
        assertThat(read.diagnostics()).hasSize(1);
        assertThat(csv("name,email\nA,\"a@example.org\nB,\"b@example.org\"\n").printed())
                .contains("list.csv:2:3: error: The quote that begins");
        assertThat(csv("name,\"email\nA,a@example.org\n").printed())
                .contains("list.csv:1:6: error: The quote that begins this cell is not closed");
    }

    @Test
    void textBehindAQuoteIsShown() {
        assertThat(csv("name,email\n\"A\" B,a@example.org\n").printed())
                .contains("list.csv:2:1: error: There is more text behind the quote");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThat(csv("name,email\nA\u0007B,a@example.org\n").printed())
                .contains("list.csv:2:1: error: There is an invisible control character here (U+0007).");
    }

    @Test
    void aLineOfTenMegabytesEndsWithAMessage() {
        String million = "0123456789".repeat(100_000);
        assertThat(csv("name,email\nA,a@example.org\n" + million.repeat(10) + ",b@example.org\n").printed())
                .contains("list.csv:3:1: error: This cell is longer than any that the tool reads.").hasSizeLessThan(1_000);
        assertThat(csv("name,email\nA,\"" + "x\n".repeat(5_000_000)).printed()).contains("list.csv:2:3: error: The quote that begins")
                .hasSizeLessThan(1_000);
        assertThat(csv("name,email\nA,a@example.org" + ",".repeat(10_000_000) + "\n").printed()).isEmpty();
        assertThat(csv("name,email\nA,a@example.org" + ",x".repeat(5_000_000) + "\n").printed())
                .contains("list.csv:2:17: error: This row has a cell 'x'");
        assertThat(csv("name,email\n" + "y".repeat(1_001) + ",a@example.org\n").printed())
                .contains("list.csv:2:1: error: The cell has 1,001 characters");
    }

    @Test
    void aMillionEmptyRowsAreSkipped() {
        RecipientFixture read = csv("\n".repeat(500_000) + "name,email\n" + ",\n".repeat(1_000_000) + "A,b\n");
        assertThat(read.printed()).contains("list.csv:1500002:3: error: 'b' is not one e-mail address.");
    }

    @Test
    void anEmptyTableIsAnError() {
        for (String text : new String[]{"", "\n\n", "# checked: 2012-02-10\n", ",,,\n"}) {
            assertThat(csv(text).printed()).contains("error: The table is empty");
        }
    }

    @Test
    void placesCountCodePoints() {
        assertThat(csv("name,role,email\n\uD83D\uDE00\uD83D\uDE00,\"a\nb\",c\n").printed()).contains("list.csv:3:4: error: 'c' is not one");
    }

    @Test
    void equalTextsAreKeptOnce() {
        RecipientFixture read = csv("name,email,group,topic\nA,a@example.org,One group,T1\nB,b@example.org,One group,T1\n");
        Recipient first = read.list().get(0);
        assertThat(first.group()).isEqualTo("One group").isSameAs(read.list().get(1).group());
        assertThat(first.topic()).isSameAs(read.list().get(1).topic());
    }
}
