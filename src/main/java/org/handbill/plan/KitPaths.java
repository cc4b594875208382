package org.handbill.plan;

import java.util.Locale;

import org.handbill.diagnostic.PortableName;
import org.handbill.site.SitePath;

/** Where the files of the kit stand. All names are plain ASCII, so that no computer refuses them. */
final class KitPaths {
    static final SitePath DATA = new SitePath("kit/kit.json");
    static final SitePath SCHEMA = new SitePath("kit/kit.schema.json");
    static final SitePath TABLE = new SitePath("kit/snippets.csv");
    static final SitePath OFFLINE = new SitePath("kit/offline.html");
    static final SitePath ARCHIVE = new SitePath("kit/kit.zip");

    private final String folder;

    KitPaths(Locale language) {
        folder = "kit/" + language.toLanguageTag() + "/";
    }

    SitePath platform(String id) {
        return file("texts/" + (PortableName.isDevice(id) ? id + "-texts" : id) + ".txt");
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
