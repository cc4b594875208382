package org.handbill.site;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.handbill.address.Escapes;
import org.handbill.text.Nfc;

/**
 * What an author writes to name a file of the campaign or a place on a page. Both are compared in Unicode form C, which is how files are listed:
 * a name that is dragged or copied from a Mac's disk is in form D, though it looks the same.
 */
public final class FileReference {
    private FileReference() {}

    /** The file that a relative address means, seen from another file; absent if it leads out of the campaign folder. */
    static Optional<String> from(String file, String address) {
        int query = address.indexOf('?');
        Optional<String> read = Escapes.decode(query < 0 ? address : address.substring(0, query));
        if (read.isEmpty() || read.get().startsWith("/")) {
            return Optional.empty();
        }
        String decoded = Nfc.of(read.get());
        Deque<String> steps = new ArrayDeque<>();
        int folder = file.lastIndexOf('/');
        for (String step : ((folder < 0 ? "" : file.substring(0, folder + 1)) + decoded).split("/", -1)) {
            if (step.equals("..")) {
                if (steps.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return Optional.of(String.join("/", steps));
    }

    /** What to type in one file to name another. */
    public static String relative(String from, String file) {
        int common = 0;
        for (int slash = from.indexOf('/'); slash >= 0 && from.regionMatches(0, file, 0, slash + 1); slash = from.indexOf('/', slash + 1)) {
            common = slash + 1;
        }
        int up = (int) from.substring(common).chars().filter(c -> c == '/').count();
        return "../".repeat(up) + file.substring(common);
    }

    /** An address as names are compared: without './' before it, in form C. */
    public static String plain(String address) {
        String rest = address;
        while (rest.startsWith("./")) {
            rest = rest.substring(2);
        }
        return Nfc.of(Escapes.decode(rest).orElse(rest));
    }

    /** The part of an address behind '#' as the attribute {@code id} has it: decoded, and in form C. */
    public static String place(String fragment) {
        return Nfc.of(Escapes.decode(fragment).orElse(fragment));
    }
}
