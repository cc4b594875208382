package org.handbill.compose;

import java.nio.file.Path;
import java.util.List;
import org.handbill.Golden;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kits of little campaigns, whole: each folder under {@code golden/kits} holds one, and its texts for all recommended platforms. */
class KitGoldenTest {
    private static final Path KITS = Golden.ROOT.resolve("kits");

    static List<String> kits() {
        return Golden.folders(KITS).stream().map(folder -> folder.getFileName().toString()).toList();
    }

    @ParameterizedTest
    @MethodSource("kits")
    void composesTheKitAsItWasRead(String name) {
        Kit kit = Composed.folder(KITS.resolve(name).resolve("campaign"));
        StringBuilder out = new StringBuilder();
        for (Snippet snippet : kit.snippets()) {
            out.append("## ").append(snippet.platform().name()).append('\n');
            snippet.wordings().forEach(wording -> write(wording, wording.origin(), out));
            snippet.longForms().forEach(wording -> write(wording, "in full", out));
            for (int i = 0; i < snippet.thread().size(); i++) {
                write(snippet.thread().get(i), "post " + (i + 1), out);
            }
        }
        Golden.check(KITS.resolve(name).resolve("texts.txt"), out.toString());
    }

    /** With the signs of isolates as {@code <LRI>} and {@code <PDI>}, so that a reader sees them. */
    private static void write(Wording wording, String title, StringBuilder out) {
        out.append("\n# ").append(title).append(": ").append(wording.measure().used()).append(" of ").append(wording.measure().limit())
                .append(' ').append(wording.measure().unit().label()).append(wording.copyFirst() ? ", copied first" : "").append('\n');
        out.append(wording.text().replace("\u2066", "<LRI>").replace("\u2069", "<PDI>")).append('\n');
        wording.open().ifPresent(address -> out.append("→ ").append(address).append('\n'));
    }
}
