package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Random YAML, good and broken. */
class YamlPropertyTest {
    private static final int DOCUMENTS = Boolean.getBoolean("handbill.full") ? 20_000 : 2_000;
    private static final String[] WORDS = {"freedom", "Straße", "난민", "👩‍👩‍👧", "é", "https://example.org/a?b=c#d", "it's", "a#b", "x:y",
            "العربية", "e\u0301", "50%"};

    /** A random document, and the scalars of its tree as they stand in it, in order. */
    private static final class Generator {
        final SplittableRandom random;
        final StringBuilder out = new StringBuilder();
        final List<String> written = new ArrayList<>();
        final List<String> meant = new ArrayList<>();
        private int keys;

        Generator(long seed) {
            random = new SplittableRandom(seed);
        }

        void mapping(int indent, int depth) {
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                if (i > 0) {
                    indent(indent);
                }
                String key = WORDS[random.nextInt(5)] + keys++;
                scalar(key, key);
                out.append(':');
                value(indent, depth);
                noise();
            }
        }

        private void value(int indent, int depth) {
            int kind = random.nextInt(depth > 3 ? 5 : 8);
            if (kind < 4) {
                out.append(' ');
                lineScalar(false);
                if (random.nextInt(4) == 0) {
                    out.append("  # a comment 😀");
                }
                out.append('\n');
            } else if (kind == 4) {
                out.append(' ');
                blockScalar(indent + 2);
            } else if (kind == 5) {
                out.append(" [");
                int count = random.nextInt(4);
                for (int i = 0; i < count; i++) {
                    out.append(i > 0 ? ", " : "");
                    lineScalar(true);
                }
                out.append("]\n");
            } else if (kind == 6) {
                out.append('\n');
                indent(indent + 2);
                mapping(indent + 2, depth + 1);
            } else {
                out.append('\n');
                int count = 1 + random.nextInt(3);
                for (int i = 0; i < count; i++) {
                    indent(indent);
                    out.append("- ");
                    if (random.nextBoolean()) {
                        mapping(indent + 2, depth + 1);
                    } else {
                        lineScalar(false);
                        out.append('\n');
                    }
                }
            }
        }

        private void lineScalar(boolean flow) {
            String text = words();
            switch (random.nextInt(3)) {
                case 0 -> scalar(flow ? text.replace("?", "") : text, flow ? text.replace("?", "") : text);
                case 1 -> scalar("'" + text.replace("'", "''") + "'", text);
                default -> scalar('"' + text.replace("é", "\\u00E9") + '"', text);
            }
        }

        private void blockScalar(int indent) {
            StringBuilder raw = new StringBuilder("|");
            StringBuilder text = new StringBuilder();
            int lines = 1 + random.nextInt(3);
            for (int i = 0; i < lines; i++) {
                String line = words();
                raw.append('\n').append(" ".repeat(indent)).append(line);
                text.append(line).append('\n');
            }
            scalar(raw.toString(), text.toString());
            out.append('\n');
        }

        private String words() {
            StringBuilder text = new StringBuilder();
            int count = 1 + random.nextInt(4);
            for (int i = 0; i < count; i++) {
                text.append(i > 0 ? " " : "").append(WORDS[random.nextInt(WORDS.length)]);
            }
            return text.toString();
        }

        private void scalar(String raw, String text) {
            out.append(raw);
            written.add(raw);
            meant.add(text);
        }

        private void noise() {
            if (random.nextInt(5) == 0) {
                out.append(random.nextBoolean() ? "\n" : "# a comment: 'x' 👍\n");
            }
        }

