package org.handbill.publish;

import java.io.IOException;
import java.nio.file.Path;
import org.handbill.site.SitePath;

/** Lets tests of other packages read a manifest. */
public final class ManifestBytes {
    private ManifestBytes() {}

    /** How many files it lists; -1 if it is refused. */
    public static int read(Path file) throws IOException {
        try {
            return ManifestReader.read(file, new SitePath[0]).count();
        } catch (ManifestReader.Unreadable e) {
            if (e.reason().isBlank()) {
                throw new AssertionError("refused without a reason", e);
            }
            return -1;
        }
    }
}
