package org.handbill.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only the characters of a value change, and it is read again as it was typed. */
class FileEditorTest {
    private static final Span CELL = new Source("table.csv", "x").span(0, 1);
    private static final List<String> PARTS = List.of("a", "Word", " ", "  ", ": ", ":", " #", "#", "\"", "'", "\\", "\n", "\n\n", "\t",
            "- ",
            "---", "...", "[", "]", "{", "}", ",", "&", "*", "!", "|", ">", "%", "@", "`", "~", "=", "+", "null", "12", "مرحبا", "한국어",
            "🙂",
            "\u202E", "\u00a0", "? ", "\n- ", "\n#", "\n  x", "\nkey: ", "\n---\n");

    private static TextFile read(String name, String text) {
        Problems problems = new Problems();
        TextFile file = TextFile.read(new Source(name, text), FileKind.of(name).orElseThrow(), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return file;
    }

    private static Edit edit(String path, Form form, String text) {
        return new Edit(new Target(List.of(path.split("\\.", -1)), form), text, Optional.of(CELL));
    }

    private static String edited(String name, String text, Edit... edits) {
        Problems problems = new Problems();
        TextFile after = FileEditor.edit(read(name, text), List.of(edits), List.of(), problems);
        assertThat(problems.sorted()).isEmpty();
        return after.source().text();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            title: Old one # why       | New one    | title: New one # why
            title:   "Old"             | It's: new  | title:   "It's: new"
            title: 'Old'               | It's new   | title: 'It''s new'
            title: Old                 | Why: now   | title: "Why: now"
            title: # nothing yet       | New        | title: New # nothing yet
            title: ~                   | New        | title: New
            {title: Old, language: en} | A, b       | {title: "A, b", language: en}
            {title: Old}               | A b        | {title: A b}
            """)
    void keepsTheStyleOfTheValueAndAllAroundIt(String before, String text, String after) {
        assertThat(edited("campaign.yaml", before + "\n", edit("title", Form.LINE, text))).isEqualTo(after + "\n");
    }

    @Test
    void foldsAsTheAuthorDid() {
        String before = """
                title: x   # stays
                summary: >-   # two lines
                  One two three four five
                  six seven eight.

                # behind it
                notice: y
                """;
        assertThat(edited("campaign.yaml", before, edit("summary", Form.LINE, "One two three four five six changed eight nine ten.")))
                .isEqualTo("""
                        title: x   # stays
                        summary: >-   # two lines
                          One two three four five
                          six changed eight nine
                          ten.

                        # behind it
                        notice: y
                        """);
    }

    @Test
    void writesSeveralLinesAsABlock() {
        assertThat(edited("messages.yaml", "- {id: a, text: x}\n", edit("a.text", Form.TEXT, "One\n\ntwo")))
                .isEqualTo("- {id: a, text: \"One\\n\\ntwo\"}\n");
        assertThat(edited("messages.yaml", "  - text: x\n    id: a # it\n", edit("a.text", Form.TEXT, "One\n\ntwo")))
                .isEqualTo("  - text: |-\n      One\n\n      two\n    id: a # it\n");
        assertThat(edited("messages.yaml", "- id: a\n  text: |\n     x\n     y\n\n\n# end", edit("a.text", Form.TEXT, "One\n two")))
                .isEqualTo("- id: a\n  text: |\n     One\n      two\n\n\n# end");
    }

    @Test
    void addsKeysWhereTheyBelong() {
        assertThat(edited("post.md", "---\ntitle: x # t\ndate: 2012-02-18\n---\n\nText.\n", edit("summary", Form.LINE, "s"),
                edit("source.author", Form.LINE, "z"), edit("image.alt", Form.LINE, "w")))
                .isEqualTo("---\ntitle: x # t\nsummary: s\nimage:\n  alt: w\nsource:\n  author: z\ndate: 2012-02-18\n---\n\nText.\n");
        assertThat(edited("post.md", "Text.\n", edit("title", Form.LINE, "x"))).isEqualTo("---\ntitle: x\n---\n\nText.\n");
        assertThat(edited("post.md", "---\n---\nText.\n", edit("title", Form.LINE, "x"))).isEqualTo("---\ntitle: x\n---\nText.\n");
        assertThat(edited("campaign.yaml", "# none\ntitle: x", edit("petition.label", Form.LINE, "Sign")))
                .isEqualTo("# none\ntitle: x\npetition:\n  label: Sign");
        assertThat(edited("campaign.yaml", "petition:\ntitle: x\n", edit("petition.label", Form.LINE, "Sign")))
                .isEqualTo("petition:\n  label: Sign\ntitle: x\n");
        assertThat(edited("campaign.yaml", "contact: {email: a@example.org}\n", edit("contact.name", Form.LINE, "y, z")))
                .isEqualTo("contact: {email: a@example.org, name: \"y, z\"}\n");
    }

    @Test
    void editsListsItemByItem() {
        String steps = "---\nform:\n  steps:\n    - One # first\n    - \"Two\"\n---\n";
        assertThat(edited("actions/1.md", steps, edit("form.steps", Form.LINES, "One\nThree")))
                .isEqualTo("---\nform:\n  steps:\n    - One # first\n    - \"Three\"\n---\n");
        assertThat(edited("actions/1.md", steps, edit("form.steps", Form.LINES, "One\nTwo\nThree")))
                .isEqualTo("---\nform:\n  steps:\n    - One\n    - Two\n    - Three\n---\n");
        assertThat(edited("campaign.yaml", "hashtags: [A, B] # two\n", edit("hashtags", Form.LINES, "A\nC")))
                .isEqualTo("hashtags: [A, C] # two\n");
        assertThat(edited("campaign.yaml", "hashtags: [A, B] # two\n", edit("hashtags", Form.LINES, "A")))
                .isEqualTo("hashtags: [A] # two\n");
    }

    private static String appended(String before) {
        Problems problems = new Problems();
        TextFile after = FileEditor.edit(read("messages.yaml", before), List.of(),
                List.of(new Added("new", List.of("x", "sms"), "Text: it", Optional.empty(), CELL, CELL)), problems);
        assertThat(problems.sorted()).isEmpty();
        return after.source().text();
    }

    @Test
    void appendsMessages() {
        String item = "- id: new\n  for: [x, sms]\n  text: \"Text: it\"\n";
        assertThat(appended("")).isEqualTo(item);
        assertThat(appended("# none yet")).isEqualTo("# none yet\n" + item);
        assertThat(appended("[]\n")).isEqualTo(item.stripTrailing() + "\n");
        assertThat(appended("- id: a\n  text: x # x\n# end\n")).isEqualTo("- id: a\n  text: x # x\n\n" + item + "# end\n");
        assertThat(appended("- id: a\n  text: x\n- id: b\n  text: y"))
                .isEqualTo("- id: a\n  text: x\n- id: b\n  text: y\n" + item.stripTrailing());
        assertThat(appended("  - text: x\n    id: a\r\n".replace("\r\n", "\n"))).isEqualTo(
                "  - text: x\n    id: a\n\n  - id: new\n    for: [x, sms]\n    text: \"Text: it\"\n");
        assertThat(appended("[{id: a, text: x}]\n")).isEqualTo("[{id: a, text: x}, {id: \"new\", for: [x, sms], text: \"Text: it\"}]\n");
    }

    @Test
    void keepsTheLineEndsOfTheFile() {
        assertThat(edited("campaign.yaml", "title: x\r\nnotice: y\r\n", edit("petition.outcome", Form.TEXT, "One\ntwo")))
                .isEqualTo("title: x\r\nnotice: y\r\npetition:\r\n  outcome: |-\r\n    One\r\n    two\r\n");
    }

    /** Never a wrong write: a list where words are wanted stays. */
    @Test
    void refusesWhatItCannotWrite() {
        Problems problems = new Problems();
        String before = "title: [x]\nnotice: y\n";
        TextFile after = FileEditor.edit(read("campaign.yaml", before),
                List.of(edit("title", Form.LINE, "z"), edit("notice", Form.LINE, "z")),
                List.of(), problems);
        assertThat(after.source().text()).isEqualTo("title: [x]\nnotice: z\n");
        assertThat(problems.sorted()).singleElement().satisfies(problem -> assertThat(problem.location()).isEqualTo(CELL));
    }

    private static String nasty(SplittableRandom random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 9); i > 0; i--) {
            text.append(PARTS.get(random.nextInt(PARTS.size())));
        }
        return Form.TEXT.read(text.toString());
    }

    /** In front of and behind the value every byte stays, whatever is typed and however the value is written. */
    @ParameterizedTest
    @ValueSource(strings = {"text: old", "text: 'old'", "text: \"old\"", "text: >-\n    old and\n    older",
            "text: >\n    old\n\n    older",
            "text: |-\n    old\n     older", "text: |\n    old", "text: |+\n    old", "text: >-\n    old", "text: |2-\n      old",
            "text: old and\n    older",
            "text:", "text: ~"})
    void readsBackWhateverIsTyped(String value) {
        SplittableRandom random = new SplittableRandom(value.hashCode());
        for (String end : List.of("\n", "\r\n")) {
            String start = "# first\n- id: other\n  text: >-\n    stays\n    as it is # no comment\n- id: a # the one\n  ".replace("\n",
                    end);
            String after = "\n  card: true # yes\n\n# between\n- {id: last, text: \"- x\"}\n".replace("\n", end);
            for (int round = 0; round < (Boolean.getBoolean("handbill.full") ? 4_000 : 400); round++) {
                String text = nasty(random);
                if (text.isBlank()) {
                    continue;
                }
                String now = edited("messages.yaml", start + value.replace("\n", end) + after, edit("a.text", Form.TEXT, text));
                assertThat(read("messages.yaml", now).text(TextFile.message("a"))).as(now).isEqualTo(text);
                assertThat(now).startsWith(start).endsWith(after);
            }
        }
    }
}
