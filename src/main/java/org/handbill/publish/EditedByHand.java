package org.handbill.publish;

import java.util.SortedSet;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;

/** Tells of files of ours that somebody has changed in the output folder, where the next build writes over them. */
final class EditedByHand {
    private EditedByHand() {}

    /** @param paths in the site; may be empty */
    static void tell(SortedSet<String> paths, OutputFolder folder, Problems problems) {
        if (paths.isEmpty()) {
            return;
        }
        String first = folder.shown() + "/" + paths.first();
        problems.warning(Code.OUTPUT_EDITED, Location.whole(first),
                paths.size() == 1
                        ? "This file was changed by hand since the last build, and that change is gone now."
                        : "This and " + (paths.size() == 2 ? "another file were" : paths.size() - 1 + " other files were")
                                + " changed by hand since the last build, and those changes are gone now.",
                "Change the campaign or its theme instead, because each build writes its files anew.");
    }
}
