package org.handbill.publish;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.PortableName;
import org.handbill.diagnostic.Problems;
import org.handbill.site.SitePath;

/**
 * Files of a site that would overwrite each other on a disk which ignores case or Unicode normal forms (those of macOS and Windows do),
 * or of which one is the folder of the other. They are refused everywhere, so that a site is the same on any machine.
 */
final class PathCollisions {
    private PathCollisions() {}

    static void find(SitePath[] paths, Problems problems) {
        for (SitePath path : paths) {
            refuseUnportable(path.value(), problems);
        }
        if (mayCollide(paths)) {
            compare(paths, problems);
        }
    }

    /** How long a name may be is for the disk to say. */
    private static void refuseUnportable(String path, Problems problems) {
        for (String name : path.split("/", -1)) {
            if (PortableName.isDevice(name)) {
                problems.error(Code.UNPORTABLE_NAME, Location.whole(path),
                        "The site would have a file or folder named '" + name + "', which is a device on Windows.",
                        "Rename the file or title that it is made from.");
            }
        }
    }

    /** By sorted 64-bit hashes, which need no memory for each path to speak of; may be wrong only in saying yes. */
    private static boolean mayCollide(SitePath[] paths) {
        long[] files = new long[paths.length];
        for (int i = 0; i < paths.length; i++) {
            files[i] = hash(folded(paths[i].value()));
        }
        Arrays.sort(files);
        for (int i = 1; i < files.length; i++) {
            if (files[i] == files[i - 1]) {
                return true;
            }
        }
        String last = "";
        for (SitePath path : paths) {
            String folder = folder(path.value());
            if (!folder.equals(last)) {
                last = folder;
                for (String above = folded(folder); !above.isEmpty(); above = folder(above)) {
                    if (Arrays.binarySearch(files, hash(above)) >= 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static void compare(SitePath[] paths, Problems problems) {
        Map<String, String> files = new HashMap<>();
        for (SitePath path : paths) {
            String other = files.putIfAbsent(folded(path.value()), path.value());
            if (other != null) {
                problems.error(Code.COLLIDING_PATHS, Location.whole(path.value()),
                        "The site would have both '" + other + "' and '" + path + "', which are one and the same file on many computers.",
                        "Rename one of the files or titles that they are made from, so that they differ in more than case or accents' encoding.");
            }
        }
        for (SitePath path : paths) {
            for (String above = folder(path.value()); !above.isEmpty(); above = folder(above)) {
                String file = files.get(folded(above));
                if (file != null) {
                    problems.error(Code.COLLIDING_PATHS, Location.whole(path.value()),
                            "The site would have the file '" + file + "', but also '" + path + "' in a folder of that name.",
                            "Rename one of the files or titles that they are made from.");
                }
            }
        }
    }

    /** The part before the last '/', or the empty string. */
    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static String folded(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            if (c >= 0x80 || c >= 'A' && c <= 'Z') {
                String upper = Normalizer.normalize(path, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
                return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
            }
        }
        return path;
    }

    /** FNV-1a over UTF-16 units, then mixed so that high and low bits depend on all. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return (hash ^ hash >>> 29) * 0xbf58476d1ce4e5b9L;
    }
}
