package org.handbill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.load.ReadFolders;

/** Refuses an output in a folder that is read: the next build would take the site or the table for a part of the campaign. */
final class OutputPlace {
    private OutputPlace() {}

    /** @param what would happen there, after "so that" */
    static Outcome<Path> free(Path campaign, Path output, String what) {
        Problems problems = new Problems();
        try {
            if (Files.isDirectory(campaign)) {
                Optional<String> read = ReadFolders.around(campaign, real(output.toAbsolutePath().normalize()));
                read.ifPresent(folder -> problems.error(Code.OUTPUT_IN_CAMPAIGN, Location.whole(output.toString().replace('\\', '/')),
                        "The output is in '" + folder + "', where the campaign itself is read, so that " + what + ".",
                        "Choose another place with --output, for instance one beside the campaign folder."));
            }
        } catch (IOException e) {
            // publishing says so
        }
        return Outcome.of(output, problems);
    }

    /** Where links lead, for as much of a path as is there already. */
    private static Path real(Path path) throws IOException {
        Path parent = path.getParent();
        return Files.exists(path) || parent == null ? path.toRealPath() : real(parent).resolve(path.getFileName());
    }
}
