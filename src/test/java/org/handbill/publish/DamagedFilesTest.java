package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The manifest of a site and a kept picture, damaged at any byte. */
class DamagedFilesTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");

    @TempDir
    Path temp;

    /** A manifest that was cut short or changed at any byte: the build is right or says what to do, and nobody's files are lost. */
    @Test
    void aManifestThatIsDamagedAnywhereLosesNothing() throws IOException {
        Path site = temp.resolve("small");
        TestSite one = TestSite.of("a.html", "a", "b/c.html", "c", "d.txt", "d");
        Publishing.publish(one, site);
        Tree.write(site.resolve("theirs.txt"), "theirs");
        byte[] good = Files.readAllBytes(site.resolve(Manifest.NAME));
        for (int at = 0; at < good.length; at += FULL ? 1 : 5) {
            for (int change : new int[]{-1, 0, ' ', good[at] + 1}) {
                byte[] bad = change < 0 ? Arrays.copyOf(good, at) : good.clone();
                if (change >= 0) {
                    bad[at] = (byte) change;
                }
                Files.write(site.resolve(Manifest.NAME), bad);
                var outcome = new SitePublisher().publish(TestSite.of("a.html", "new", "b/c.html", "c"), site);
                Map<String, String> files = Tree.files(site);
                assertThat(files).containsEntry("theirs.txt", "theirs");
                if (outcome.hasErrors()) {
                    assertThat(outcome.diagnostics()).allSatisfy(told -> assertThat(told.code()).isEqualTo(Code.OUTPUT_NOT_OURS));
                    assertThat(files).containsAllEntriesOf(one.files());
                } else {
                    assertThat(files).containsEntry("a.html", "new").containsEntry("b/c.html", "c");
                }
                FolderTree.delete(site);
                Publishing.publish(one, site);
                Tree.write(site.resolve("theirs.txt"), "theirs");
            }
        }
    }

    @Test
    void aPictureThatIsKeptButDamagedIsNotTaken() throws IOException {
        Path campaign = Files.createDirectory(temp.resolve("campaign"));
        byte[] picture = "a picture".getBytes(StandardCharsets.UTF_8);
        new PictureCache(campaign).keep("key", picture);
        Path file = campaign.resolve(".handbill/pictures/key");
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(file, bad);
            assertThat(new PictureCache(campaign).find("key")).as("changed at %d", at).isEmpty();
            Files.write(file, Arrays.copyOf(good, at));
            assertThat(new PictureCache(campaign).find("key")).as("cut at %d", at).isEmpty();
        }
        new PictureCache(campaign).keep("key", picture);
        assertThat(new PictureCache(campaign).find("key")).map(String::new).isEqualTo(Optional.of("a picture"));
    }
}
