package org.handbill.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** Reads what is known already. */
public final class BaselineFile {
    private BaselineFile() {}

    /** Absent if there is no such file yet, or after an error. */
    public static Optional<Source> read(Path campaign, String name, Problems problems) {
        Path file = DiskNames.find(campaign, name);
        try {
            if (Files.exists(file) && !file.toRealPath().startsWith(campaign.toRealPath())) {
                problems.error(Code.FILE_OUTSIDE_FOLDER, Location.whole(name),
                        "It is a link to something outside the folder, which is not read.",
                        "Put a copy of the file in its place.");
                return Optional.empty();
            }
        } catch (IOException e) {
            TextFile.unreadable(name, e, problems);
            return Optional.empty();
        }
        return Files.exists(file)
                ? TextFile.read(new FileOnDisk(name, file, 0), TextFile.LARGEST_LEDGER, problems)
                : Optional.empty();
    }
}
