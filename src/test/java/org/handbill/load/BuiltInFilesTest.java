package org.handbill.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.handbill.diagnostic.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInFilesTest {
    private static final String[] FILES = {"org/handbill/themes/b/theme.yaml", "org/handbill/themes/b/layouts/page.ftlh",
            "org/handbill/platforms/x.yaml",
            "org/handbill/load/Sources.class", "META-INF/MANIFEST.MF", "org/other/themes/y"};
    private static final String[] LISTED = {"platforms/x.yaml", "themes/b/layouts/page.ftlh", "themes/b/theme.yaml"};

    @TempDir
    private Path temp = Path.of("");

    @Test
    void theListIsTheSameFromAJarAndFromAFolder() throws IOException {
        Path jar = temp.resolve("a jar with space é.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("org/handbill/themes/"));
            for (String file : FILES) {
                out.putNextEntry(new JarEntry(file));
                out.write(file.getBytes(StandardCharsets.UTF_8));
            }
        }
        Path folder = temp.resolve("classes");
        for (String file : FILES) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), file);
        }

        assertThat(BuiltInFiles.list(jar)).containsExactly(LISTED);
        assertThat(BuiltInFiles.list(folder)).containsExactly(LISTED);
    }

    @Test
    void everyListedFileCanBeOpened() throws IOException {
        for (String folder : new String[]{"themes/", "platforms/"}) {
            for (String name : BuiltInFiles.below(folder)) {
                try (var in = BuiltInFiles.open(folder + name)) {
                    assertThat(in.read()).as(name).isNotNegative();
                }
            }
        }
        assertThat(PlatformFiles.builtIn()).extracting(Source::file)
                .allMatch(file -> file.startsWith("built-in/platforms/") && file.endsWith(".yaml"));
    }
}
