package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountCommandTest {
    private static Ran lines(String in, String... platforms) {
        String[] arguments = new String[2 + 2 * platforms.length];
        arguments[0] = "count";
        arguments[1] = "--lines";
        for (int i = 0; i < platforms.length; i++) {
            arguments[2 + 2 * i] = "--platform";
            arguments[3 + 2 * i] = platforms[i];
        }
        return Ran.command(in, arguments);
    }

    @Test
    void saysWhatATextCostsAndThatItFits() {
        Ran ran = Ran.command("Don't send them back: https://example.org/a-very-long-path-that-costs-nothing-more\n", "count", "--platform",
                "x", "--platform", "sms");
        assertThat(ran.out()).isEqualTo("""
                Platform  Used   Of  Unit
                X           45  280  weighted characters  fits
                SMS         82  459  septets              fits
                """);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.exit()).isZero();
    }

    @Test
    void saysByHowMuchATextIsTooLong() {
        Ran ran = Ran.command("한".repeat(150) + "<", "count", "--platform", "x", "--platform", "youtube", "--platform", "sms", "--platform",
                "x");
        assertThat(ran.out()).isEqualTo("""
                Platform  Used     Of  Unit
                X          301    280  weighted characters       21 too many
                YouTube    451  5,000  bytes                     It has the character U+003C at position 151, which cannot be posted.
                SMS        151    201  UTF-16 units, 3 messages  fits
                """);
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void takesAllRecommendedPlatformsByDefault() {
        Ran ran = Ran.command("Hello", "count");
        assertThat(ran.lines()).hasSize(17).anySatisfy(line -> assertThat(line).startsWith("Mastodon"))
                .noneSatisfy(line -> assertThat(line).startsWith("Viber"));
        assertThat(ran.exit()).isZero();
    }

    @Test
    void printsJson() {
        assertThat(Ran.command("Hello", "count", "--platform", "x", "--format", "json").out())
                .isEqualTo("{\"used\":5,\"limit\":280,\"fits\":true,\"unit\":\"weighted characters\",\"parts\":1,\"problems\":[]}\n");
        Ran two = Ran.command("a>" + "b".repeat(98), "count", "--platform", "youtube", "--platform", "hacker-news", "--format", "json");
        assertThat(two.out()).startsWith(
                "[{\"platform\":\"youtube\",\"used\":100,\"limit\":5000,\"fits\":false,\"unit\":\"bytes\",\"parts\":1,\"problems\":[\"It has")
                .contains(
                        "{\"platform\":\"hacker-news\",\"used\":100,\"limit\":80,\"fits\":false,\"unit\":\"characters\",\"parts\":1,\"problems\":[\"It is 20 characters too long.\"]}")
                .endsWith("]\n");
        assertThat(two.exit()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"'abc', 3", "'abc\n', 3", "'abc\r\n', 3", "'abc\n\n', 4", "'\uFEFFabc', 3", "'\uFEFF', 0", "'', 0", "'\n', 0",
            "'a\u0000b', 3"})
    void theLineBreakAtTheEndAndAByteOrderMarkDoNotCount(String in, int used) {
        assertThat(Ran.command(in, "count", "--platform", "reddit", "--format", "json").out()).startsWith("{\"used\":" + used + ",");
    }

    @Test
    void bytesThatAreNotUtf8AreToldWithTheirPlace() {
        InputStream latin1 = new ByteArrayInputStream("Café".getBytes(StandardCharsets.ISO_8859_1));
        Ran ran = Ran.command(latin1, "count", "--platform", "x");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("The text is not UTF-8: byte 4 is wrong.");
        InputStream cut = new ByteArrayInputStream(new byte[]{'a', (byte) 0xED, (byte) 0x95});
        assertThat(Ran.command(cut, "count", "--platform", "x").err()).startsWith("The text is not UTF-8: byte 2 is wrong.");
    }

    @Test
    void aPlatformThatIsNotKnownIsWrongUsage() {
        Ran ran = Ran.command("Hello", "count", "--platform", "x", "--platform", "mastadon");
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .isEqualTo("There is no platform 'mastadon'. Did you mean 'mastodon'?\nType 'handbill count --help' for what it takes.\n");
        assertThat(Ran.command("\"Hello\"\n", "count", "--lines", "--platform", "nowhere-near-any").err())
                .contains("Known here: x, bluesky, mastodon");
        assertThat(Ran.command("Hello", "count", "--format", "sarif").exit()).isEqualTo(2);
    }

    @Test
    void aCampaignsOwnNetworkAndLimitCount(@TempDir Path campaign) throws IOException {
        Files.createDirectories(campaign.resolve("platforms"));
        Files.writeString(campaign.resolve("campaign.yaml"), "title: A\nsummary: B\n");
        Files.writeString(campaign.resolve("platforms/mastodon.yaml"), "limit: 5000\n");
        Files.copy(Path.of("src/test/resources/golden/platforms/town-square/platform.yaml"),
                campaign.resolve("platforms/town-square.yaml"));
        String text = "a".repeat(600);
        assertThat(Ran.command(text, "count", "--platform", "mastodon").exit()).isEqualTo(1);
        Ran own = Ran.command(text, "count", "--platform", "mastodon", "--platform", "town-square", "--campaign", campaign.toString());
        assertThat(own.lines().get(1)).matches("Mastodon +600  5,000  graphemes  fits");
        assertThat(own.lines().get(2)).matches("Town Square +600 +120  graphemes  480 too many");

        Files.writeString(campaign.resolve("platforms/mastodon.yaml"), "limt: 5000\n");
        Ran wrong = Ran.command(text, "count", "--campaign", campaign.toString());
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).contains("platforms/mastodon.yaml:1:1", "Did you mean 'limit'");
        assertThat(Ran.command(text, "count", "--campaign", campaign.resolve("nowhere").toString()).exit()).isEqualTo(1);
    }

    @Test
    void linesAreAnsweredOneByOneAndABadOneDoesNotEndTheRun() {
        Ran ran = lines("\"abc\"\n12\n\n\"\\ud83d\"\n{\"a\":1}\nnull\n\"x\" \"y\"\n\"open\n  \"two words\" \r\n\"tab\\t\\u00e9\\n\"", "x");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines()).containsExactly("{\"used\":3,\"limit\":280,\"fits\":true,\"unit\":\"weighted characters\",\"parts\":1}",
                "{\"error\":\"The line holds a number, but a JSON string is wanted, for instance \\\"Hello\\\".\"}",
                "{\"error\":\"The line holds nothing, but a JSON string is wanted, for instance \\\"Hello\\\".\"}",
                "{\"used\":2,\"limit\":280,\"fits\":false,\"unit\":\"weighted characters\",\"parts\":1}",
                "{\"error\":\"The line holds an object, but a JSON string is wanted, for instance \\\"Hello\\\".\"}",
                "{\"error\":\"The line holds null, but a JSON string is wanted, for instance \\\"Hello\\\".\"}",
                "{\"error\":\"There is more behind the JSON string.\"}",
                "{\"error\":\"The line is no JSON at character 6: a JSON string is wanted, for instance \\\"Hello\\\".\"}",
                "{\"used\":9,\"limit\":280,\"fits\":true,\"unit\":\"weighted characters\",\"parts\":1}",
                "{\"used\":6,\"limit\":280,\"fits\":true,\"unit\":\"weighted characters\",\"parts\":1}");
    }

    @Test
    void aTextThatIsTooLongDoesNotChangeHowLinesEnd() {
        Ran ran = lines("\"" + "a".repeat(281) + "\"\n", "x");
        assertThat(ran.out()).isEqualTo("{\"used\":281,\"limit\":280,\"fits\":false,\"unit\":\"weighted characters\",\"parts\":1}\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void withSeveralPlatformsEachAnswerNamesItsOwn() {
        assertThat(lines("\"abc\"\n7\n\"€\"\n", "sms", "weibo").lines()).containsExactly(
                "{\"platform\":\"sms\",\"used\":3,\"limit\":459,\"fits\":true,\"unit\":\"septets\",\"parts\":1}",
                "{\"platform\":\"weibo\",\"used\":2,\"limit\":140,\"fits\":true,\"unit\":\"characters\",\"parts\":1}",
                "{\"error\":\"The line holds a number, but a JSON string is wanted, for instance \\\"Hello\\\".\"}",
                "{\"platform\":\"sms\",\"used\":2,\"limit\":459,\"fits\":true,\"unit\":\"septets\",\"parts\":1}",
                "{\"platform\":\"weibo\",\"used\":1,\"limit\":140,\"fits\":true,\"unit\":\"characters\",\"parts\":1}");
        assertThat(lines("", "x").out()).isEmpty();
        assertThat(lines("\"a\"").lines()).hasSize(16);
    }

    @Test
    void malformedBytesSpoilOnlyTheirLine() throws IOException {
        InputStream in = new ByteArrayInputStream("\uFEFF\"a\"\n\"Café\"\n\"b\"".getBytes(StandardCharsets.UTF_8));
        byte[] bytes = in.readAllBytes();
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == (byte) 0xC3 ? (byte) 0xFF : bytes[i];
        }
        assertThat(Ran.command(new ByteArrayInputStream(bytes), "count", "--lines", "--platform", "x").lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("{\"used\":1,"),
                line -> assertThat(line).isEqualTo("{\"error\":\"The line is not UTF-8.\"}"),
                line -> assertThat(line).startsWith("{\"used\":1,"));
    }

    @Test
    @Timeout(60)
    void linesOfTenMegabytesAreCounted() {
        String in = "\"" + "a ".repeat(5_000_000) + "\"\n\"e" + "\u0301".repeat(1_000_000) + "\"\n\"" + "x".repeat(100) + "\"\n"
                + "[".repeat(10_000_000) + "\n\"b\"\n";
        assertThat(lines(in, "bluesky").lines()).satisfiesExactly(
                line -> assertThat(line).startsWith("{\"used\":10000000,\"limit\":300,\"fits\":false"),
                line -> assertThat(line).startsWith("{\"used\":1,\"limit\":300,\"fits\":false"),
                line -> assertThat(line).startsWith("{\"used\":100,"),
                line -> assertThat(line).startsWith("{\"error\":"),
                line -> assertThat(line).startsWith("{\"used\":1,\"limit\":300,\"fits\":true"));
    }

    /** Whoever sends a line and waits for the answer gets it, though the stream stays open. */
    @Test
    @Timeout(60)
    void anAnswerComesBeforeTheNextLineIsSent() throws Exception {
        try (PipedInputStream fromCommand = new PipedInputStream()) {
            PipedOutputStream toCommand = new PipedOutputStream();
            PipedInputStream in = new PipedInputStream(toCommand);
            PrintStream out = new PrintStream(new PipedOutputStream(fromCommand), false, StandardCharsets.UTF_8);
            CompletableFuture<Integer> exit = CompletableFuture.supplyAsync(() -> {
                int code = Main.run(new String[]{"count", "--lines", "--platform", "x"}, in, out, System.err);
                out.close();
                return code;
            });
            BufferedReader answers = new BufferedReader(new InputStreamReader(fromCommand, StandardCharsets.UTF_8));
            for (int i = 1; i <= 3; i++) {
                toCommand.write(("\"" + "a".repeat(i) + "\"\n").getBytes(StandardCharsets.UTF_8));
                toCommand.flush();
                assertThat(answers.readLine()).startsWith("{\"used\":" + i + ",");
            }
            toCommand.close();
            assertThat(exit.get(30, TimeUnit.SECONDS)).isZero();
        }
    }

    @Test
    void aStreamThatFailsIsNoFaultOfOurs() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("disk on fire");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                throw new IOException("disk on fire");
            }
        };
        for (String option : new String[]{"--lines", "--format=json"}) {
            Ran ran = Ran.command(broken, "count", option, "--platform", "x");
            assertThat(ran.exit()).isEqualTo(3);
            assertThat(ran.err()).isEqualTo("Standard input cannot be read: disk on fire\n");
        }
    }
}
