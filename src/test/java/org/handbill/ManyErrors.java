package org.handbill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A campaign with thousands of files and thousands of mistakes. */
public final class ManyErrors {
    private ManyErrors() {}

    /** @param campaign the folder, which need not be there */
    public static void write(Path campaign) throws IOException {
        Golden.copy(Golden.ROOT.resolve("base"), campaign);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            text.append("[a](").append(i % 3 == 0 ? "nowhere" + i + "/missing.md" : i % 3 == 1 ? "/donate/" + i : "topic-" + i + ".md")
                    .append(") ![b](media/")
                    .append(i).append(".png)\n\n");
        }
        text.append("[long](").append("x".repeat(50_000)).append(".md)\n");
        Files.createDirectories(campaign.resolve("pages"));
        Files.createDirectories(campaign.resolve("media"));
        for (int i = 0; i < 3_000; i++) {
            Files.writeString(campaign.resolve("pages/topic-number-" + i + ".md"), "---\ntitle: T\nsummary: S.\n---\n\nx\n");
        }
        for (int i = 0; i < 500; i++) {
            Files.writeString(campaign.resolve("media/file-" + i + ".txt"), "x");
        }
        Files.writeString(campaign.resolve("pages/wrong.md"), "---\ntitle: T\nsummary: S.\n---\n\n" + text);
        Files.createDirectories(campaign.resolve("ko/actions"));
        Files.writeString(campaign.resolve("ko/actions/1-nothing.md"), "---\ntitle: T\nsummary: S.\n---\n\nx\n");
    }
}
