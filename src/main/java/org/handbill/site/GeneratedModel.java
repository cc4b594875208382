package org.handbill.site;

import java.util.List;

/** What a built-in template is given for a file that is the same in every theme. All addresses are absolute unless it says otherwise. */
public sealed interface GeneratedModel {

    /** The built-in template that draws it. */
    default String template() {
        return switch (this) {
            case Feed _ -> "feed.xml.ftlx";
            case SiteMap _ -> "sitemap.xml.ftlx";
            case SiteMapIndex _ -> "sitemap-index.xml.ftlx";
            case Robots _ -> "robots.txt.ftl";
            case LeadOn _ -> "lead-on.html.ftlh";
        };
    }

    /**
     * An Atom feed (RFC 4287).
     *
     * @param id of the feed itself; never changes
     * @param self address of the feed
     * @param home address of the page that it belongs to
     * @param author whom the texts are from
     * @param updated RFC 3339, in UTC
     */
    record Feed(String language, String id, String self, String home, String title, String subtitle, String author, String updated,
            List<Entry> entries) implements GeneratedModel {
        public Feed {
            entries = List.copyOf(entries);
        }

        /**
         * @param updated RFC 3339, in UTC
         * @param content HTML whose addresses are absolute
         */
        public record Entry(String id, String href, String title, String summary, String updated, Markup content) {}
    }

    /** Every page for search engines (sitemaps.org, version 0.9). */
    record SiteMap(List<Page> pages) implements GeneratedModel {
        public SiteMap {
            pages = List.copyOf(pages);
        }

        /**
         * @param modified YYYY-MM-DD; empty if not known
         * @param languages the same page in every language, itself included; empty if there is only one
         */
        public record Page(String url, String modified, List<Alternate> languages) {
            public Page {
                languages = List.copyOf(languages);
            }
        }

        /** @param tag BCP 47 */
        public record Alternate(String tag, String url) {}
    }

    /** The parts of a site map that is too long for one file (sitemaps.org, version 0.9). */
    record SiteMapIndex(List<String> urls) implements GeneratedModel {
        public SiteMapIndex {
            urls = List.copyOf(urls);
        }
    }

    /**
     * What crawlers may read (RFC 9309): everything.
     *
     * @param siteMap empty if there is none
     */
    record Robots(String siteMap) implements GeneratedModel {}

    /**
     * A page that leads on to another at once, for instance that of a short link.
     *
     * @param language BCP 47, of the page that it leads to
     * @param direction {@code ltr} or {@code rtl}
     * @param href the address that it leads to, as written on this page; works from a disk
     * @param label what the reader sees of it where nothing leads on by itself
     * @param head of the page that it leads to, so that previews show that one
     * @param siteTitle empty if it leads out of the site
     */
    record LeadOn(String language, String direction, String href, String label, Frame.Head head, String siteTitle)
            implements
                GeneratedModel {}
}
