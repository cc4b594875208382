package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;

/** A file that somebody has asked for by name: the whole old one or the whole new one at any moment. */
public record ExportedFile(Path file, String text) {
    /** @return an error if it could not be saved; the file is as it was then */
    public Outcome<ExportedFile> save() {
        Problems problems = new Problems();
        Path place = file.toAbsolutePath();
        try (HeldFolder folder = HeldFolder.open(Objects.requireNonNullElse(place.getParent(), place))) {
            String name = String.valueOf(place.getFileName());
            folder.replace(name, text.getBytes(StandardCharsets.UTF_8));
            folder.deleteLongLeftOf(name);
        } catch (LinkInTheWay e) {
            problems.addAll(List.of(e.diagnostic()));
        } catch (IOException e) {
            problems.error(Code.OUTPUT_UNWRITABLE, Location.whole(file.toString().replace('\\', '/')),
                    "The file cannot be written: " + SystemReason.of(e) + ".",
                    "See that its folder is there, that there is room and that you may write there, then try again.");
        }
        return Outcome.of(this, problems);
    }
}
