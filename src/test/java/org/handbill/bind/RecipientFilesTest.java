package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.Recipients;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.CampaignLoader;
import org.handbill.parse.CampaignParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file an action gets, and what is read from it in CSV and YAML. */
class RecipientFilesTest {
    private static final BindOptions OPTIONS = new BindOptions(LocalDate.of(2012, 2, 20), false, Optional.empty(), Optional.empty());
    private static final String ONE = "# checked: 2012-02-10\nname,email\nOne,one@example.org\n";

    @TempDir
    Path temp;

    private final Problems problems = new Problems();

    private void write(String name, String text) throws IOException {
        Path path = temp.resolve(name);
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, text);
    }

    /** All files of the folder, as the tool finds them. */
    private RecipientFiles files() throws IOException {
        write("campaign.yaml", "title: t\nsummary: s\n");
        write("post.md", "---\ntitle: t\n---\n\nText.\n");
        var manuscript = CampaignLoader.load(temp).then(CampaignParser::parse).value().orElseThrow();
        return new RecipientFiles(manuscript.recipients(), new MisnamedFiles(manuscript.misnamed(), problems), List.of("x", "mastodon"),
                OPTIONS, problems);
    }

    private static Located<String> named(String file, String text) {
        return new Located<>(text, new Source(file, text).span(0, text.length()));
    }

    private String printed() {
        return DiagnosticPrinter.print(problems.sorted());
    }

    @Test
    void aTranslatedActionGetsTheFileOfItsLanguageFirst() throws IOException {
        write("recipients/a.csv", ONE);
        write("recipients/b.csv", ONE);
        write("ko/recipients/a.csv", ONE.replace("One", "하나"));
        write("ko/actions/1-write.md", "---\ntitle: t\n---\n");
        RecipientFiles files = files();
        assertThat(files.find(named("actions/1-write.md", "a.csv")).orElseThrow().file()).isEqualTo("recipients/a.csv");
        Recipients korean = files.find(named("ko/actions/1-write.md", "recipients/a.csv")).orElseThrow();
        assertThat(korean.file()).isEqualTo("ko/recipients/a.csv");
        assertThat(korean.slug()).isEqualTo("a");
        assertThat(korean.list().getFirst().name()).isEqualTo("하나");
        assertThat(files.find(named("ko/actions/1-write.md", "b.csv")).orElseThrow().file()).isEqualTo("recipients/b.csv");
        assertThat(files.find(named("ar/actions/1-write.md", "b.csv")))
                .containsSame(files.find(named("actions/2.md", "b.csv")).orElseThrow());
        files.warnOfUnused();
        assertThat(printed()).isEmpty();
    }

    @Test
    void oneOfTwoFilesWithOneAddressIsAnError() throws IOException {
        write("recipients/a.csv", ONE);
        write("recipients/A.yaml", "[{name: Two, phone: 555-0101}]");
        RecipientFiles files = files();
        files.find(named("actions/1.md", "a.csv"));
        files.find(named("actions/2.md", "A.yaml"));
        assertThat(printed()).contains("A.yaml: error: Another file would have the same address 'write/a/'.");
    }

    @Test
    void aNameThatIsNotThereGetsANearOne() throws IOException {
        write("recipients/senate.csv", ONE);
        write("recipients/mayors-and-others.csv", ONE);
        RecipientFiles files = files();
        for (String typed : List.of("senate", "senat.csv", "recipients/Senate.csv", "senate.yaml")) {
            assertThat(files.find(named("actions/1.md", typed))).isEmpty();
        }
        assertThat(problems.sorted()).hasSize(4).allSatisfy(one -> assertThat(one.hint()).isEqualTo("Did you mean 'senate.csv'?"));
        files.warnOfUnused();
        assertThat(printed()).contains("recipients/mayors-and-others.csv: warning: No action names this file")
                .doesNotContain("senate.csv: warning");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ward", "Electoral district", "ELECTORAL DIVISION", "Congressional district", "electorate", "Riding"})
    void aColumnThatMeansTheRegionIsReadAsIt(String column) throws IOException {
        write("recipients/a.csv", "# checked: 2026-01-01\nname,email," + column + "\nAnn Lee,ann@harbour.net,North\n");
        assertThat(files().find(named("actions/1.md", "a.csv")).orElseThrow().list().getFirst().region()).contains("North");
        assertThat(problems.sorted()).singleElement()
                .satisfies(one -> assertThat(one.message()).isEqualTo("The column '" + column + "' is read as 'region'."));
    }

    @Test
    void ayearIsNotStaleAndADayMoreIs() throws IOException {
        write("recipients/a.csv", ONE.replace("2012-02-10", "2011-02-20"));
        write("recipients/b.csv", ONE.replace("2012-02-10", "2011-02-19"));
        RecipientFiles files = files();
        files.find(named("actions/1.md", "a.csv"));
        assertThat(printed()).isEmpty();
        files.find(named("actions/1.md", "b.csv"));
        assertThat(printed()).contains("b.csv:1:12: warning: The recipients were last checked on 2011-02-19.");
    }

    @Test
    void allColumnsAreRead() {
        Recipient all = RecipientFixture
                .read(temp, "all.csv",
                        """
                                name,role,group,region,language,salutation,email,url,limit,newline,topic,phone,x,mastodon
                                The mayor,Head,Council,Harbour,pt-br,Dear mayor,m@example.org,https://example.org/f,2500,lf,Roads,+1 (202) 555/0101,@m,m@s.example
                                """)
                .only();
        assertThat(all)
                .isEqualTo(new Recipient("the-mayor", "The mayor", "Head", "Council", "Harbour", "pt-BR", "Dear mayor", "m@example.org",
                        "https://example.org/f", 2500, 1, "Roads", "+1 (202) 555/0101", Map.of("x", "@m", "mastodon", "@m@s.example")));
        Recipient least = RecipientFixture.read(temp, "least.csv", "NAME;Phone\nThe mayor;555 0101\n").only();
        assertThat(least).isEqualTo(new Recipient("the-mayor", "The mayor", "", "", "", "", "", "", "", 0, 2, "", "555 0101", Map.of()));
    }

    @Test
    void yamlSaysTheSame() {
        RecipientFixture csv = RecipientFixture.read(temp, "a.csv",
                "# checked: 2012-02-10\n# source: The list\nname,role,email,limit,newline,x\nThe mayor,Head,m@example.org,2500,1,m\nThe mayor,Clerk,c@example.org,,,\n");
        String items = "- {name: The mayor, role: Head, email: m@example.org, limit: 2500, newline: 1, x: m}\n- name: The mayor\n  role: Clerk\n  email: c@example.org\n";
        RecipientFixture yaml = RecipientFixture.read(temp, "a.yaml",
                "checked: 2012-02-10\nsource: The list\nrecipients:\n" + items.indent(2));
        assertThat(yaml.printed() + csv.printed()).isEmpty();
        assertThat(yaml.list()).isEqualTo(csv.list());
        assertThat(yaml.file().orElseThrow().source()).isEqualTo(csv.file().orElseThrow().source());
        assertThat(RecipientFixture.read(temp, "b.yaml", items).list()).isEqualTo(csv.list());
        assertThat(csv.list()).extracting(Recipient::slug).containsExactly("the-mayor", "the-mayor-clerk");
    }

    @Test
    void otherYamlIsAnErrorWithAPlace() {
        assertThat(RecipientFixture.read(temp, "a.yaml", "The mayor\n").printed()).contains("a.yaml:1:1: error:");
        assertThat(RecipientFixture.read(temp, "a.yaml", "checked: 2012-02-10\n").printed()).contains("'recipients' is required");
        assertThat(RecipientFixture.read(temp, "a.yaml", "# " + "x".repeat(2_000_000) + "\n").printed())
                .contains("the tool reads YAML of up to 2 MB.").contains("a file that ends in .csv");
        assertThat(RecipientFixture.read(temp, "a.yaml", "").printed()).contains("error: The file names nobody.");
        assertThat(RecipientFixture.read(temp, "a.yaml", "[]").printed()).contains("error: The file names nobody.");
        assertThat(RecipientFixture.read(temp, "a.csv", "name,email\n,\n").printed()).contains("error: The file names nobody.");
    }

    @Test
    void onlyTheFirstMistakesAreShownAndErrorsBeforeWarnings() {
        StringBuilder text = new StringBuilder("name,email\n");
        for (int i = 0; i < 30; i++) {
            text.append("Same,same@example.org\n");
        }
        for (int i = 0; i < 3; i++) {
            text.append("Wrong,wrong\n");
        }
        RecipientFixture read = RecipientFixture.read(temp, "a.csv", text.toString());
        assertThat(read.diagnostics()).hasSize(21);
        assertThat(read.diagnostics().stream().filter(one -> one.isError())).hasSize(4);
        assertThat(read.printed()).contains("a.csv: error: Here are the first 20 of 34 mistakes in this file, and 14 more are not shown.");
    }
}
