package org.handbill.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.SystemReason;

/** A symbolic link where something is to be written. It came with the folder, and may lead anywhere, so nothing is written through it. */
final class LinkInTheWay extends FileSystemException {
    private static final long serialVersionUID = 1;

    private final String shown;
    private final String what;
    private final String help;

    /** @param shown its name as the author knows it, with '/' between names */
    LinkInTheWay(String file, String shown) {
        this(file, shown, "It is a symbolic link, and Handbill writes nothing through a link.",
                "Delete the link; if you need what it leads to, put the file or folder itself in its place.");
    }

    private LinkInTheWay(String file, String shown, String what, String help) {
        super(file, null, SystemReason.LINK);
        this.shown = shown;
        this.what = what;
        this.help = help;
    }

    /** One on the way to a place that the user has named, or that place itself. */
    static LinkInTheWay to(Path named, Path link) {
        String what = link.equals(named.toAbsolutePath()) ? "It" : "'" + shown(link) + "', a part of its path,";
        return new LinkInTheWay(link.toString(), shown(named),
                what + " is a symbolic link that may have come with the campaign, and Handbill writes nothing through such a link.",
                "Delete the link, or name the place itself that it leads to" + target(link) + ".");
    }

    private static String target(Path link) {
        try {
            return ": " + shown(link.toRealPath());
        } catch (IOException e) {
            return "";
        }
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    Diagnostic diagnostic() {
        return new Diagnostic(Code.FILE_OUTSIDE_FOLDER, Severity.ERROR, Location.whole(shown), what, help);
    }
}
