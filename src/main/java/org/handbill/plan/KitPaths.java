package org.handbill.plan;

import java.util.Locale;
import java.util.Set;

import org.handbill.site.SitePath;

/** Where the files of the kit stand. All names are plain ASCII, so that no computer refuses them. */
final class KitPaths {
    static final SitePath DATA = new SitePath("kit/kit.json");
    static final SitePath SCHEMA = new SitePath("kit/kit.schema.json");
    static final SitePath TABLE = new SitePath("kit/snippets.csv");
    static final SitePath OFFLINE = new SitePath("kit/offline.html");
    static final SitePath ARCHIVE = new SitePath("kit/kit.zip");

    /** Names that Windows keeps for devices, whatever their ending. Source: Microsoft, "Naming Files, Paths, and Namespaces". */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6",
            "com7", "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

    private final String folder;

    KitPaths(Locale language) {
        folder = "kit/" + language.toLanguageTag() + "/";
    }

    SitePath platform(String id) {
        return file("texts/" + (DEVICES.contains(id) ? id + "-texts" : id) + ".txt");
    }

    /** @param number from 1 */
    SitePath letter(int number) {
        return file("letters/letter-" + number + ".txt");
    }

    SitePath file(String name) {
        return new SitePath(folder + name);
    }

    /** The zip file with all of one language. */
    SitePath archive() {
        return file("kit.zip");
    }

    /** A file's name in the language's own folder. */
    String name(SitePath path) {
        if (!path.value().startsWith(folder)) {
            throw new IllegalArgumentException(path + " is not below " + folder);
        }
        return path.value().substring(folder.length());
    }
}
