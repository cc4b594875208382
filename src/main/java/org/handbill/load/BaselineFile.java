package org.handbill.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** Reads what is known already. */
public final class BaselineFile {
    private BaselineFile() {}

    /** Absent if there is no such file yet, or after an error. */
    public static Optional<Source> read(Path campaign, String name, Problems problems) {
        Path file = DiskNames.find(campaign, name);
        return Files.exists(file)
                ? TextFile.read(new FileOnDisk(name, file, 0), TextFile.LARGEST_LEDGER, problems)
                : Optional.empty();
    }
}
