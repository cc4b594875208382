package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text in {@code .handbill} of the campaign folder. Nothing depends on it: it can be deleted at any time, and where it cannot be written it is not. */
public final class CacheFile {
    private final Path file;

    public CacheFile(Path campaign, String name) {
        this.file = campaign.resolve(".handbill").resolve(name);
    }

    /** Empty if there is none. */
    public String read() {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    public void write(String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path ignore = file.resolveSibling(".gitignore");
            if (!Files.exists(ignore)) {
                Files.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
            }
            Path part = file.resolveSibling(file.getFileName() + ".new");
            Files.write(part, text.getBytes(StandardCharsets.UTF_8));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // all is asked anew next time
        }
    }
}
