package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {
    private final Problems problems = new Problems();

    private FrontMatter read(String text) {
        FrontMatter matter = FrontMatter.of(new Source("post.md", text), problems).orElseThrow();
        assertThat(problems.sorted()).isEmpty();
        return matter;
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\ntitle: A\n---\nBody\n", "---\r\ntitle: A\r\n---\r\nBody\r\n", "---  \ntitle: A\n---\t\nBody\n",
            "\n\n---\ntitle: A\n---\nBody\n", "\uFEFF---\ntitle: A\n---\nBody\n", "---\rtitle: A\r---\rBody\r"})
    void dividesKeysFromText(String text) {
        FrontMatter matter = read(text);

        assertThat(matter.fields().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key().text()).isEqualTo("title");
            assertThat(entry.value().span().text()).isEqualTo("A");
        });
        assertThat(text.substring(matter.bodyOffset()).strip()).isEqualTo("Body");
        assertThat(text.charAt(matter.bodyOffset())).isEqualTo('B');
    }

    @Test
    void placesAreThoseOfTheFile() {
        FrontMatter matter = read("---\n# 😀\ntitle: 😀 A\ndate: 2012-02-19\n---\n");

        assertThat(matter.fields().entries()).extracting(entry -> entry.value().span().toString()).containsExactly("post.md:3:8",
                "post.md:4:7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Just text.\n", "# Heading\n\n---\n\ntext", "----\ntext\n", "Text: with a colon\n\nmore", "\u2014\ntext\n"})
    void aFileMayHaveNone(String text) {
        FrontMatter matter = read(text);

        assertThat(matter.fields().entries()).isEmpty();
        assertThat(matter.bodyOffset()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"---\n---\nBody", "---\n\n# nothing\n---\nBody", "---\n~\n---\nBody"})
    void itMayBeEmpty(String text) {
        FrontMatter matter = read(text);

        assertThat(matter.fields().entries()).isEmpty();
        assertThat(text.substring(matter.bodyOffset())).isEqualTo("Body");
    }

    @ParameterizedTest
    @ValueSource(strings = {"One\n\n---\n\nTwo", "---\n\nOne\n\n---\n", "---\nNote: this is text\n\nand more\n\n---\n",
            "---\nTwo words: no key\n---\n",
            "---\n---\n", "---\na: b\n", "+++\na = b\n", "+++\n\nand more\n\n+++\n", "{a: b}", "{\"quoted\"}"})
    void theBodyMayHaveRulesOfItsOwn(String body) {
        String text = "---\ntitle: A\n---\n" + body;

        assertThat(text.substring(read(text).bodyOffset())).isEqualTo(body);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                arguments("---\ntitle: A\n", "1:1", Code.BAD_FRONT_MATTER, "does not end"),
                arguments("---", "1:1", Code.BAD_FRONT_MATTER, "does not end"),
                arguments("---\ntitle: A\n----\nBody\n", "3:1", Code.BAD_FRONT_MATTER, "exactly three hyphens"),
                arguments("---\ntitle: A\n ---\nBody\n", "3:1", Code.BAD_FRONT_MATTER, "exactly three hyphens"),
                arguments("---\ntitle: A\n\u2014\nBody\n", "3:1", Code.BAD_FRONT_MATTER, "exactly three hyphens"),
                arguments("---\ntitle: A\n...\nBody\n", "3:1", Code.BAD_FRONT_MATTER, "exactly three hyphens"),
                arguments("\u2014\ntitle: A\n---\nBody\n", "1:1", Code.BAD_FRONT_MATTER, "exactly three hyphens"),
                arguments("--\ntitle: A\n---\nBody\n", "1:1", Code.BAD_FRONT_MATTER, "exactly three hyphens"),
                arguments("title: A\nsummary: B\n---\nBody\n", "1:1", Code.BAD_FRONT_MATTER, "no '---' line before it"),
                arguments("---\ntitle: A\n\nThey are in danger.\n\n---\n\nMore.\n", "4:1", Code.BAD_FRONT_MATTER,
                        "seems to end before this line"),
                arguments("---\ntitle: A\n---\n---\nsummary: B\ndate: 2012-02-19\n---\nBody\n", "4:1", Code.BAD_FRONT_MATTER,
                        "second front matter"),
                arguments("---\ntitle: A\n---\n\n+++\nsummary = \"B\"\n\n[x]\ny = 1\n+++\nBody\n", "5:1", Code.BAD_FRONT_MATTER,
                        "second front matter"),
                arguments("+++\ntitle = \"A\"\n+++\nBody\n", "1:1", Code.BAD_FRONT_MATTER, "between '+++' lines"),
                arguments("{\"title\": \"A\"}\n\nBody\n", "1:1", Code.BAD_FRONT_MATTER, "JSON between braces"),
                arguments("{\n  \"title\": \"A\",\n  \"x\": 1\n}\nBody\n", "1:1", Code.BAD_FRONT_MATTER, "JSON between braces"),
                arguments("<!DOCTYPE html>\n<p>Body</p>\n", "1:1", Code.BAD_FRONT_MATTER, "a page of HTML"),
                arguments("{\\rtf1\\ansi Body}\n", "1:1", Code.BAD_FRONT_MATTER, "a word processor"),
                arguments("---\ntitle: A: B\n---\nBody\n", "2:8", Code.YAML_SYNTAX, "with ': ' in it"),
                arguments("---\ntitle: A\ntitle: B\n---\nBody\n", "3:1", Code.DUPLICATE_KEY, "already in line 2"),
                arguments("---\n- a\n---\nBody\n", "2:1", Code.WRONG_TYPE, "a list here"),
                arguments("---\ntitle:A\n---\nBody\n", "2:1", Code.WRONG_TYPE, "only text here"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakesAreFoundAtTheirPlace(String text, String place, Code code, String message) {
        for (String one : List.of(text, text.replace("\n", "\r\n"))) {
            Problems found = new Problems();
            FrontMatter.of(new Source("post.md", one), found);

            assertThat(found.sorted()).hasSize(1);
            Diagnostic diagnostic = found.sorted().getFirst();
            assertThat(diagnostic.location()).hasToString("post.md:" + place);
            assertThat(diagnostic.code()).isEqualTo(code);
            assertThat(diagnostic.message()).contains(message);
            assertThat(diagnostic.hint()).isNotEmpty();
        }
    }
}
