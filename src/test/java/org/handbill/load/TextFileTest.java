package org.handbill.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextFileTest {
    private final Problems problems = new Problems();

    private Optional<Source> decode(byte[] bytes) {
        return TextFile.decode("post.md", bytes, problems);
    }

    @Test
    void anyTextComesBackAsItWas() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(300); k > 0; k--) {
                int c = 1 + random.nextInt(random.nextBoolean() ? 0x7F : Character.MAX_CODE_POINT);
                text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c);
            }
            String wanted = text.toString().replaceFirst("^\uFEFF+", "");

            assertThat(decode(wanted.getBytes(StandardCharsets.UTF_8)).orElseThrow().text()).isEqualTo(wanted);
        }
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void aByteOrderMarkIsDropped() {
        assertThat(decode("\uFEFFé".getBytes(StandardCharsets.UTF_8)).orElseThrow().text()).isEqualTo("é");
        assertThat(decode(new byte[0]).orElseThrow().text()).isEmpty();
    }

    static Stream<Arguments> wrong() {
        Charset latin = StandardCharsets.ISO_8859_1;
        return Stream.of(
                arguments("caf\u00E9".getBytes(latin), "post.md:1:4", "may be 'é' in the older encoding Windows-1252"),
                arguments("a\r\nit\u0092s".getBytes(latin), "post.md:2:3", "may be '’' in the older encoding Windows-1252"),
                arguments(bytes("😀 ok\n😀x\u00E9 y"), "post.md:2:3", "may be 'é'"),
                arguments(bytes("\uFEFFx\u00E9"), "post.md:1:2", "may be 'é'"),
                arguments("\u00C0\u00BD\u00C0\u00BD".getBytes(latin), "post.md:1:1", "an older encoding"),
                arguments(new byte[]{'a', (byte) 0xE2, (byte) 0x82}, "post.md:1:2", "an older encoding"),
                arguments(new byte[]{'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, "post.md:1:2", "an older encoding"),
                arguments(new byte[]{'a', (byte) 0xC0, (byte) 0x80}, "post.md:1:2", "an older encoding"),
                arguments("title".getBytes(StandardCharsets.UTF_16LE), "Whole[file=post.md]", "UTF-16"),
                arguments("title".getBytes(StandardCharsets.UTF_16), "Whole[file=post.md]", "UTF-16"),
                arguments(new byte[]{(byte) 0xFF, (byte) 0xFE, 'a', 0}, "Whole[file=post.md]", "UTF-16"),
                arguments(new byte[]{'P', 'K', 3, 4, 0, 0}, "Whole[file=post.md]", "document of a word processor"),
                arguments(new byte[]{'x', 'y', 0}, "Whole[file=post.md]", "not a text file"));
    }

    /** UTF-8 but for é, which is one byte. */
    private static byte[] bytes(String text) {
        String[] parts = text.split("\u00E9", -1);
        byte[] before = parts[0].getBytes(StandardCharsets.UTF_8);
        byte[] after = parts[1].getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[before.length + 1 + after.length];
        System.arraycopy(before, 0, all, 0, before.length);
        all[before.length] = (byte) 0xE9;
        System.arraycopy(after, 0, all, before.length + 1, after.length);
        return all;
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void theFirstWrongByteIsShownWithAGuess(byte[] bytes, String place, String message) {
        assertThat(decode(bytes)).isEmpty();

        Diagnostic only = problems.sorted().getFirst();
        assertThat(problems.sorted()).hasSize(1);
        assertThat(only.code()).isEqualTo(Code.NOT_UTF8);
        assertThat(only.location()).hasToString(place);
        assertThat(only.message()).contains(message);
        assertThat(only.hint()).contains("UTF-8");
    }

    @Test
    void aReplacementCharacterThatTheAuthorTypedIsNoError() {
        assertThat(decode("a\uFFFDb".getBytes(StandardCharsets.UTF_8)).orElseThrow().text()).isEqualTo("a\uFFFDb");
    }
}
