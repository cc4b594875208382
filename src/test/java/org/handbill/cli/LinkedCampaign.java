package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.handbill.Golden;

/** A small campaign into which links are planted, and the commands that write into its folder. */
final class LinkedCampaign {
    static final String DAY = "2026-05-01";

    private LinkedCampaign() {}

    /** The table of its Spanish translation, with all texts typed. */
    static String translated(Path folder) throws IOException {
        make(folder, "");
        Path file = folder.resolveSibling("table.csv");
        assertThat(Ran.command("", "export", folder.toString(), "--language", "es", "--output", file.toString()).exit()).isZero();
        String typed = Files.readString(file).replace(",to translate,,", ",to translate,Viernes,");
        Files.delete(file);
        return typed;
    }

    /** @param table for the command that imports it */
    static void make(Path folder, String table) throws IOException {
        OutsideFolder.delete(folder);
        Golden.copy(Golden.ROOT.resolve("base"), folder);
        Files.writeString(folder.resolve("typed.csv"), table);
        Files.createDirectory(folder.resolve("tables"));
    }

    static List<List<String>> commands(Path folder) {
        String shown = folder.toString();
        return List.of(List.of("build", shown, "--output", folder.resolve("out").toString(), "--as-of", DAY),
                List.of("links", "create", shown), List.of("check", shown, "--update-baseline"),
                List.of("export", shown, "--language", "es", "--output", folder.resolve("tables/texts.csv").toString()),
                List.of("import", folder.resolve("typed.csv").toString(), shown), List.of("schema", "--into", shown),
                List.of("new", folder.resolve("another/one").toString()));
    }
}
