package org.handbill.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pages of a built site: all but {@code 404.html}, whose links begin at the root of its host, short links, which lead on at once, and the page to
 * take away, which has a policy of its own. In a sample there are the home page, the appeal and the share kit in each language, and of all other kinds
 * of page one, each in the next language.
 */
public final class SitePages {
    private static final Set<String> IN_EACH_LANGUAGE = Set.of("index.html", "appeal/index.html", "share/index.html");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}/");

    private SitePages() {}

    /** All of them, relative to the site, with '/' between names, sorted. */
    public static List<String> all(Path site) {
        try (Stream<Path> all = Files.walk(site)) {
            List<String> pages = all.map(file -> site.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".html") && !name.equals("404.html") && !name.startsWith("go/")
                            && !name.equals("kit/offline.html"))
                    .sorted().toList();
            assertThat(pages).hasSizeGreaterThan(8);
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All of them in the full tests, else a sample. */
    public static List<String> of(Path site) {
        return Boolean.getBoolean("handbill.full") ? all(site) : sample(all(site));
    }

    private static List<String> sample(List<String> pages) {
        Map<String, List<String>> kinds = new TreeMap<>();
        for (String page : pages) {
            kinds.computeIfAbsent(kind(original(page)), _ -> new ArrayList<>()).add(page);
        }
        List<String> some = new ArrayList<>();
        int turn = 0;
        for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
            List<String> alike = kind.getValue();
            if (IN_EACH_LANGUAGE.contains(kind.getKey())) {
                some.addAll(alike);
            } else {
                some.add(alike.get(turn++ * alike.size() / 3 % alike.size()));
            }
        }
        return some;
    }

    /** The name that the page has in the campaign's own language. */
    private static String original(String page) {
        Matcher language = LANGUAGE.matcher(page);
        return language.lookingAt() ? page.substring(language.end()) : page;
    }

    /** Actions differ only in what they ask, and pages below a letter in whom it goes to. */
    private static String kind(String name) {
        boolean alike = name.matches("actions/(?!write/).+|write/.+/.+");
        return alike ? name.replaceFirst("[^/]+/index[.]html$", "") : name;
    }
}
