package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What authors typically do wrong: each is found at its place and explained. */
class YamlMistakesTest {
    static Stream<Arguments> mistakes() {
        return Stream.of(
                // tabs
                arguments("\ta: 1\n", "1:1", Code.YAML_SYNTAX, "indented with a tab", "two spaces"),
                arguments("a:\n\tb: 1\n", "2:1", Code.YAML_SYNTAX, "indented with a tab", "two spaces"),
                arguments("a: 1\n\tb: 2\n", "2:1", Code.YAML_SYNTAX, "indented with a tab", "two spaces"),
                arguments("a:\n  - x\n\t- y\n", "3:1", Code.YAML_SYNTAX, "indented with a tab", "two spaces"),
                // colons
                arguments("a: b: c\n", "1:4", Code.YAML_SYNTAX, "with ': ' in it", "Write: a: \"b: c\""),
                arguments("- id: a\n  text: It's: good\n", "2:9", Code.YAML_SYNTAX, "with ': ' in it", "text: \"It's: good\""),
                arguments("a: say \"no: no\"\n", "1:4", Code.YAML_SYNTAX, "with ': ' in it", "a: 'say \"no: no\"'"),
                arguments("a:b\nc: 1\n", "1:2", Code.YAML_SYNTAX, "a space after the colon", "a: b"),
                arguments("a: 1\nfoo:bar\nb: 2\n", "2:4", Code.YAML_SYNTAX, "a space after the colon", "foo: bar"),
                arguments("title：x\nb: 1\n", "1:6", Code.YAML_SYNTAX, "wide colon", "title: x"),
                arguments("a: 1\nfoo\nb: 2\n", "2:1", Code.YAML_SYNTAX, "no 'key:'", "key: value"),
                arguments("a:\n  b\n  c: 1\n", "2:3", Code.YAML_SYNTAX, "no 'key:'", "key: value"),
                arguments(": 1\n", "1:1", Code.YAML_SYNTAX, "no key before", "title:"),
                arguments("a: {: 1}\n", "1:5", Code.YAML_SYNTAX, "no key before", "title:"),
                // characters that mean something
                arguments("a: @x\n", "1:4", Code.YAML_SYNTAX, "begin with '@'", "a: \"@x\""),
                arguments("a: `x`\n", "1:4", Code.YAML_SYNTAX, "begin with '`'", "a: \"`x`\""),
                arguments("a: %x y\n", "1:4", Code.YAML_SYNTAX, "begin with '%'", "a: \"%x y\""),
                arguments("- @x\n", "1:3", Code.YAML_SYNTAX, "begin with '@'", "\"@x\""),
                arguments("a: **bold** text\n", "1:4", Code.YAML_SYNTAX, "begin with '*'", "a: \"**bold** text\""),
                arguments("a: *bold* text\n", "1:4", Code.YAML_SYNTAX, "begin with '*'", "a: \"*bold* text\""),
                arguments("a: * item\n", "1:4", Code.YAML_SYNTAX, "begin with '*'", "quotes"),
                arguments("a: & more\n", "1:4", Code.YAML_SYNTAX, "begin with '&'", "a: \"& more\""),
                arguments("a: !foo!bar 1\n", "1:4", Code.YAML_SYNTAX, "begin with '!'", "quotes"),
                arguments("a: , x\n", "1:4", Code.YAML_SYNTAX, "begin with ','", "quotes"),
                arguments("a: >text here\n", "1:4", Code.YAML_SYNTAX, "begin with '>'", "next line"),
                arguments("a: |text\n", "1:4", Code.YAML_SYNTAX, "begin with '|'", "next line"),
                arguments("a: {link} is here\n", "1:4", Code.YAML_SYNTAX, "begin with '{'", "a: \"{link} is here\""),
                arguments("a: {@joo} said\n", "1:4", Code.YAML_SYNTAX, "begin with '{'", "a: \"{@joo} said\""),
                arguments("a: [Seoul] is\n", "1:4", Code.YAML_SYNTAX, "begin with '['", "a: \"[Seoul] is\""),
                arguments("p: {joo: {x: @joo}}\n", "1:14", Code.YAML_SYNTAX, "begin with '@'", "\"@joo\""),
                arguments("p: {m: @a@b, x: \"@n\"}\n", "1:8", Code.YAML_SYNTAX, "begin with '@'", "\"@a@b\""),
                // brackets
                arguments("a: [1, 2\nb: 2\n", "1:4", Code.YAML_SYNTAX, "'[' does not end", "[one, two]"),
                arguments("a: {b: 1\nc: 2\n", "1:4", Code.YAML_SYNTAX, "'{' does not end", "{name: value"),
                arguments("a: 1\n]\n", "2:1", Code.YAML_SYNTAX, "closes nothing", "Delete it"),
                arguments("a: {b: 1}}\n", "1:10", Code.YAML_SYNTAX, "closes nothing", "Delete it"),
                // comments that were none
                arguments("h: [#a, #b]\nc: 1\n", "1:5", Code.YAML_SYNTAX, "comment", "Leave the '#' out"),
                arguments("a: Go! #Save them\n", "1:8", Code.YAML_SYNTAX, "comment", "quotes"),
                arguments("a: #Save\n", "1:4", Code.YAML_SYNTAX, "comment", "quotes"),
                arguments("- #난민\n", "1:3", Code.YAML_SYNTAX, "comment", "quotes"),
                arguments("a: Go #x\n  more\n", "1:7", Code.YAML_SYNTAX, "comment", "quotes"),
                arguments("a: b\n  # c\n  d\n", "3:3", Code.YAML_SYNTAX, "comment", "quotes"),
                // quotes
                arguments("a: \"x\nb: 1\n", "1:4", Code.YAML_SYNTAX, "not closed", "Type \" at the end"),
                arguments("a: \"x\nb: \"y\"\n", "1:4", Code.YAML_SYNTAX, "not closed", "Type \" at the end"),
                arguments("a: 'x\nb: 1\nc: it's\n", "1:4", Code.YAML_SYNTAX, "not closed", "Type ' at the end"),
                arguments("a: 'it's here'\n", "1:8", Code.YAML_SYNTAX, "after the closing quote", "double quotes"),
                arguments("- text: \"He said \"no\" to us\"\n", "1:19", Code.YAML_SYNTAX, "after the closing quote", "single quotes"),
                arguments("a: '😀' 😀\n", "1:8", Code.YAML_SYNTAX, "after the closing quote", "double quotes"),
                arguments("a: \"x\",\nb: 1\n", "1:7", Code.YAML_SYNTAX, "after the closing quote", "single quotes"),
                arguments("a: \"C:\\dir\"\n", "1:7", Code.YAML_SYNTAX, "'\\' in double quotes", "single quotes"),
                // indentation
                arguments("a: 1\n b: 2\n", "2:2", Code.YAML_SYNTAX, "deeper than 'a'", "exactly as 'a'"),
                arguments("a:\n  b: 1\n   c: 2\n", "3:4", Code.YAML_SYNTAX, "deeper than 'b'", "exactly as 'b'"),
                arguments("a:\n  b: 1\n c: 2\n", "3:2", Code.YAML_SYNTAX, "indented by 1 space", "same number"),
                arguments("a:\n  - x\n - y\n", "3:2", Code.YAML_SYNTAX, "indented by 1 space", "same number"),
                arguments("a:\n - x\n  - y\n", "3:3", Code.YAML_SYNTAX, "part of the text", "Indent it exactly"),
                arguments("a: |\n   x\n y\nb: 1\n", "3:2", Code.YAML_SYNTAX, "less than the text above", "exactly as the first line"),
                arguments("a: b\n\u00A0c: d\n", "2:1", Code.YAML_SYNTAX, "invisible character", "type it again"),
                arguments("a:\n\u3000\u3000b: d\n", "2:1", Code.YAML_SYNTAX, "invisible character", "type it again"),
                // lists
                arguments("a: - x\n", "1:4", Code.YAML_SYNTAX, "same line as its key", "next line"),
                arguments("- a\nb: 1\n", "2:1", Code.YAML_SYNTAX, "key stands here among list items", "two spaces"),
                arguments("a: 1\n- b\n", "2:1", Code.YAML_SYNTAX, "list item stands here among keys", "delete the '-'"),
                // what the tool does not take
                arguments("a: &x 1\n", "1:4", Code.YAML_UNSUPPORTED, "'&x'", "quotes"),
                arguments("a: &x\n", "1:4", Code.YAML_UNSUPPORTED, "'&x'", "quotes"),
                arguments("a: &x 'q'\n", "1:4", Code.YAML_UNSUPPORTED, "'&x'", "quotes"),
                arguments("a: &x\n  b: 1\n", "1:4", Code.YAML_UNSUPPORTED, "'&x'", "quotes"),
                arguments("a: &x [1]\n", "1:4", Code.YAML_UNSUPPORTED, "'&x'", "quotes"),
                arguments("&x a: 1\n", "1:1", Code.YAML_UNSUPPORTED, "'&x'", "quotes"),
                arguments("a: {b: *c}\n", "1:8", Code.YAML_UNSUPPORTED, "'*c'", "quotes"),
                arguments("a: !!str 3\n", "1:4", Code.YAML_UNSUPPORTED, "'!!str'", "quotes"),
                arguments("a: !important\n", "1:4", Code.YAML_UNSUPPORTED, "'!important'", "quotes"),
                arguments("a: !!binary aGk=\n", "1:4", Code.YAML_UNSUPPORTED, "'!!binary'", "quotes"),
                arguments("a: !<x> 1\n", "1:4", Code.YAML_UNSUPPORTED, "'!<x>'", "quotes"),
                arguments("a: !t [1]\n", "1:4", Code.YAML_UNSUPPORTED, "'!t'", "quotes"),
                arguments("!!set {a}\n", "1:1", Code.YAML_UNSUPPORTED, "'!!set'", "quotes"),
                arguments("? a\n: 1\n", "1:1", Code.YAML_UNSUPPORTED, "'?'", "key: value"),
                arguments("b: why? # ?\n? a\n: 1\n", "2:1", Code.YAML_UNSUPPORTED, "'?'", "key: value"),
                arguments("? [a, b]\n: 1\n", "1:1", Code.YAML_SYNTAX, "plain text", "quotes"),
                arguments("[a]: 1\n", "1:1", Code.YAML_SYNTAX, "plain text", "quotes"),
                arguments("a: 1\n---\nb: 2\n", "2:1", Code.YAML_UNSUPPORTED, "second YAML document", "Delete"),
                arguments("a: 1\n---\n", "2:1", Code.YAML_UNSUPPORTED, "second YAML document", "Delete"),
                arguments("a: 1\n...\n---\nb: 2\n", "3:1", Code.YAML_UNSUPPORTED, "second YAML document", "Delete"),
                arguments("a: 1\n...\nb: 2\n", "3:1", Code.YAML_SYNTAX, "already ended", "Delete"),
                arguments("# c\n%YAML 1.2\n---\na: 1\n", "2:1", Code.YAML_UNSUPPORTED, "directive", "Delete"),
                arguments("a: 1\nb: 2\na: 3\n", "3:1", Code.DUPLICATE_KEY, "already in line 1", "Keep one"),
                arguments("a: 1\n'a': 2\n", "2:1", Code.DUPLICATE_KEY, "already in line 1", "Keep one"),
                arguments("l:\n  - {b: 1, b: 2}\n", "2:12", Code.DUPLICATE_KEY, "already in line 2", "Keep one"),
                // characters that no text has
                arguments("a: x\u0007y\n", "1:5", Code.YAML_SYNTAX, "U+0007", "Delete it"),
                arguments("a: 😀\u0000\n", "1:5", Code.YAML_SYNTAX, "U+0000", "Delete it"),
                arguments("a: \uD83Dx\n", "1:4", Code.YAML_SYNTAX, "U+D83D", "Delete it"),
                arguments("a: x\uFFFE\n", "1:5", Code.YAML_SYNTAX, "U+FFFE", "Delete it"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void isFoundAtItsPlaceAndExplained(String yaml, String place, Code code, String message, String hint) {
        for (String text : List.of(yaml, yaml.replace("\n", "\r\n"))) {
            List<Diagnostic> found = diagnostics(text);

            assertThat(found).hasSize(1);
            assertThat(found.getFirst().code()).isEqualTo(code);
            assertThat(found.getFirst().location()).hasToString("x.yaml:" + place);
            assertThat(found.getFirst().message()).contains(message);
            assertThat(found.getFirst().hint()).contains(hint);
        }
    }

    @Test
    void allThatCanBeReadOverAreReportedTogether() {
        String yaml = "a: &x 1\nb: *x\nc: !!str 3\nd: !t [1]\n<<: *x\na: 2\n? e\n: 1\n";

        assertThat(diagnostics(yaml))
                .extracting(one -> ((Span) one.location()).line() + " " + one.code().id() + " " + ((Span) one.location()).text())
                .containsExactly(
                        "1 yaml-unsupported &x", "2 yaml-unsupported *x", "3 yaml-unsupported !!str", "4 yaml-unsupported !t",
                        "5 yaml-unsupported <<", "5 yaml-unsupported *x", "6 duplicate-key a", "7 yaml-unsupported ?");
    }

    @Test
    void theFirstOfTwoEqualKeysCounts() {
        Yaml.Mapping root = YamlParser.mapping(new Source("x.yaml", "a: 1\na: 2\n"), new Problems()).orElseThrow();

        assertThat(root.entries()).singleElement().extracting(entry -> ((Yaml.Scalar) entry.value()).text()).isEqualTo("1");
    }

    @Test
    void goodYamlThatLooksLikeAMistakeIsTaken() {
        String yaml = """
                a: x # a comment
                b: C# and a#b
                c: "#Save"  #no letter-quote problem
                d: https://example.org/#top
                e: a - b
                f: it's fine & well * really! [see] {this} @home %
                g: -1
                h: why?
                i: 9:00
                j: 'a: b'
                k: ["#a", "@b"]
                #l: comment at the line's start
                """;

        assertThat(diagnostics(yaml)).isEmpty();
    }

    @Test
    void eachControlCharacterIsListedAndManyAreCounted() {
        assertThat(diagnostics("a: \u0001\u0002\u0003\u0004\u0005\u0006\u0007\n")).hasSize(7);
        assertThat(diagnostics("a: " + "\u0001".repeat(60) + "\n")).hasSize(21).last().extracting(Diagnostic::message)
                .isEqualTo("From here on the file has 40 more control characters.");
        assertThat(diagnostics("a: \"" + "\\\\x1\\b".repeat(60) + "\"\n")).hasSize(21);
    }

    @Test
    void inBracesTheSpaceBehindAColonIsAPlainOne() {
        for (int c = 0x80; c <= 0xFFFF; c++) {
            String space = Character.toString(c);
            boolean isSpace = Character.isSpaceChar(c) || c == 0x200B || c == 0x2060 || c == 0xFEFF;
            for (String yaml : isSpace
                    ? List.of("a: {b: c, email:%sd e}\n", "a: [{email:%sd}]\n", "{\n  b: c,\n  email:%s d\n}\n")
                    : List.<String>of()) {
                assertThat(diagnostics(yaml.formatted(space))).as("%s %s", c, yaml).singleElement().satisfies(one -> {
                    assertThat(one.message())
                            .startsWith("The space after the colon is not a plain one (it is U+%04X)".formatted(space.codePointAt(0)));
                    assertThat(one.hint()).startsWith("Type a colon and a space: email: d");
                    assertThat(one.location().toString()).isEqualTo(place(yaml, yaml.indexOf("%s") - 1));
                });
            }
        }
    }

    private static String place(String yaml, int at) {
        return new Source("x.yaml", yaml).span(at, at + 1).toString();
    }

    @Test
    void inBracesThereIsASpaceBehindAColon() {
        for (String yaml : List.of("{a:b}", "{x: y, a:b}", "{a:b, x: y}", "[{a:b}]", "{x: {a:b}}")) {
            assertThat(diagnostics(yaml + "\n")).as(yaml).singleElement().satisfies(one -> {
                assertThat(one.message()).isEqualTo("There has to be a space after the colon.");
                assertThat(one.hint()).isEqualTo("Type a colon and a space: a: b");
                assertThat(one.location().toString()).isEqualTo(place(yaml, yaml.indexOf("a:") + 1));
            });
        }
        assertThat(diagnostics("{a：b}\n")).singleElement().extracting(Diagnostic::message)
                .isEqualTo("This is a wide colon '：', which YAML does not know.");
        assertThat(diagnostics("{\"a\":b, 'c:d': e, f: https://g.org/h:i, j: [k:l, m], n: }\n")).isEmpty();
    }

    @Test
    void aLongValueIsNotRepeatedInTheHint() {
        assertThat(diagnostics("a: " + "x".repeat(300) + ": y\n")).singleElement().extracting(Diagnostic::hint)
                .isEqualTo("Write: a: \"…\"");
    }

    private static List<Diagnostic> diagnostics(String yaml) {
        Problems problems = new Problems();
        YamlParser.parse(new Source("x.yaml", yaml), problems);
        return problems.sorted();
    }
}
