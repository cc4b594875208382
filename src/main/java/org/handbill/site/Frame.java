package org.handbill.site;

import java.util.List;
import java.util.Optional;

/**
 * What every page has around its own content.
 *
 * @param path where the page stands
 * @param language BCP 47
 * @param direction {@code ltr} or {@code rtl}
 * @param notice empty if there is none
 * @param home address of the home page from here
 * @param navigation the main pages
 * @param languages this page in every language; empty if there is only one
 * @param footer lesser pages
 * @param styles addresses of style sheets from here, in order
 * @param scripts addresses of scripts from here, in order, all deferred
 * @param preloads addresses of typefaces from here that the first screen needs
 * @param feed address of the Atom feed from here; empty if there is none
 * @param policy what the page may load and run, as a {@code meta} element says it (Content Security Policy Level 3)
 * @param found what readers follow it by, and what search engines and devices know it by
 */
public record Frame(SitePath path, String language, String direction, String siteTitle, String notice, String home, List<Link> navigation,
        List<Language> languages, List<Link> footer, Optional<Banner> banner, Optional<Contact> contact, Head head, List<String> styles,
        List<String> scripts, List<String> preloads, String feed, String policy, Marks marks, Found found) {
    /** All of it in the page's language. */
    public Frame(SitePath path, String language, String direction, String siteTitle, String notice, String home, List<Link> navigation,
            List<Language> languages, List<Link> footer, Optional<Banner> banner, Optional<Contact> contact, Head head, List<String> styles,
            List<String> scripts, List<String> preloads, String feed, String policy) {
        this(path, language, direction, siteTitle, notice, home, navigation, languages, footer, banner, contact, head, styles, scripts,
                preloads, feed, policy, new Marks(new Markup(""), new Markup(""), new Markup("")), Found.NOTHING);
    }

    /**
     * The attributes {@code lang} and {@code dir} of what is in another language than the page; empty for what is not.
     *
     * @param appeal of the appeal and the letters that are made from it, wherever they stand
     */
    public record Marks(Markup siteTitle, Markup notice, Markup appeal) {}

    /**
     * All addresses are seen from the page.
     *
     * @param favicon address of the icon of several sizes; empty if there are no icons
     * @param icon address of the icon as a drawing; empty if there are no icons
     * @param touchIcon address of the icon for home screens; empty if there are no icons
     * @param manifest address of the web manifest, to be linked by a script and only where the page is served; empty if there is none
     * @param jsonFeed address of the feed in JSON; empty if there is none
     * @param data JSON-LD for a script element of the type {@code application/ld+json}; empty if there is none
     */
    public record Found(String favicon, String icon, String touchIcon, String manifest, String jsonFeed, Markup data) {
        public static final Found NOTHING = new Found("", "", "", "", "", new Markup(""));
    }

    /**
     * @param current whether it leads to the page that it stands on
     * @param mark the attributes {@code lang} and {@code dir} if it is in another language than the page
     */
    public record Link(String label, String href, boolean current, Markup mark) {
        /** In the page's language. */
        public Link(String label, String href, boolean current) {
            this(label, href, current, new Markup(""));
        }
    }

    /**
     * @param name in its own language
     * @param href of the same page, or of the home page where there is no such page
     * @param url absolute, of the same page; empty if there is none, and while the campaign has no base address
     * @param original whether it is the campaign's own language
     */
    public record Language(String tag, String direction, String name, String href, String url, boolean current, boolean original) {}

    /** The newest update, for every page. */
    public record Banner(String date, String title, String href, Markup mark) {
        /** In the page's language. */
        public Banner(String date, String title, String href) {
            this(date, title, href, new Markup(""));
        }
    }

    /**
     * Whom to write to.
     *
     * @param email empty if there is none
     * @param sendUpdate a {@code mailto:} address that begins a message with news; empty if there is no e-mail
     */
    public record Contact(String name, String email, String sendUpdate) {}

    /**
     * What search engines and previews read.
     *
     * @param url of the page itself, absolute; empty while the campaign has no base address
     * @param canonical the address that search engines are to keep: that of the page, of its original, or of where it was first published
     * @param type of Open Graph: {@code website} or {@code article}
     * @param creator the campaign's account in the fediverse, {@code @name@server}; empty if it has none
     * @param siteOnX the campaign's account on X, {@code @name}; empty if it has none
     */
    public record Head(String title, String description, String url, String canonical, String type, Optional<Image> image, String creator,
            String siteOnX) {
        /** Of a page that is canonical itself. */
        public Head(String title, String description, String canonical, String type, Optional<Image> image, String creator) {
            this(title, description, canonical, canonical, type, image, creator, "");
        }
    }

    /**
     * A picture for previews.
     *
     * @param url absolute
     * @param type a media type
     */
    public record Image(String url, int width, int height, String type, String alt) {}
}
