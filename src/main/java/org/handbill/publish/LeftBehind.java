package org.handbill.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.SystemReason;

/** Warns of what is still in the work folder although the new site is in its place. */
final class LeftBehind {
    private LeftBehind() {}

    static void tell(IOException why, WorkFolder work, OutputFolder output, Problems problems) {
        String folder = "'" + work.folder() + "'";
        Optional<Path> mounted = mounted(work);
        if (why instanceof MissingPlace place) {
            problems.warning(Code.OUTPUT_UNWRITABLE, Location.whole(output.shown()),
                    "The site is finished, but '" + place.getFile() + "', which Handbill did not write, could not go back to its place: '"
                            + place.getOtherFile() + "' is in the way.",
                    "Move one of the two away; until then each build will try again.");
        } else if (mounted.isPresent()) {
            problems.warning(Code.OUTPUT_UNWRITABLE, Location.whole(output.shown()),
                    "The site is finished, but the former one could not be removed from " + folder
                            + ": a disk or volume is mounted at '" + mounted.get() + "'.",
                    "Unmount it; the next build will try again.");
        } else {
            problems.warning(Code.OUTPUT_UNWRITABLE, Location.whole(output.shown()),
                    "The site is finished, but the former one could not be removed from " + folder + ": " + reason(why) + ".",
                    "If you need nothing that is in that folder, delete it yourself; the next build will try again, too.");
        }
    }

    private static Optional<Path> mounted(WorkFolder work) {
        try {
            return MountPoints.in(work.folder());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** With the file, if the system names one. */
    static String reason(IOException e) {
        String reason = SystemReason.of(e);
        return e instanceof FileSystemException f && f.getFile() != null ? "'" + f.getFile() + "': " + reason : reason;
    }
}
