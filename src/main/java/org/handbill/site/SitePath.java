package org.handbill.site;

/**
 * Where a file stands in the site, relative to its root, for instance {@code share/index.html}.
 *
 * @param value names joined by '/', never empty, absolute, or with a '.' or '..' step
 */
public record SitePath(String value) implements Comparable<SitePath> {
    private static final String INDEX = "index.html";

    public SitePath {
        if (value.isEmpty() || value.startsWith("/") || value.endsWith("/") || value.indexOf('\\') >= 0 || value.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("no path of a site: '" + value + "'");
        }
        for (String name : value.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                throw new IllegalArgumentException("no path of a site: '" + value + "'");
            }
        }
    }

    /** The page of a folder: {@code page("share")} is {@code share/index.html}, {@code page("")} the home page. */
    public static SitePath page(String folder) {
        return new SitePath(folder.isEmpty() ? INDEX : folder + "/" + INDEX);
    }

    /** How this file is written in a link on the page at {@code from}; it names {@code index.html}, so that it works from a disk. */
    public String from(SitePath from) {
        String[] here = from.value.split("/", -1);
        String[] there = value.split("/", -1);
        int shared = 0;
        while (shared < here.length - 1 && shared < there.length - 1 && here[shared].equals(there[shared])) {
            shared++;
        }
        StringBuilder link = new StringBuilder("../".repeat(here.length - 1 - shared));
        for (int i = shared; i < there.length; i++) {
            link.append(Percent.encode(there[i])).append(i < there.length - 1 ? "/" : "");
        }
        return link.toString();
    }

    /** The public form, without a last {@code index.html}: {@code share/}, or the empty string for the home page. */
    public String canonical() {
        String named = value.equals(INDEX) ? "" : value.endsWith("/" + INDEX) ? value.substring(0, value.length() - INDEX.length()) : value;
        return Percent.encode(named);
    }

    @Override
    public int compareTo(SitePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
