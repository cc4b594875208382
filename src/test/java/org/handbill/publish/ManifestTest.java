package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.handbill.site.SitePath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestTest {
    private static final String OF_NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path temp;

    /** The hashes are those of FIPS 180-2, appendix B.1, and of the empty message. */
    @Test
    void isOneLineForEachFile() throws IOException {
        Path output = temp.resolve("site");
        Publishing.publish(TestSite.of("b \"q\" ü.txt", "abc", "a/empty", ""), output);
        assertThat(Files.readString(output.resolve(Manifest.NAME))).isEqualTo("""
                {"handbill":1,"files":[
                {"path":"a/empty","size":0,"sha256":"%s"},
                {"path":"b \\"q\\" ü.txt","size":3,"sha256":"%s"}
                ]}
                """.formatted(OF_NOTHING, OF_ABC));
    }

    @Test
    void isReadAsItWasWritten() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        TreeMap<String, byte[]> files = new TreeMap<>();
        while (files.size() < 500) {
            StringBuilder path = new StringBuilder();
            for (int i = random.nextInt(1, 20); i > 0; i--) {
                path.appendCodePoint(random.nextBoolean() ? random.nextInt('a', 'z') : random.nextInt(0x1F300, 0x1F5FF));
            }
            byte[] hash = new byte[Manifest.HASH_BYTES];
            random.nextBytes(hash);
            files.put(path.toString(), hash);
        }
        Manifest written = new Manifest(files.keySet().toArray(String[]::new), new long[500], new byte[500 * Manifest.HASH_BYTES]);
        int next = 0;
        for (byte[] hash : files.values()) {
            written.record(next++, random.nextLong(0, Long.MAX_VALUE), hash);
        }
        ManifestWriter.write(written, temp.resolve("m.json"));
        Manifest read = ManifestReader.read(temp.resolve("m.json"), new SitePath[]{new SitePath(written.path(250))});
        assertThat(read.count()).isEqualTo(500);
        for (int i = 0; i < 500; i++) {
            assertThat(read.find(written.path(i))).isEqualTo(i);
            assertThat(read.has(i, written.size(i), written.hash(i))).isTrue();
        }
    }

    @Test
    void knowsItsFolders() {
        Manifest manifest = new Manifest(new String[]{"a-b", "a.html", "a/x/y", "b/z"}, new long[4], new byte[4 * Manifest.HASH_BYTES]);
        assertThat(manifest.hasUnder("a")).isTrue();
        assertThat(manifest.hasUnder("a/x")).isTrue();
        assertThat(manifest.hasUnder("b")).isTrue();
        assertThat(manifest.hasUnder("a/x/y")).isFalse();
        assertThat(manifest.hasUnder("c")).isFalse();
        assertThat(manifest.hasUnder("a.html")).isFalse();
    }
}
