package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The pages of a built site: all but {@code 404.html}, whose links begin at the root of its host, short links, which lead on at once, and the page to
 * take away, which has a policy of its own. In a sample there is one of those in a folder that differ only in what is asked or in whom a letter goes to.
 */
public final class SitePages {
    private SitePages() {}

    /** Relative to the site, with '/' between names, sorted. */
    public static List<String> of(Path site) {
        try (Stream<Path> all = Files.walk(site)) {
            List<String> pages = all.map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".html") && !name.equals("404.html") && !name.startsWith("go/")
                            && !name.equals("kit/offline.html"))
                    .sorted().toList();
            Map<String, Integer> alike = new HashMap<>();
            List<String> some = pages.stream()
                    .filter(name -> Boolean.getBoolean("handbill.full") || !name.matches("(.*/)?(actions/(?!write/)|write/.+/).+")
                            || alike.merge(kind(name), 1, Integer::sum) == 1)
                    .toList();
            assertThat(some).hasSizeGreaterThan(8);
            return some;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** For instance {@code ko/write/offices-2012/group/} or, of the recipients themselves, {@code ko/write/offices-2012/}. */
    private static String kind(String name) {
        String folder = name.substring(0, name.lastIndexOf('/'));
        return folder.substring(0, folder.lastIndexOf('/') + 1);
    }
}
