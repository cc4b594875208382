package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.handbill.prose.Prosed;
import org.junit.jupiter.api.Test;

class MarkdownGuardTest {
    @Test
    void quotesAsDeepAsAllowed() {
        assertThat(Prosed.of("> ".repeat(100) + "a").found()).isEmpty();
        assertThat(Prosed.of("a\n\n" + "> ".repeat(101) + "b").found()).containsExactly("markdown-too-deep 3:203");
        assertThat(Prosed.of(">".repeat(101)).found()).containsExactly("markdown-too-deep 1:1");
    }

    @Test
    void listsAsDeepAsAllowed() {
        assertThat(Prosed.of("- ".repeat(100) + "a").found()).isEmpty();
        assertThat(Prosed.of("- ".repeat(101) + "a").found()).containsExactly("markdown-too-deep 1:1");
        assertThat(Prosed.of("1. ".repeat(60) + "> ".repeat(60) + "a").found()).containsExactly("markdown-too-deep 1:1");
        StringBuilder stairs = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            stairs.append("  ".repeat(i)).append("- a\n");
        }
        assertThat(Prosed.of(stairs.toString()).found()).containsExactly("markdown-too-deep 101:201");
    }

    @Test
    void linesOfMarksAreNoLists() {
        assertThat(Prosed.of("- ".repeat(200) + "\n\n" + "* ".repeat(200) + "\n").html()).isEqualTo("<hr>\n<hr>\n");
    }

    @Test
    void emphasisAsDeepAsAllowed() {
        String deep = "*a **b ".repeat(60);
        assertThat(Prosed.of("*a **b ".repeat(40) + "b** a*".repeat(40)).found()).isEmpty();
        assertThat(Prosed.of(deep + "b** a*".repeat(60)).found()).hasSize(1).first().asString().startsWith("markdown-too-deep 1:");
    }

    @Test
    void elementsAsDeepAsAllowed() {
        assertThat(Prosed.of("a " + "<b>".repeat(90) + "c").found()).isEmpty();
        assertThat(Prosed.of("a " + "<b>".repeat(110) + "c").found()).hasSize(1).first().asString().startsWith("markdown-too-deep 1:");
        assertThat(Prosed.of("<div>".repeat(110) + "c").found()).hasSize(1).first().asString().startsWith("markdown-too-deep 1:");
    }

    @Test
    void tagsAndAddressesInBracketsOfAsManyPartsAsAllowed() {
        for (String before : new String[]{"", "b ", "> - ", "    b\n"}) {
            assertThat(Prosed.of(before + "<a " + "x=y ".repeat(120) + ">c</a>").found())
                    .noneMatch(found -> found.startsWith("markdown-too-slow"));
            for (String many : new String[]{"<a " + "x=y ".repeat(20_000) + ">c</a>", "<a " + "x=\"y z\" ".repeat(10_000),
                    "<a " + "x ".repeat(20_000),
                    "<a.b" + "a.b".repeat(20_000) + "@a.org>", "<a@" + "b.".repeat(20_000) + "org>", "<a\t" + "x = 'y'\t".repeat(9_000)}) {
                assertThat(Prosed.of(before + many).found()).as(before + many.substring(0, 12)).satisfiesAnyOf(
                        found -> assertThat(found).singleElement().asString().startsWith("markdown-too-slow"),
                        found -> assertThat(found).noneMatch(each -> each.startsWith("markdown-too-slow")));
            }
        }
        assertThat(Prosed.of("a <b c. " + "So, it is. ".repeat(300)).found()).isEmpty();
        assertThat(Prosed.of("Name <" + ".".repeat(300) + ">").found()).isEmpty();
        assertThat(Prosed.of("a <" + "если так ".repeat(200)).found()).isEmpty();
        assertThat(Prosed.of("<a " + "x=y ".repeat(200) + ">c</a>").found()).containsExactly("markdown-too-slow 1:1");
        assertThat(Prosed.of("See <a@" + "b.".repeat(200) + "org>").found()).containsExactly("markdown-too-slow 1:5");
    }

    @Test
    void namesOfTagsAsLongAsAllowed() {
        for (String before : new String[]{"", "> - ", "a\n", "[^a]: ", "a\n: "}) {
            for (String letters : new String[]{"ab", "한국", "重要，", "a.b-"}) {
                for (String sign : new String[]{"<", "</"}) {
                    String name = letters.repeat(1_000);
                    assertThat(Prosed.of(before + sign + name.substring(0, MarkdownGuard.LONGEST_NAME)).found()).as(before + sign + letters)
                            .noneMatch(found -> found.startsWith("markdown-too-slow"));
                    assertThat(Prosed.of(before + sign + name).found()).as(before + sign + letters)
                            .singleElement().asString().startsWith("markdown-too-slow");
                }
            }
        }
        assertThat(Prosed.of("<重要。 " + "他们说了很多话，".repeat(1_000)).found()).isEmpty();
    }

    @Test
    void lengthOfTheText() {
        assertThat(Prosed.of("a ".repeat(150_000)).found()).isEmpty();
        assertThat(Prosed.of("---\n---\n" + "a ".repeat(150_001), 8).found()).containsExactly("file-too-large 3:1");
        assertThat(Prosed.of("---\n---\n" + "a ".repeat(150_000), 8).found()).isEmpty();
    }

    @Test
    void linesWithoutAnEmptyOne() {
        assertThat(Prosed.of("|a|\n|-|\n" + "|b|\n".repeat(4_998)).found()).isEmpty();
        assertThat(Prosed.of("|a|\n|-|\n" + "|b|\n".repeat(4_999)).found()).containsExactly("markdown-too-slow 5001:1");
        assertThat(Prosed.of("- a\n".repeat(20_000)).found()).isEmpty();
        assertThat(Prosed.of("- a\n".repeat(20_001)).found()).containsExactly("markdown-too-slow 20001:1");
        assertThat(Prosed.of("- a\n".repeat(20_000) + "\n" + "- a\n".repeat(5_000)).found()).isEmpty();
        assertThat(Prosed.of("a\n" + "  *\n".repeat(60_000)).found()).containsExactly("markdown-too-slow 20001:1");
    }

    @Test
    void runsOfOneCharacter() {
        assertThat(Prosed.of("a" + "*".repeat(500)).found()).isEmpty();
        assertThat(Prosed.of("a" + "*".repeat(501)).found()).containsExactly("markdown-too-slow 1:2");
        assertThat(Prosed.of("a".repeat(5_000) + " ".repeat(5_000) + "b").found()).isEmpty();
        assertThat(Prosed.of("x|".repeat(201)).found()).containsExactly("markdown-too-slow 1:402");
    }

    @Test
    void longestLinesOfMarks() {
        for (String mark : new String[]{"*", "-", "_", "* ", "- ", "=", "~", "`", "#", "|", ">"}) {
            assertThat(Prosed.of("a\n\n" + mark.repeat(mark.equals("|") ? 200 : mark.equals(">") ? 100 : 500)).found()).isEmpty();
        }
        assertThat(Prosed.of("|a".repeat(199) + "\n" + "|-".repeat(199) + "\n").html()).contains("<th>a</th>");
    }

    @Test
    void openBrackets() {
        assertThat(Prosed.of("a\n\n" + "[ [b](c)".repeat(20_000)).found()).hasSize(1).first().asString().startsWith("markdown-too-slow 3:");
    }
}
