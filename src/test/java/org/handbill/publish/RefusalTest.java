package org.handbill.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.handbill.publish.Publishing.publish;
import static org.handbill.publish.Publishing.refused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs and sites that are not written at all. */
class RefusalTest {
    private static final TestSite SITE = TestSite.of("index.html", "home");

    @TempDir
    Path temp;

    @Test
    void aFolderWithFilesOfSomebodyElse() throws IOException {
        Path output = temp.resolve("Documents");
        Tree.write(output.resolve("thesis.odt"), "years of work");
        Diagnostic found = only(refused(SITE, output), Code.OUTPUT_NOT_OURS);
        assertThat(found.message())
                .isEqualTo("The output folder '" + output + "' holds files that Handbill did not write, such as 'thesis.odt'.");
        assertThat(found.hint()).contains("--output");
        assertThat(Tree.files(output)).isEqualTo(Map.of("thesis.odt", "years of work"));
        assertThat(Tree.names(temp)).containsExactly("Documents");
    }

    @Test
    void anEmptyFolderIsTaken() throws IOException {
        Path output = Files.createDirectory(temp.resolve("empty"));
        publish(SITE, output);
        assertThat(Tree.files(output)).isEqualTo(SITE.files());
    }

    @Test
    void aFile() throws IOException {
        Path output = temp.resolve("site");
        Tree.write(output, "text");
        assertThat(only(refused(SITE, output), Code.OUTPUT_NOT_OURS).message()).contains("is a file and not a folder");
        assertThat(output).hasContent("text");
    }

    @Test
    void aFolderBelowAFile() throws IOException {
        Tree.write(temp.resolve("file"), "text");
        assertThat(only(refused(SITE, temp.resolve("file/site")), Code.OUTPUT_UNWRITABLE).message()).contains("cannot be made");
    }

    @Test
    void aLinkThatLeadsNowhere() throws IOException {
        Path output = Files.createSymbolicLink(temp.resolve("site"), Path.of("nowhere"));
        assertThat(only(refused(SITE, output), Code.OUTPUT_UNWRITABLE).message()).contains("is a link to").contains("nowhere");
        assertThat(Tree.of(temp)).isEqualTo(Map.of("", "/", "site", "-> nowhere"));
    }

    @Test
    void aLinkToAFolderIsFollowed() throws IOException {
        Files.createDirectory(temp.resolve("www"));
        Path output = Files.createSymbolicLink(temp.resolve("site"), Path.of("www"));
        publish(SITE, output);
        publish(TestSite.of("index.html", "two"), output);
        assertThat(output).isSymbolicLink();
        assertThat(Tree.files(temp.resolve("www"))).isEqualTo(Map.of("index.html", "two"));
        assertThat(Tree.names(temp)).containsExactly("site", "www");
    }

    @Test
    void theWorkingFolderThoseAroundItAndTheRoot() {
        for (Path output : List.of(Path.of(""), Path.of("."), Path.of(".."), Path.of("").toAbsolutePath(), Path.of("/"))) {
            assertThat(only(refused(SITE, output), Code.OUTPUT_NOT_OURS).message()).containsAnyOf("the folder that you are working in",
                    "the root of a disk");
        }
    }

    @Test
    void aManifestThatIsDamaged() throws IOException {
        Path output = temp.resolve("site");
        publish(TestSite.of("a.html", "a", "b.html", "b"), output);
        String good = Files.readString(output.resolve(Manifest.NAME));
        List<String> lines = good.lines().toList();
        List<String> bad = List.of("", "{}", "[]", "null", "not JSON", good.substring(0, good.length() / 2), good + "x",
                "<<<<<<< HEAD\n" + good, good.replace("\"size\":1", "\"size\":\"1\""), good.replace("a.html", "../a.html"),
                good.replace("a.html", "b.html"), good.replace("sha256\":\"", "sha256\":\"0"), good.replace("\"path\"", "\"name\""),
                String.join("\n", lines.get(0), lines.get(2) + ",", lines.get(1).replace("},", "}"), lines.get(3)));
        for (String each : bad) {
            Files.writeString(output.resolve(Manifest.NAME), each);
            Diagnostic found = only(refused(TestSite.of("a.html", "new"), output), Code.OUTPUT_NOT_OURS);
            assertThat(found.message()).as(each).containsPattern("cannot be read: it.* at line \\d+\\.$");
            assertThat(output.resolve("a.html")).hasContent("a");
        }
        Files.writeString(output.resolve(Manifest.NAME), good.replace("\n", "\r\n"));
        assertThat(publish(TestSite.of("a.html", "new"), output)).isEqualTo(new PublishReport(1, 0, 1, 3, true));
    }

    @Test
    void aManifestOfANewerVersion() throws IOException {
        Path output = temp.resolve("site");
        publish(SITE, output);
        Path manifest = output.resolve(Manifest.NAME);
        Files.writeString(manifest, Files.readString(manifest).replace("{\"handbill\":1,", "{\"handbill\":2,\"more\":true,"));
        Diagnostic found = only(refused(SITE, output), Code.OUTPUT_NOT_OURS);
        assertThat(found.message()).contains("it has format 2, and this version of Handbill knows format 1");
        assertThat(found.hint()).contains("newer version");
    }

    @Test
    void pathsThatManyComputersTakeForOne() {
        for (List<String> pair : List.of(List.of("About/index.html", "about/index.html"), List.of("caf\u00e9.html", "cafe\u0301.html"),
                List.of("STRASSE", "stra\u00dfe"), List.of("\u03a3.txt", "\u03c2.txt"))) {
            TestSite site = TestSite.of("index.html", "home", pair.get(0), "one", pair.get(1), "two");
            assertThat(only(refused(site, temp.resolve("site")), Code.COLLIDING_PATHS).message()).contains(pair.get(0))
                    .contains(pair.get(1));
        }
        assertThat(Tree.names(temp)).isEmpty();
    }

    @Test
    void aFileThatIsTheFolderOfAnother() {
        TestSite site = TestSite.of("share", "file", "Share/x/index.html", "in a folder");
        assertThat(only(refused(site, temp.resolve("site")), Code.COLLIDING_PATHS).message()).contains("'share'")
                .contains("'Share/x/index.html'");
    }

    @Test
    void pathsThatDifferInMoreAreFine() {
        TestSite site = TestSite.of("a/b", "1", "a/B2", "2", "A2/b", "3", "é", "4", "e", "5", "a.b/c", "6");
        publish(site, temp.resolve("site"));
        assertThat(Tree.files(temp.resolve("site"))).isEqualTo(site.files());
    }

    @Test
    void aFileOfTheSiteWithTheNameOfTheManifestIsAFaultOfOurs() {
        assertThatThrownBy(() -> new SitePublisher().publish(TestSite.of(Manifest.NAME, "x"), temp.resolve("site")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWorkFolderThatIsNotOurs() throws IOException {
        Path output = temp.resolve("site");
        Path work = WorkFolder.beside(output);
        Tree.write(work.resolve("diary.txt"), "dear diary");
        assertThat(only(refused(SITE, output), Code.OUTPUT_NOT_OURS).location().file()).isEqualTo(work.toString());
        assertThat(Tree.files(work)).isEqualTo(Map.of("diary.txt", "dear diary"));
    }

    private static Diagnostic only(List<Diagnostic> found, Code code) {
        assertThat(found).singleElement().satisfies(d -> assertThat(d.code()).isEqualTo(code));
        return found.getFirst();
    }
}
