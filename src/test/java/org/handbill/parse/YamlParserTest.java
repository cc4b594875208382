package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.Test;

class YamlParserTest {
    private final Problems problems = new Problems();

    private Yaml parse(String text) {
        Yaml root = YamlParser.parse(new Source("campaign.yaml", text), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return root;
    }

    private static Yaml.Mapping mapping(Yaml yaml) {
        assertThat(yaml).isInstanceOf(Yaml.Mapping.class);
        return (Yaml.Mapping) yaml;
    }

    private static Yaml value(Yaml yaml, String key) {
        return mapping(yaml).entries().stream().filter(entry -> entry.key().text().equals(key)).findFirst().orElseThrow().value();
    }

    private static Yaml.Scalar scalar(Yaml yaml, String key) {
        return (Yaml.Scalar) value(yaml, key);
    }

    @Test
    void keepsTheOrderOfKeysAndTheTextOfEveryScalarAsWritten() {
        Yaml root = parse("b: 017\na: 1.50\nc: yes\nd: 2012-02-30\ne: 0x1F\nf: 12:30\ng: .inf\nh: 1e3\n");

        assertThat(mapping(root).entries()).extracting(entry -> entry.key().text()).containsExactly("b", "a", "c", "d", "e", "f", "g", "h");
        assertThat(mapping(root).entries()).extracting(entry -> ((Yaml.Scalar) entry.value()).text())
                .containsExactly("017", "1.50", "yes", "2012-02-30", "0x1F", "12:30", ".inf", "1e3");
    }

    @Test
    void givesTheExactPlaceOfEachStyle() {
        String text = """
                plain: a plain text  # comment
                single: 'it''s'
                double: "a \\u00e9"
                literal: |
                  one
                  two

                folded: >-
                  one
                  two
                # comment
                long: goes
                  on
                list: [a, "b", {k: v}]
                """;
        Yaml root = parse(text);

        assertThat(value(root, "plain").span().text()).isEqualTo("a plain text");
        assertThat(value(root, "single").span().text()).isEqualTo("'it''s'");
        assertThat(scalar(root, "single").text()).isEqualTo("it's");
        assertThat(value(root, "double").span().text()).isEqualTo("\"a \\u00e9\"");
        assertThat(scalar(root, "double").text()).isEqualTo("a é");
        assertThat(value(root, "literal").span().text()).isEqualTo("|\n  one\n  two");
        assertThat(scalar(root, "literal").text()).isEqualTo("one\ntwo\n");
        assertThat(value(root, "folded").span().text()).isEqualTo(">-\n  one\n  two");
        assertThat(scalar(root, "folded").text()).isEqualTo("one two");
        assertThat(value(root, "long").span().text()).isEqualTo("goes\n  on");
        assertThat(scalar(root, "long").text()).isEqualTo("goes on");
        assertThat(value(root, "list").span().text()).isEqualTo("[a, \"b\", {k: v}]");
        Yaml.Sequence list = (Yaml.Sequence) value(root, "list");
        assertThat(list.items()).extracting(item -> item.span().text()).containsExactly("a", "\"b\"", "{k: v}");
        assertThat(mapping(root).entries()).extracting(entry -> ((Yaml) entry.key()).span().text())
                .containsExactly("plain", "single", "double", "literal", "folded", "long", "list");
        assertThat(root.span().text()).isEqualTo(text.strip());
    }

    @Test
    void tellsHowAScalarIsWritten() {
        Yaml root = parse("a: x\nb: 'x'\nc: \"x\"\nd: |\n  x\ne: >\n  x\nf:\n");

        assertThat(mapping(root).entries()).extracting(entry -> ((Yaml.Scalar) entry.value()).style()).containsExactly(
                Yaml.Style.PLAIN, Yaml.Style.SINGLE_QUOTED, Yaml.Style.DOUBLE_QUOTED, Yaml.Style.BLOCK, Yaml.Style.BLOCK, Yaml.Style.PLAIN);
    }

    @Test
    void countsColumnsInCodePointsBehindEmojiAndAcrossCrLf() {
        Yaml root = parse("😀: \"😀 é\"\r\nb: '😀'  # 😀\r\nc: 😀 y\r\nd: {👩‍👩‍👧: [🏳️‍🌈, z]}\r\n");

        assertThat(value(root, "😀").span().text()).isEqualTo("\"😀 é\"");
        assertThat(value(root, "😀").span()).hasToString("campaign.yaml:1:4");
        assertThat(value(root, "c").span().text()).isEqualTo("😀 y");
        assertThat(value(root, "c").span()).hasToString("campaign.yaml:3:4");
        Yaml.Sequence list = (Yaml.Sequence) value(value(root, "d"), "👩‍👩‍👧");
        assertThat(list.items()).extracting(item -> item.span().text()).containsExactly("🏳️‍🌈", "z");
        assertThat(list.items().getLast().span().column()).isEqualTo(19);
    }

    @Test
    void readsTheSameFromLfAndCrLf() {
        String text = "a: |\n  one\n  two\n\nb: >\n  x\n  y\n\n  z\nc: \"q\n  r\"\nd: p\n  q\n\n  r\ne:\n- 1\n- f: 2\n";

        assertThat(texts(parse(text.replace("\n", "\r\n")))).isEqualTo(texts(parse(text)));
    }

    static String texts(Yaml yaml) {
        StringBuilder out = new StringBuilder();
        switch (yaml) {
            case Yaml.Mapping mapping -> mapping.entries()
                    .forEach(entry -> out.append(entry.key().text()).append('=').append(texts(entry.value())).append(';'));
            case Yaml.Sequence list -> list.items().forEach(item -> out.append('-').append(texts(item)).append(','));
            case Yaml.Scalar scalar -> out.append(scalar.text()).append(scalar.span().line()).append(':').append(scalar.span().column());
        }
        return out.toString();
    }

    @Test
    void aKeyWithoutAValueIsNothingAtThePlaceBehindItsColon() {
        Yaml root = parse("a:\nb: ~\nc: null\nd: ''\ne:\n  - \n  - x\nf: {g: , h: 1}\n");

        assertThat(scalar(root, "a").isNothing()).isTrue();
        assertThat(scalar(root, "a").span()).hasToString("campaign.yaml:1:3");
        assertThat(scalar(root, "b").isNothing()).isTrue();
        assertThat(scalar(root, "c").isNothing()).isTrue();
        assertThat(scalar(root, "d").isNothing()).isFalse();
        assertThat(((Yaml.Scalar) ((Yaml.Sequence) value(root, "e")).items().getFirst()).isNothing()).isTrue();
        assertThat(scalar(value(root, "f"), "g").isNothing()).isTrue();
    }

    @Test
    void tellsFlowFromBlock() {
        Yaml root = parse("a: {b: 1}\nc:\n  d: 1\n  e: 2   \n\n# end\nf: [1]\ng:\n  - 1\n  - 2\n");

        assertThat(mapping(value(root, "a")).flow()).isTrue();
        assertThat(mapping(value(root, "c")).flow()).isFalse();
        assertThat(value(root, "c").span().text()).isEqualTo("d: 1\n  e: 2");
        assertThat(((Yaml.Sequence) value(root, "f")).flow()).isTrue();
        assertThat(((Yaml.Sequence) value(root, "g")).flow()).isFalse();
        assertThat(value(root, "g").span().text()).isEqualTo("- 1\n  - 2");
    }

    @Test
    void findsAPartOfAScalarInTheFile() {
        Yaml root = parse("text: >-\n  Ask {@joo} to\n  {@sun} it\nother: \"\\u007b@joo}\"\n");

        assertThat(scalar(root, "text").spanOf("{@sun}")).hasToString("campaign.yaml:3:3");
        assertThat(scalar(root, "text").spanOf("{@sun}").text()).isEqualTo("{@sun}");
        assertThat(scalar(root, "other").spanOf("{@joo}")).isEqualTo(scalar(root, "other").span());
    }

    @Test
    void oneDocumentMayBeginAndEndWithItsMarks() {
        assertThat(scalar(parse("--- \n# comment\na: 1\n...\n"), "a").span()).hasToString("campaign.yaml:3:4");
    }

    @Test
    void aFileWithoutContentHasNoTree() {
        for (String empty : new String[]{"", "\n\n", "# only a comment\n"}) {
            assertThat(YamlParser.parse(new Source("x.yaml", empty), problems)).isEmpty();
        }
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void anEmptyFileIsAnErrorWhereKeysAreWantedAndAnEmptyListWhereAListIs() {
        assertThat(YamlParser.sequence(new Source("messages.yaml", "# none yet\n"), problems).orElseThrow().items()).isEmpty();
        assertThat(problems.sorted()).isEmpty();

        assertThat(YamlParser.mapping(new Source("campaign.yaml", "---\n# nothing\n"), problems)).isEmpty();
        assertThat(problems.sorted()).extracting(Diagnostic::message)
                .containsExactly("The file is empty, but has to hold keys and values.");
    }

    @Test
    void aRootOfTheWrongKindSaysWhatToType() {
        assertThat(YamlParser.mapping(new Source("campaign.yaml", "title:My campaign\n"), problems)).isEmpty();
        assertThat(YamlParser.mapping(new Source("campaign.yaml", "- title: x\n"), problems)).isEmpty();
        assertThat(YamlParser.sequence(new Source("messages.yaml", "-a\n-b\n"), problems)).isEmpty();
        assertThat(YamlParser.sequence(new Source("messages.yaml", "text: x\n"), problems)).isEmpty();

        assertThat(problems.sorted()).extracting(Diagnostic::code).containsOnly(Code.WRONG_TYPE).hasSize(4);
        assertThat(problems.sorted()).extracting(Diagnostic::hint).containsExactly(
                "Write lines such as 'title: Do not send them back', without '-' in front.", "Type a colon and a space: title: My campaign",
                "Put '- ' before the first line of each item, and two spaces before its other lines.", "Put a space after each '-'.");
    }

    @Test
    void deepNestingIsAnErrorAndNotAnOverflow() {
        for (String open : new String[]{"[", "{a: ", "- "}) {
            Problems found = new Problems();
            assertThat(YamlParser.parse(new Source("x.yaml", open.repeat(100_000)), found)).isEmpty();
            assertThat(found.sorted()).extracting(Diagnostic::code).containsExactly(Code.YAML_UNSUPPORTED);
        }
    }

    @Test
    void aStretchOfAFileKeepsThePlacesOfTheFile() {
        Source source = new Source("post.md", "---\n😀: 1\nb: x\n---\ntext");
        Optional<Yaml> root = YamlParser.parse(source.span(4, 14), problems);

        assertThat(value(root.orElseThrow(), "b").span()).hasToString("post.md:3:4");
        assertThat(value(root.orElseThrow(), "b").span().text()).isEqualTo("x");
    }

    @Test
    void anEmojiIsReadWhereverItFallsInTheEnginesBuffer() {
        for (int length = 1000; length < 1040; length++) {
            Yaml root = parse("a: " + "x".repeat(length) + "😀 y\nb: 😀\n");

            assertThat(scalar(root, "a").text()).hasSize(length + 4).endsWith("x😀 y");
            assertThat(value(root, "b").span().text()).isEqualTo("😀");
        }
    }

    @Test
    void aLargeLedgerIsReadInLinearTime() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append("key-").append(i).append(": {slug: \"s").append(i).append("\", target: https://example.org/").append(i)
                    .append("}\n");
        }
        assertThat(text.length()).isGreaterThan(3_000_000);

        assertThat(mapping(parse(text.toString())).entries()).hasSize(60_000);
    }
}
