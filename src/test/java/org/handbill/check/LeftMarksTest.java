package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.bind.BindOptions;
import org.handbill.bind.CampaignBinder;
import org.handbill.bind.CatalogueBinder;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Outcome;
import org.handbill.campaign.Campaign;
import org.handbill.load.CampaignLoader;
import org.handbill.load.PlatformFiles;
import org.handbill.parse.CampaignParser;
import org.handbill.platform.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was meant for this tool or another program, and is shown to readers as it is typed; and what only looks so. */
class LeftMarksTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), DAY).value().orElseThrow();

    @TempDir
    Path folder;

    @BeforeEach
    void writeRest() throws IOException {
        write("campaign.yaml", "title: Save the harbour\nsummary: The council votes.\nbaseUrl: https://example.org/\n");
        write("post.md", "---\ntitle: Friday\n---\n\nCome.\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    /** As {@code code place}. */
    private List<String> found() throws IOException {
        Outcome<Campaign> bound = CampaignLoader.load(folder).then(sources -> CampaignParser.parse(sources))
                .then(manuscript -> CampaignBinder.bind(manuscript, CATALOGUE,
                        new BindOptions(DAY, false, Optional.empty(), Optional.empty())));
        Subject subject = Subject.of(bound.value().orElseThrow(), CATALOGUE, DAY);
        return Stream.concat(bound.diagnostics().stream(), Doctor.examine(subject).stream())
                .filter(one -> List.of(Code.DOUBTFUL_FIELD, Code.PLACEHOLDER_LEFT, Code.MARKS_AS_TYPED, Code.DEFINITION_UNUSED)
                        .contains(one.code()))
                .map(one -> one.code().id() + " " + one.location()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{link}", "{hashtags}", "{yours}", "{.essential}", "{essential}", "{.Essential}", "{ESSENTIAL}", "{:.optional}",
            "{.reason .optional}", "{ .reason }", "{@joo}", "[^9]", "[missing][no]", "[empty]()"})
    void findsMarksInEveryText(String mark) throws IOException {
        String text = "---\ntitle: One\n---\n\nWords of it " + mark + " and more.\n";
        for (String file : List.of("post.md", "appeal.md", "pages/one.md", "updates/2026-08-01-one.md")) {
            write(file, text);
            assertThat(found()).as(file).containsExactly("doubtful-field " + file + ":5:13");
            write(file, text.replace(mark, "there"));
        }
        write("actions/one.md", text.replace("title: One", "title: One\nkind: other"));
        assertThat(found()).containsExactly("doubtful-field actions/one.md:6:13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${x}", "${user.name}", "%NAME%", "%first_name%", "{{name}}", "{%name%}", "[[name]]"})
    void findsPlacesOfOtherPrograms(String mark) throws IOException {
        write("post.md", "---\ntitle: One\n---\n\n- Words\n- of it " + mark + " and `" + mark + "` " + mark + ".\n");
        assertThat(found()).containsExactly("placeholder-left post.md:6:9",
                "placeholder-left post.md:6:" + (9 + 2 * mark.length() + 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Save 100% of it and 50%OFF%.", "Costs ${5} and $5.", "`{link}` ``{yours} ` ${x}``", "\\{link} \\[a][b] \\[^9]",
            "```\n{link} %NAME%\n```", "    {link} ${x} [^9]", "- code:\n\n      {link}\n", "<code>{link}</code>", "<!-- {link} %NAME% -->",
            "{links} {linked} { } {a}", "[1] and [12] and a[i][j]", "[a](post.md) [b][c]\n\n[c]: post.md", "Two.[^1]\n\n[^1]: A note.",
            "Marked. {.essential}", "a == b, and c ==d", "~~~\n${x}\n~~~", "Time: 10% of%the% 20%"})
    void leavesAloneWhatIsMeant(String text) throws IOException {
        write("post.md", "---\ntitle: One\n---\n\n" + text + "\n");
        assertThat(found()).isEmpty();
    }

    @Test
    void looksAtFrontMatterToo() throws IOException {
        write("appeal.md",
                "---\ntitle: \"One {link}\"\nsubject: \"Re {link}\"\nclosing: \"All: {link} {yours}\"\nsignature: \"{.essential}\"\n---\n\nOne.\n");
        assertThat(found()).containsExactlyInAnyOrder("doubtful-field appeal.md:2:13", "doubtful-field appeal.md:3:14",
                "doubtful-field appeal.md:4:23", "doubtful-field appeal.md:5:13");
    }

    @Test
    void findsMarksOfLettersInTheFirstOfTwoLinesAndInNotes() throws IOException {
        write("appeal.md",
                "---\ntitle: One\n---\n\nFirst line {.essential}\nand a second.[^1]\n\n[^1]: A note {link}.\n\nPromised [12].\n");
        assertThat(found()).containsExactlyInAnyOrder("doubtful-field appeal.md:5:12", "doubtful-field appeal.md:8:14",
                "doubtful-field appeal.md:10:10");
    }

    @Test
    void findsNotesAndAddressesThatReadersNeverSee() throws IOException {
        write("post.md", """
                ---
                title: One
                ---

                One.[^a] [Dup] [same]

                [^a]: First.

                [^a]: Second.

                [^b]: Lost, and [^b].

                [dup]: https://a.org/
                [DUP]: https://b.org/

                [same]: https://c.org/
                [same]: https://c.org/
                """);
        assertThat(found()).containsExactlyInAnyOrder("definition-unused post.md:9:3", "definition-unused post.md:11:3",
                "definition-unused post.md:14:2");
    }

    @ParameterizedTest
    @ValueSource(ints = {0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x202f,
            0x205f,
            0x3000})
    void knowsEverySpaceBehindAMarker(int space) throws IOException {
        for (String marker : List.of("#", "###", "-", "*", "2.", "•", "·")) {
            write("post.md", "---\ntitle: One\n---\n\nWords,\n" + marker + Character.toString(space) + "seven.\n");
            assertThat(found()).as(marker).containsExactly("marks-as-typed post.md:6:1");
        }
        write("post.md", "---\ntitle: One\n---\n\n" + Character.toString(space) + "• seven.\n");
        assertThat(found()).singleElement().asString().startsWith("marks-as-typed post.md:5:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"####### seven", ":::note", "::: warning", "==x==", "==two words== more", "> ####### seven"})
    void knowsMarksOfOtherTools(String text) throws IOException {
        write("post.md", "---\ntitle: One\n---\n\n" + text + "\n");
        assertThat(found()).singleElement().asString().startsWith("marks-as-typed post.md:5:");
    }
}
