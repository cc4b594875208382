package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What the script that counts in the browser is made of. */
class CountingScriptTest {
    private static final Path SCRIPT = Path.of("themes/broadside/assets/counting.js");
    private static final Path DOMAINS = Path.of("src/main/resources/org/handbill/text/top-level-domains.txt");
    private static final Pattern CODED = Pattern.compile("(?<=const FRONT_CODED = `\n)[^`]*(?=\n`;)");
    private static final int LONGEST_LINE = 136;
    private static final int MOST_BYTES = 13_800;

    @Test
    void knowsTheSameTopLevelDomainsAsJava() throws IOException {
        String script = Files.readString(SCRIPT);
        String expected = frontCoded(Files.readAllLines(DOMAINS).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" ", -1)[0]).sorted().toList());
        Matcher coded = CODED.matcher(script);
        assertThat(coded.find()).isTrue();
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(SCRIPT, coded.replaceFirst(Matcher.quoteReplacement(expected)));
        } else {
            assertThat(coded.group()).as("made with -Dgolden.update=true").isEqualTo(expected);
        }
    }

    /** For each word, how many characters it begins with like the one before it (at most nine), and the others. */
    private static String frontCoded(List<String> words) {
        StringBuilder lines = new StringBuilder();
        String before = "";
        int lineStart = 0;
        for (String word : words) {
            int same = 0;
            while (same < Math.min(9, Math.min(before.length(), word.length())) && before.charAt(same) == word.charAt(same)) {
                same++;
            }
            String entry = same + word.substring(same);
            if (lines.length() - lineStart + entry.length() > LONGEST_LINE) {
                lines.append('\n');
                lineStart = lines.length();
            }
            lines.append(entry);
            before = word;
        }
        return lines.toString();
    }

    /** As the example's pages load it, without comments. */
    @Test
    void isSmall() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("site/assets"))) {
            Path published = files.filter(file -> file.getFileName().toString().startsWith("counting.")).findFirst().orElseThrow();
            assertThat(compressed(Files.readAllBytes(published))).isLessThanOrEqualTo(MOST_BYTES);
        }
    }

    /** A page with a letter loads these two and no counter of networks. */
    @Test
    void scriptsOfALetterAreSmall() throws IOException {
        assertThat(compressed("copy.js") + compressed("letter.js")).isLessThanOrEqualTo(10 * 1024);
    }

    private static int compressed(String script) throws IOException {
        return compressed(Files.readAllBytes(SCRIPT.resolveSibling(script)));
    }

    private static int compressed(byte[] script) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(compressed) {
            {
                def.setLevel(9);
            }
        }) {
            out.write(script);
        }
        return compressed.size();
    }

    /** Syntax that browsers of 2018 cannot read would leave them without any count. */
    @Test
    void usesNoNewerSyntax() throws IOException {
        for (String script : List.of("counting.js", "copy.js", "kit.js", "letter.js")) {
            String code = Files.readString(SCRIPT.resolveSibling(script)).replaceAll("(?m)^\\s*//.*$", "");
            assertThat(code).as(script)
                    .doesNotContain("?.", "??", "(?<=", "(?<!", "||=", "&&=", ".at(", "replaceAll(", "\\p{ExtPict}", "fetch(")
                    .doesNotContainPattern("catch \\{");
        }
    }
}
