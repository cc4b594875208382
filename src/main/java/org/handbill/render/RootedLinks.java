package org.handbill.render;

import java.util.List;
import org.handbill.site.Routes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A page at the root of a site that is shown at other addresses too: each of its relative links begins with the path of the root. One that begins with
 * {@code ./} stays as it is.
 */
final class RootedLinks {
    private static final List<String> ADDRESSES = List.of("href", "src", "action", "poster");

    private RootedLinks() {}

    /** @param root beginning and ending in '/' */
    static String write(String html, String root) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        for (String attribute : ADDRESSES) {
            for (Element element : page.select("[" + attribute + "]")) {
                String written = element.attr(attribute);
                if (Routes.isRelative(written) && !written.startsWith("#") && !written.startsWith("/") && !written.startsWith("./")) {
                    element.attr(attribute, root + written);
                }
            }
        }
        return page.outerHtml();
    }
}
