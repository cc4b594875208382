package org.handbill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds for every file of the repository. */
class RepositoryTest {
    /** In pieces, so that this file does not find itself. */
    private static final List<String> REGISTRIES = List.of("repo1" + ".maven", "repo.maven" + ".apache", "registry.npm" + "js",
            "deb.deb" + "ian",
            "npmmirr" + "or", "pypi." + "org", "files.python" + "hosted", "maven.goo" + "gle", "plugins.gra" + "dle", "oss.sona" + "type",
            "central.sona" + "type", "registry.ya" + "rnpkg", "download.ecl" + "ipse");
    private static final Pattern MACHINE_PATH = Pattern
            .compile("(?:^|[^A-Za-z0-9_.])(/(?:work|root|home|Users|usr/lib/jvm|tmp/[a-z]+_jobs|opt)/[A-Za-z0-9._-]+|[A-Z]:\\\\Users\\\\)");
    private static final Set<String> TOP = Set.of("pom.xml", "src", "content", "themes", "site", "README.md", "LICENSE", "CHANGELOG.md");

    private static List<Path> tracked() throws IOException, InterruptedException {
        assumeTrue(Files.exists(Path.of(".git")), "not a Git checkout: clone the repository to run this test");
        Process git = new ProcessBuilder("git", "ls-files", "-z").redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(git.waitFor()).isZero();
        List<Path> files = new ArrayList<>();
        for (String name : names.split("\0", -1)) {
            if (!name.isEmpty() && Files.isRegularFile(Path.of(name))) {
                files.add(Path.of(name));
            }
        }
        assertThat(files).hasSizeGreaterThan(100);
        return files;
    }

    @Test
    void namesNoRegistryHostAndNoMachinePath() throws IOException, InterruptedException {
        Set<String> found = new TreeSet<>();
        for (Path file : tracked()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.indexOf('\0') >= 0) {
                continue;
            }
            REGISTRIES.stream().filter(text::contains).forEach(host -> found.add(file + " names " + host));
            Matcher path = MACHINE_PATH.matcher(text);
            if (path.find()) {
                found.add(file + " names " + path.group(1));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void hasNothingElseAtItsTop() throws IOException, InterruptedException {
        for (Path file : tracked()) {
            String top = file.getName(0).toString();
            assertThat(top.startsWith(".") || TOP.contains(top)).as(top).isTrue();
        }
    }

    @Test
    void keepsFilesOfTheHouseShort() throws IOException, InterruptedException {
        List<Path> sources = tracked().stream().filter(file -> file.startsWith("src/main/java") && file.toString().endsWith(".java"))
                .toList();
        for (Path file : sources) {
            assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
        }
    }
}
