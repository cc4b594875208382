package org.handbill.bind;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.handbill.campaign.Recipient;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Problems;
import org.handbill.load.FileOnDisk;

/** A file of recipients as it is read, with what was found wrong in it. */
record RecipientFixture(Optional<RecipientFile> file, List<Diagnostic> diagnostics) {
    private static final List<String> PLATFORMS = List.of("bluesky", "mastodon", "x", "threads");

    static RecipientFixture read(Path folder, String name, String text) {
        return read(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static RecipientFixture read(Path folder, String name, byte[] bytes) {
        try {
            Path path = folder.resolve("recipients").resolve(name);
            Files.createDirectories(Objects.requireNonNull(path.getParent()));
            Files.write(path, bytes);
            return read(path);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static RecipientFixture read(Path path) throws IOException {
        Problems problems = new Problems();
        FileOnDisk file = new FileOnDisk("recipients/" + path.getFileName(), path, Files.size(path));
        return new RecipientFixture(RecipientFile.read(file, new RecipientColumns(PLATFORMS), problems), problems.sorted());
    }

    List<Recipient> list() {
        return file.orElseThrow().list();
    }

    Recipient only() {
        if (list().size() != 1) {
            throw new AssertionError("not one recipient: " + list());
        }
        return list().getFirst();
    }

    List<String> names() {
        return list().stream().map(Recipient::name).toList();
    }

    /** As it is shown to the author. */
    String printed() {
        return DiagnosticPrinter.print(diagnostics);
    }
}
