package org.handbill.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Measures how the time of what reads strangers' bytes grows with them: processor time at n, 2n and 4n bytes of each pattern. {@code mvn
 * exec:exec@growth} prints the slowest patterns of each target as a table.
 */
public final class Growth {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LENGTH = 50_000;
    private static final int SHOWN = 4;
    private static final Set<FuzzTarget> TEXTS = EnumSet.of(FuzzTarget.YAML, FuzzTarget.FRONT_MATTER, FuzzTarget.MARKDOWN, FuzzTarget.HTML,
            FuzzTarget.CSV,
            FuzzTarget.LEDGER, FuzzTarget.URI_TEMPLATE, FuzzTarget.COUNTERS, FuzzTarget.SVG, FuzzTarget.MANIFEST, FuzzTarget.BASELINE);
    /** Repeated; those of the tests of cmark and markdown-it for slow input among them. */
    private static final List<String> PATTERNS = List.of("a", " ", "\n", "\t", "a\n", "a ", "\n\n", "-", "- ", "- a\n", "  - a\n", "*a ",
            "*a **a ", "a**b", "**a *b ", "_a __b ", "*_* ", "~~a ", "`", "`a", "`a``", "\\", "\\`",
            "[", "[a", "]", "](", "[a](", "![", "![a](", "[](", "[a](<", "[a](b \"", "[a][b] ", "[a]: b\n", "[^a] ", "[^a]: b\n\n", "[ (](",
            "![[]()", "**x [a*b**c*](d)", "<", "<a", "<a ", "<a b=", "<a b=\"", "<!-- ", "<!A ", "<?", "<![CDATA[",
            "</a>", "<b>", "<div>\n", "<table><tr>", "<a href='", "&", "&a;", "&#x", "&#65;", ">", "> ", "> a\n", "> - ", ">> a\n", "#",
            "# a\n", "## ", "===\n", "a\n===\n", "---\n", "+++\n", "***\n", "~~~\n", "```\n", "    a\n", "1. a\n", "1) ", "| a ",
            "|---", "| a | b |\n", ": a\n", "a\n: b\n", "*[a](", "http://", "https://a.b ", "www.a.b ", "a@b.c ", "@a ", "#a ", "{", "{a}",
            "{.a}", "{a", "[*a,", "[", "{a: ", "? a\n", "a: b\n", "a: &b c\n", "- *a\n", "\"", "'", "\"a\n", "a: |\n b\n",
            "a: >\n b\n", "!!a ", "%A b\n", "--- a\n", "a,b\n", "\"a\"\"", "a;b;", "a\tb\n", "1", "1,", "12 ", "+1 ", "é", "e\u0301",
            "\u0301", "漢", "한", "ا", "😀", "👨‍👩‍👧", "🇰🇷", "\u200D", "\u202E", "\u00A0", "\uFEFF", "\u2028", "A", "AB ", "A. ", "a.b",
            "a.", "//",
            "://", "%41", "%", "{text}", "{text:line}", "<svg>", "<g>", "<path d='", "<!ENTITY a 'b'>", "<style>a{", "{\"a\":", "[{", "[1,",
            "\"\\u0041");

    private record Row(FuzzTarget target, String pattern, List<Double> milliseconds) {
        double growth() {
            return milliseconds.get(2) / Math.max(1, milliseconds.get(0));
        }
    }

    private Growth() {}

    /** Prints a table; ends with 1 if anything takes more than eight times as long for four times as much. */
    public static void main(String[] arguments) throws IOException {
        int length = arguments.length > 0 ? Integer.parseInt(arguments[0]) : LENGTH;
        System.out.printf(Locale.ROOT,
                "| target | pattern | %,d bytes, ms | %,d | %,d | 4n to n |%n| --- | --- | --: | --: | --: | --: |%n", length, 2 * length,
                4 * length);
        boolean worse = false;
        for (FuzzTarget target : TEXTS) {
            List<Row> rows = new ArrayList<>();
            for (String pattern : PATTERNS) {
                rows.add(row(target, pattern, length));
            }
            rows.sort(Comparator.comparingDouble((Row row) -> row.milliseconds().get(2)).reversed());
            for (Row row : rows.subList(0, SHOWN)) {
                System.out.printf(Locale.ROOT, "| %s | `%s` | %.1f | %.1f | %.1f | %.1f |%n", Fuzz.name(target),
                        row.pattern().replace("\n", "\\n").replace("|", "\\|"), row.milliseconds().get(0),
                        row.milliseconds().get(1), row.milliseconds().get(2), row.growth());
            }
            worse |= rows.stream().anyMatch(row -> row.milliseconds().get(2) > 200 && row.growth() > 8);
        }
        System.exit(worse ? 1 : 0);
    }

    private static Row row(FuzzTarget target, String pattern, int length) throws IOException {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] bytes = pattern.repeat(Math.max(1, (length << i) / pattern.getBytes(StandardCharsets.UTF_8).length))
                    .getBytes(StandardCharsets.UTF_8);
            double best = Double.MAX_VALUE;
            for (int run = 0; run < 3 && (run == 0 || best < 500); run++) {
                long before = THREADS.getCurrentThreadCpuTime();
                target.read(bytes);
                best = Math.min(best, (THREADS.getCurrentThreadCpuTime() - before) / 1e6);
            }
            times.add(best);
        }
        return new Row(target, pattern, List.copyOf(times));
    }
}
