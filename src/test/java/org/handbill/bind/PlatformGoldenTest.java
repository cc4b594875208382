package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.diagnostic.Source;
import org.handbill.load.PlatformFiles;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.platform.ShareTarget;
import org.handbill.platform.UriTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder for each platform: what sample texts cost there, and the address that shares a nasty text. A folder with a {@code platform.yaml} is a
 * network that the tool does not know, as a campaigner adds one. {@code -Dgolden.update=true} writes the files; then they are read by hand.
 */
class PlatformGoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/platforms");
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");
    private static final Catalogue CATALOGUE = catalogue();

    private static final String NASTY = "Café & \"100%\" #1 + 'ok'?\n한국어 — العربية 👨‍👩‍👧‍👦 <a>=b/c\\d;{text}";
    private static final Map<String, String> VALUES = Map.of("text", NASTY + "\nhttps://example.org/go/a/", "body", NASTY, "link",
            "https://example.org/go/a/?from=x&b=1+1#top", "title", "Don't & \"won't\" + 50%", "subject", "제목: a=b & c", "hashtags",
            "SaveRefugees,난민", "tag", "난민", "image",
            "https://example.org/cards/a b.png", "account", "1234567890", "host", "social.example");

    private static Catalogue catalogue() {
        List<Source> own = folders().stream().filter(id -> Files.exists(GOLDEN.resolve(id).resolve("platform.yaml")))
                .map(id -> new Source("platforms/" + id + ".yaml", read(GOLDEN.resolve(id).resolve("platform.yaml")))).toList();
        var outcome = CatalogueBinder.bind(PlatformFiles.builtIn(), own, LocalDate.of(2026, 9, 3));
        assertThat(outcome.diagnostics()).isEmpty();
        return outcome.value().orElseThrow();
    }

    private static Set<String> folders() {
        try (Stream<Path> folders = Files.list(GOLDEN)) {
            return folders.map(folder -> folder.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static List<Platform> platforms() {
        return CATALOGUE.all();
    }

    @Test
    void everyPlatformHasAFolderAndEveryFolderAPlatform() {
        assertThat(folders()).containsExactlyInAnyOrderElementsOf(CATALOGUE.ids());
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void samplesCostWhatTheyAreKnownToCost(Platform platform) throws IOException {
        Path file = GOLDEN.resolve(platform.id()).resolve("samples.tsv");
        if (UPDATE) {
            Files.createDirectories(file.getParent());
            List<Sample> samples = Files.exists(file) ? Sample.readAll(read(file)) : Sample.usual(platform.limit());
            Files.writeString(file, Sample.write(samples, platform.limit()));
        }
        String golden = read(file);
        List<Sample> samples = Sample.readAll(golden);
        assertThat(samples).hasSizeGreaterThan(3);
        assertThat(Sample.write(samples, platform.limit())).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("platforms")
    void aNastyTextIsSharedWhole(Platform platform) throws IOException {
        Path file = GOLDEN.resolve(platform.id()).resolve("share.txt");
        Optional<UriTemplate> template = switch (platform.share()) {
            case ShareTarget.Compose compose -> Optional.of(compose.template());
            case ShareTarget.LinkOnly linkOnly -> Optional.of(linkOnly.template());
            case ShareTarget.Server server -> Optional.of(server.template());
            case ShareTarget.CopyOnly _,ShareTarget.Device _,ShareTarget.Scan _ -> Optional.empty();
        };
        if (template.isEmpty()) {
            assertThat(file).doesNotExist();
            return;
        }
        String address = template.get().expand(VALUES);
        if (UPDATE) {
            Files.writeString(file, address + "\n");
        }
        assertThat(address + "\n").isEqualTo(read(file));
        assertThat(address).matches("[!-~]+").doesNotContain("+", "\"", "<", "{");
        requireSameValues(template.get().toString(), address);
    }

    /** Takes the address apart again by java.net.URI and our own decoding, pair by pair beside the template. */
    private static void requireSameValues(String template, String address) {
        URI uri = URI.create(address);
        assertThat(List.of("https", "mailto", "sms", "viber")).contains(uri.getScheme());
        if (uri.getScheme().equals("https")) {
            String host = URI.create(template.replace("{host}", "social.example").replaceAll("\\{[^}]*}", "")).getHost();
            assertThat(uri.getHost()).isEqualTo(host);
        }
        String[] wanted = template.substring(template.indexOf('?') + 1).split("&", -1);
        String query = uri.isOpaque() ? uri.getRawSchemeSpecificPart() : "?" + uri.getRawQuery();
        String[] found = query.substring(query.indexOf('?') + 1).split("&", -1);
        assertThat(found).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.length; i++) {
            String[] pair = found[i].split("=", 2);
            String[] pattern = wanted[i].split("=", 2);
            assertThat(pair[0]).isEqualTo(pattern[0]);
            if (pattern.length > 1) {
                assertThat(decode(pair[1])).as(pattern[0]).isEqualTo(expected(pattern[1]));
            }
        }
    }

    private static String expected(String pattern) {
        if (pattern.equals("{link:host}")) {
            return "example.org";
        }
        if (!pattern.startsWith("{")) {
            return pattern;
        }
        String[] value = pattern.substring(1, pattern.length() - 1).split(":", 2);
        String text = Objects.requireNonNull(VALUES.get(value[0]));
        String lineBreak = value.length == 1 ? "\n" : value[1].equals("crlf") ? "\r\n" : " ";
        return text.replace("\n", lineBreak);
    }

    private static String decode(String value) {
        ByteBuffer bytes = ByteBuffer.allocate(value.length());
        int i = 0;
        while (i < value.length()) {
            boolean encoded = value.charAt(i) == '%';
            bytes.put((byte) (encoded ? Integer.parseInt(value, i + 1, i + 3, 16) : value.charAt(i)));
            i += encoded ? 3 : 1;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException e) {
            throw new AssertionError(value, e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
