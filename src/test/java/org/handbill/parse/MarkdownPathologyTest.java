package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.stream.Stream;
import org.handbill.Effort;
import org.handbill.prose.Prosed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts made to keep a Markdown parser busy for ever or to overflow its stack: each is read, or refused with a place. */
class MarkdownPathologyTest {
    private static final int LENGTH = Boolean.getBoolean("handbill.full") ? 290_000 : 60_000;

    private static String times(String piece) {
        return piece.repeat(LENGTH / piece.length());
    }

    private static String counted(String before, String after) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; text.length() < LENGTH / 2; i++) {
            text.append(before).append(i).append(after);
        }
        return text.toString();
    }

    /** As many lines as may follow each other, in a quote or list; N is the number of each. */
    private static String lines(String first, String next, String line) {
        StringBuilder text = new StringBuilder(first);
        for (int i = 0; i < MarkdownGuard.MOST_LINES; i++) {
            text.append(i == 0 ? "" : next).append(line.replace("N", Integer.toString(i))).append('\n');
        }
        return text.toString();
    }

    private static Arguments text(String name, String text) {
        return Arguments.of(name, text);
    }

    static Stream<Arguments> texts() {
        StringBuilder ticks = new StringBuilder();
        for (int i = 1; ticks.length() < LENGTH && i < 1_000; i++) {
            ticks.append('e').append("`".repeat(i));
        }
        Stream<Arguments> repeated = Stream
                .of("a <?", "a <!--", "a <![CDATA[", "a <!X", "<a ", "<a b=\"", "<a b='\"", "<b>", "a <b>", "a <b></b>",
                        "<div>\n\n", "<p a=b ", "<p a=\"", "<p <!1", "<b><p>", "<p><i class=a>", "[](", "[a](<b", "[a](b", "*[a](", "_[a](",
                        "[a](b \"",
                        "[a]", "[a][b]", "![", "![a]", "[![",
                        "[^", "[^a]",
                        "[a]: b\n", "x[a](b)", "[ [a](b)", "[*a", "[*a]", "*[a", "*a_ ", "*a **a ", "***a ", "a*** ", "a*b**c*", "_a*",
                        "c* ", "~~a ", "~a ~~b ",
                        "&amp;", "&#1234567", "\\*", "www.", "http://", "a@", "a@b.c ", "(http://a.b", "{.x}", "{#x", "lorem ipsum ",
                        "lorem ipsum\n",
                        "lorem ipsum\n\n", "- a\n", "- a\n\n", "- [ ] a\n", "1. a\n", "> a\n", "> a\n\n", ": a\n", "a\n: b\n\n",
                        "|a|\n|-|\n\n", "x|x\n", "|-|\n",
                        "a  \n", "a\r\n", "\n", "\t", "```\n", "# a\n", "a\n=\n", "- - -\n", "文", "👩‍👩‍👧", "e\u0301")
                .map(piece -> text(piece, times(piece)));
        int n = LENGTH;
        Stream<Arguments> built = Stream.of(text("bracket and backslashes", "[" + "\\".repeat(n)),
                text("bracket and few backslashes", "[" + "\\".repeat(500)), text("bracket and escapes", "[" + "a \\* ".repeat(200)),
                text("many of these", ("[" + "\\".repeat(500)).repeat(n / 501)),
                text("strong in strong", "**".repeat(249) + "a" + "**".repeat(249)),
                text("long run", "*".repeat(n)), text("links in links", "[".repeat(500) + "a" + "](b)".repeat(500)),
                text("pictures in pictures", "![".repeat(20_000) + "a" + "](b)".repeat(20_000)), text("backticks", ticks.toString()),
                text("emphasis that never fits", "a**b" + times("c* ")), text("references", counted("[a", "]: b\n")),
                text("references above a line", counted("[a", "]: b\n") + "c\n==="),
                text("references above lines", counted("[a", "]: b\n=\n")),
                text("notes", counted("[^", "] ") + "\n\n" + counted("[^", "]: x\n\n")),
                text("notes in a line", "[^a]: ".repeat(90) + "b [^a]"),
                text("long title", "[a](b \"" + "x".repeat(n) + "\")"), text("long reference title", "[a]: b '" + times("x ")),
                text("open parentheses", "[a](" + times("(a")),
                text("wide table", "|a".repeat(190) + "\n" + "|-".repeat(190) + "\n" + "|b\n".repeat(100)),
                text("table as wide as it is long",
                        "|a".repeat(199) + "\n" + "|-".repeat(199) + "\n" + ("|b".repeat(199) + "\n").repeat(n / 400)),
                text("HTML table as wide as it is long", "<table><tr>" + "<td>a".repeat(n / 20) + "<tr><td>b\n".repeat(4_000)),
                text("HTML table of a row and a column", "<table><tr>" + "<td>a".repeat(250) + "<tr><td>b".repeat(350)),
                text("tag with a long name", "<" + "ab".repeat(n / 2) + ">"),
                text("captions", "<figure>" + "<figcaption>a</figcaption>".repeat(n / 30)),
                text("summaries", "<details>" + "<summary>a</summary>".repeat(n / 30)),
                text("spaces", "a" + " ".repeat(n) + "b"), text("marks that begin no item", "- *\nc\n" + times("  *\nc\n")),
                text("marks of lists behind much space", "a\n" + times("     - a\n")),
                text("quotes and lists", ("> - ".repeat(50) + "a\n").repeat(n / 210)),
                text("long word", "a".repeat(n)), text("combining marks", "a" + "\u0301".repeat(n)),
                text("long host", "http://a." + "b.".repeat(n / 2)));
        return Stream.concat(repeated, built);
    }

    static Stream<Arguments> paragraphs() {
        return Stream.of("[aN]: b", "[^aN", "#aN", "=aN", "-aN", "|aN", "+aN", ":aN", "~aN", "`aN`", "<aN", "1aN")
                .flatMap(line -> Stream.of(text("quote of " + line, lines("> ", "> ", line)),
                        text("quote in a quote of " + line, lines("> > ", "> > ", line)),
                        text("list of " + line, lines("- ", "  ", line))));
    }

    /** One paragraph of the most lines is read in a small part of a second; where each line looked at those above, it would be many. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("paragraphs")
    void paragraphsEnd(String name, String text) {
        Prosed read = Effort.within(Duration.ofSeconds(5), () -> Prosed.of(text));
        assertThat(read.found()).as(name).allMatch(found -> found.startsWith("definition-unused "));
        assertThat(read.plain()).contains(name.contains("[aN]") ? "" : "a" + (MarkdownGuard.MOST_LINES - 1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void ends(String name, String text) {
        long[] time = {0};
        Prosed read = Effort.within(Duration.ofSeconds(20), () -> {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Prosed found = Prosed.of(text);
            assertThat(found.html().length() + found.plain().length() + found.markdown().length()).isNotNegative();
            time[0] = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            return found;
        });
        String result = read.found().isEmpty() ? "read" : read.found().getFirst();
        System.out.printf("%-28s %7d characters %5d ms %s%n", name.replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t"),
                text.length(),
                time[0] / 1_000_000, result);
        assertThat(result)
                .matches(
                        "read|(markdown-too-(slow|deep)|tag-unclosed|html-removed|picture-without-alt|definition-unused) \\d+:\\d+|many-mistakes Whole.*");
    }
}
