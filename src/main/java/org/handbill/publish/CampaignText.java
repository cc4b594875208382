package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;

/**
 * A small text file that the tool keeps in the campaign folder: the whole old one or the whole new one at any moment.
 *
 * @param name relative to the campaign folder, with '/' between names
 */
public record CampaignText(Path campaign, String name, String text) {
    /** @return an error if it could not be saved; the file is as it was then */
    public Outcome<CampaignText> save() {
        Problems problems = new Problems();
        Path file = campaign.resolve(name);
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            problems.error(Code.OUTPUT_UNWRITABLE, Location.whole(name), "The file cannot be written: " + SystemReason.of(e) + ".",
                    "See that there is room and that you may write into the campaign folder, then try again.");
        }
        return Outcome.of(this, problems);
    }
}