        private void indent(int count) {
            out.append(" ".repeat(count));
        }
    }

    private static Generator document(long seed) {
        Generator generator = new Generator(seed);
        generator.mapping(0, 0);
        return generator;
    }

    private static void scalars(Yaml yaml, List<Yaml.Scalar> found) {
        switch (yaml) {
            case Yaml.Mapping mapping -> mapping.entries().forEach(entry -> {
                found.add(entry.key());
                scalars(entry.value(), found);
            });
            case Yaml.Sequence list -> list.items().forEach(item -> scalars(item, found));
            case Yaml.Scalar scalar -> found.add(scalar);
        }
    }

    @Test
    void theSpanOfEveryScalarIsWhatTheAuthorWrote() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            Generator document = document(seed);
            boolean windows = seed % 2 == 1;
            String text = windows ? document.out.toString().replace("\n", "\r\n") : document.out.toString();
            Problems problems = new Problems();
            Optional<Yaml> root = YamlParser.parse(new Source("x.yaml", text), problems);

            assertThat(problems.sorted()).as("seed %d: %s", seed, text).isEmpty();
            List<Yaml.Scalar> found = new ArrayList<>();
            scalars(root.orElseThrow(), found);
            assertThat(found).as("seed %d", seed).extracting(scalar -> scalar.span().text().replace("\r\n", "\n"))
                    .isEqualTo(document.written);
            assertThat(found).as("seed %d", seed).extracting(Yaml.Scalar::text).isEqualTo(document.meant);
            for (Yaml.Scalar scalar : found) {
                Span span = scalar.span();
                assertThat(span.source().offset(span.line(), span.column())).isEqualTo(span.start());
            }
        }
    }

    private static final String[] NUISANCES = {"\t", "\"", "'", "[", "]", "{", "}", ": ", ":", "- ", "#", " #", "&", "*", "!", "|", ">",
            "?", "%", "@", "`",
            "---\n", "...\n", "\n", "\r", "\r\n", " ", "  ", "\\", ",", "<<: *x\n", "😀", "\u00A0", "\uFEFF", "\u0000", "\uD83D", "\u2028",
            "\u0085", "~", "? ", "!!binary ", "!<", "\"\\u", "\"\\x0"};

    private static String mutated(String text, SplittableRandom random) {
        StringBuilder out = new StringBuilder(text);
        int changes = 1 + random.nextInt(4);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(out.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> out.delete(at, Math.min(out.length(), at + 1 + random.nextInt(6)));
                case 1, 2 -> out.insert(at, NUISANCES[random.nextInt(NUISANCES.length)]);
                default -> out.insert(at, out.substring(at, Math.min(out.length(), at + random.nextInt(30))));
            }
        }
        return out.toString();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void brokenYamlGivesDiagnosticsAndNothingElse() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            String text = mutated(document(seed % 200).out.toString(), random);
            Problems problems = new Problems();
            Optional<Yaml> root = YamlParser.parse(new Source("x.yaml", text), problems);
            List<Diagnostic> found = problems.sorted();

            assertThat(root.isPresent() || !found.isEmpty() || isEmpty(text)).as("seed %d: %s", seed, text).isTrue();
            assertThat(DiagnosticPrinter.print(found).isEmpty()).isEqualTo(found.isEmpty());
            assertThat(found).as("seed %d", seed).allSatisfy(one -> assertThat(one.location()).isInstanceOf(Span.class));
        }
    }

    private static boolean isEmpty(String text) {
        return text.lines().allMatch(line -> line.isBlank() || line.stripLeading().startsWith("#"));
    }

    @Test
    void brokenYamlGivesTheSameDiagnosticsWithCrLf() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String text = mutated(document(seed % 200).out.toString(), new SplittableRandom(seed));
            if (text.indexOf('\r') < 0) {
                assertThat(result(text.replace("\n", "\r\n"))).as("seed %d: %s", seed, text).isEqualTo(result(text));
            }
        }
    }

    @Test
    void brokenFrontMatterGivesDiagnosticsAndNothingElse() {
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            String text = mutated("---\n" + document(seed % 200).out + "---\n\nBody of text: 'x'\n\n---\n\nMore\n",
                    new SplittableRandom(seed));
            Problems problems = new Problems();
            Optional<FrontMatter> matter = FrontMatter.of(new Source("post.md", text), problems);

            assertThat(matter.isPresent() || problems.hasErrors()).as("seed %d: %s", seed, text).isTrue();
            matter.ifPresent(found -> assertThat(found.bodyOffset()).isBetween(0, text.length()));
        }
    }

    private static String result(String text) {
        Problems problems = new Problems();
        String tree = YamlParser.parse(new Source("x.yaml", text), problems).map(YamlParserTest::texts).orElse("none");
        StringBuilder out = new StringBuilder(tree);
        problems.sorted().forEach(one -> out.append('\n').append(one.location()).append(one.code())
                .append(one.message().toLowerCase(Locale.ROOT)).append(one.hint()));
        return out.toString();
    }
}
