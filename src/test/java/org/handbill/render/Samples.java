package org.handbill.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handbill.site.Call;
import org.handbill.site.ChangedText;
import org.handbill.site.Frame;
import org.handbill.site.Markup;
import org.handbill.site.PageModel;
import org.handbill.site.PageModel.ActionPage;
import org.handbill.site.PageModel.AppealPage;
import org.handbill.site.PageModel.ArticlePage;
import org.handbill.site.PageModel.Card;
import org.handbill.site.PageModel.Copyable;
import org.handbill.site.PageModel.Credit;
import org.handbill.site.PageModel.Editing;
import org.handbill.site.PageModel.Entry;
import org.handbill.site.PageModel.Filter;
import org.handbill.site.PageModel.Home;
import org.handbill.site.PageModel.KitPage;
import org.handbill.site.PageModel.Letter;
import org.handbill.site.PageModel.Yours;
import org.handbill.site.PageModel.ListPage;
import org.handbill.site.PageModel.Network;
import org.handbill.site.PageModel.NotFound;
import org.handbill.site.PageModel.Opening;
import org.handbill.site.PageModel.PassOn;
import org.handbill.site.PageModel.Petition;
import org.handbill.site.PageModel.Picture;
import org.handbill.site.PageModel.Step;
import org.handbill.site.PageModel.TakeAway;
import org.handbill.site.PageModel.Text;
import org.handbill.site.SitePath;
import org.handbill.site.Theme;

/** A page of every kind, with everything and with nothing, in three scripts. */
final class Samples {
    static final String SHORT = "28 people face prison camps for leaving North Korea. China can stop it by keeping its own word. Read, pass on, write: "
            + "https://example.org/go/back #SaveRefugees";
    private static final String POLICY = "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file:; "
            + "font-src 'self' file:; base-uri 'none'; form-action 'none'";
    private static final String OTHER = "More than 10,000 people were sent back in ten years, usually once the world was looking elsewhere. This time, look: "
            + "https://example.org/go/back";
    private static final String TITLE = "Do not send them back";

    private final Theme theme;
    private final SortedMap<SitePath, PageModel> pages = new TreeMap<>();

    private Samples(Theme theme) {
        this.theme = theme;
    }

    static SortedMap<SitePath, PageModel> of(Theme theme) {
        Samples samples = new Samples(theme);
        samples.add(samples.home());
        samples.add(samples.appeal());
        samples.add(samples.action());
        samples.add(samples.kit("share", "en", "Take these words and pass them on"));
        samples.add(samples.article());
        samples.add(samples.list());
        samples.add(new NotFound(samples.frame("404.html", "en", "Not found"), new Opening(List.of(TITLE, "404"), "This page is not here",
                "It may have moved. These pages are here."), calls("")));
        samples.add(
                samples.foreign("ar", "لا تعيدوهم", "ثمانية وعشرون شخصا فروا من كوريا الشمالية واعتقلوا في الصين.", SampleTexts.ARABIC));
        samples.add(samples.foreign("ko", "그들을 돌려보내지 마십시오", "북한을 떠난 스물여덟 명이 이달 중국에서 체포되었다.", SampleTexts.KOREAN));
        samples.add(samples.kit("ar/share", "ar", "خذوا هذه الكلمات وانشروها"));
        samples.add(samples.bare());
        samples.headlines();
        return samples.pages;
    }

    private void add(PageModel model) {
        pages.put(model.frame().path(), model);
    }

    private Frame frame(String file, String language, String title) {
        SitePath path = new SitePath(file);
        String canonical = "https://example.org/save-refugees/" + path.canonical();
        Frame.Head head = new Frame.Head(title, "In February 2012 China arrested refugees & means to send them back.", canonical, "article",
                Optional.of(new Frame.Image("https://example.org/save-refugees/media/card.png", 1200, 630, "image/png",
                        "A river \"border\".")),
                "@refugees@example.social");
        List<Frame.Link> navigation = List.of(link("The appeal", "appeal", path), link("Share kit", "share", path),
                link("Write", "actions/write", path));
        List<Frame.Language> languages = List.of(language("en", "ltr", "English", "", language, path),
                language("ko", "ltr", "한국어", "ko", language, path),
                language("ar", "rtl", "العربية", "ar", language, path));
        Optional<Frame.Banner> banner = Optional
                .of(new Frame.Banner("19 February", "The petition has closed", page("updates/closed").from(path)));
        Optional<Frame.Contact> contact = Optional.of(new Frame.Contact("The editors of this record", "editors@example.org",
                "mailto:editors@example.org?subject=Update%3A%20Do%20not%20send%20them%20back"));
        return new Frame(path, language, language.equals("ar") ? "rtl" : "ltr", TITLE,
                "This is a record of February 2012, kept as an example. Its letters are no longer to be sent.", page("").from(path),
                navigation,
                languages, List.of(link("About", "about", path), link("Updates", "updates", path)), banner, contact, head,
                assets(theme.styles(), path), assets(theme.scripts(), path), assets(theme.preloads(), path),
                new SitePath("feed.xml").from(path), POLICY);
    }

    private List<String> assets(List<String> names, SitePath from) {
        List<String> found = new ArrayList<>();
        names.forEach(name -> found.add(new SitePath("assets/" + theme.assets().get(name)).from(from)));
        return found;
    }

    private static SitePath page(String folder) {
        return SitePath.page(folder);
    }

    private static Frame.Link link(String label, String folder, SitePath from) {
        return new Frame.Link(label, page(folder).from(from), page(folder).equals(from));
    }

    private static Frame.Language language(String tag, String direction, String name, String folder, String current, SitePath from) {
        return new Frame.Language(tag, direction, name, page(folder).from(from),
                "https://example.org/save-refugees/" + page(folder).canonical(),
                tag.equals(current), tag.equals("en"));
    }

    private static List<Call> calls(String up) {
        return List.of(new Call("Share it", up + "share/index.html", true),
                new Call("Write a letter", up + "actions/write/index.html", false),
                new Call("Read the appeal", up + "appeal/index.html", false));
    }

    private static List<Step> plan(String up, int current) {
        String write = up + "actions/write/index.html";
        return List.of(new Step(1, "Share", "Read the appeal, then post it wherever you have an account.", write, "1 minute", current == 1),
                new Step(2, "Stand with the families", "Share something of their fast, or keep a set time each day for prayer or silence.",
                        write,
                        "every day", current == 2),
                new Step(3, "Write", "Send the appeal to your representatives and senators, and to the president.", write, "10 minutes",
                        current == 3),
                new Step(4, "Boycott", "Look at the label, and leave goods made in China on the shelf while this lasts.", write, "",
                        current == 4));
    }

    private static Optional<PassOn> passOn(String up) {
        String kit = up + "share/index.html";
        List<Network> networks = List.of(new Network("X", "https://x.com/intent/tweet?text=a%20b&url=c"),
                new Network("Bluesky", "https://bsky.app/intent/compose?text=a"), new Network("Mastodon", kit + "#mastodon"),
                new Network("Facebook", "https://www.facebook.com/sharer/sharer.php?u=a"),
                new Network("WhatsApp", "https://api.whatsapp.com/send?text=a"),
                new Network("E-mail", "mailto:?subject=a&body=b"));
        return Optional.of(new PassOn(card("device", "This device", List.of("device", "short"), false, "", 1), networks, kit));
    }

    private static Card card(String id, String name, List<String> groups, boolean copyFirst, String server, int wordings) {
        List<Text> texts = new ArrayList<>();
        for (int i = 1; i <= wordings; i++) {
            String text = i % 2 == 1 ? SHORT : OTHER + (i > 2 ? " (" + i + ")" : "");
            texts.add(new Text(id + "-text" + i, text, text.length() + " of 280 characters", text.length(), 280,
                    server.isEmpty() ? "https://" + id + ".example.com/compose?text=" + i : "", copyFirst, Optional.empty(), false));
        }
        List<Text> longForms = id.equals("linkedin")
                ? List.of(new Text(id + "-long1", SampleTexts.LETTER, "620 of 3,000 characters", 620, 3000,
                        "https://linkedin.example.com/long", copyFirst, Optional.empty(), false))
                : List.of();
        List<Text> thread = id.equals("x")
                ? List.of(
                        new Text(id + "-post1", "1/2 " + SHORT, "120 of 280 characters", 120, 280, "https://x.example.com/compose?text=1",
                                false, Optional.empty(), false),
                        new Text(id + "-post2", "2/2 " + OTHER, "90 of 280 characters", 90, 280, "", false, Optional.empty(), false))
                : List.of();
        String note = copyFirst
                ? name + " takes the link and drops the text, so the button copies the text first. Paste it there."
                : name + " opens with the text and the link in place.";
        Editing editing = new Editing("{\"k\":\"points\",\"max\":280}",
                new ChangedText("https://" + (server.isEmpty() ? id + ".example.com/compose" : "{host}/share") + "?text={text}",
                        "https://example.org/go/back", 8000));
        return new Card(id, name, groups, note, !copyFirst, "Open " + name, server, "", id.equals("device"), Optional.empty(), texts,
                longForms, thread, editing,
                new Markup(""), Optional.empty());
    }

    private PageModel home() {
        Frame frame = frame("index.html", "en", TITLE);
        return new Home(frame, new Opening(List.of("An appeal from Seoul", "18 February 2012"), TITLE,
                "Twenty-eight people who fled North Korea were arrested in China this month. Within days they may be handed over. What stops it is being seen."),
                calls(""), Optional.of(new Petition(false, "Sign the petition", "", "The petition closed on 20 March 2012.",
                        "A reader created it on the petition service of the White House. That service no longer exists.")),
                Optional.of(new Picture("media/river.svg", "A river.", 1200, 630, "Picture made for this record.", "", "")),
                new Markup(SampleTexts.POST),
                Optional.of(new Credit(new Markup(
                        "First published by <cite><a href=\"https://blog.example.org/\">Ask a Korean!</a></cite>. Written by Joo Seong-ha."))),
                plan("", 0), passOn(""));
    }

    private PageModel appeal() {
        return new AppealPage(frame("appeal/index.html", "en", "The appeal"),
                new Opening(List.of("The appeal", "5,412 characters"), "An appeal for the refugees held in China",
                        "A letter to those who can speak to the government of China."),
                List.of(new Call("Share it", "../share/index.html", true),
                        new Call("Write a letter", "../actions/write/index.html", false)),
                new Markup(SampleTexts.APPEAL), Optional.of(new Credit(new Markup("First published by <cite>Ask a Korean!</cite>."))),
                List.of(new Copyable("whole-plain", "Plain text", SampleTexts.LETTER),
                        new Copyable("whole-markdown", "Markdown", SampleTexts.LETTER),
                        new Copyable("whole-html", "HTML for a web page", SampleTexts.APPEAL.strip())),
                List.of(letter()), passOn("../"));
    }

    private static Letter letter() {
        return new Letter("letter1", "White House contact form (2012)", "We the People - Petitions",
                List.of("Copy the short form of the letter.", "Choose the subject.", "Ask for a reply, and send it."),
                "Refugees held in China must not be sent back", SampleTexts.LETTER,
                "3 of 12 paragraphs and the closing: 2,431 of 2,500 characters", 2431, 2500,
                "https://form.example.org/", new Yours("", "", 2, "0", "", "", "2,431 of 2,500 characters", List.of(), List.of()));
    }

    private PageModel action() {
        return new ActionPage(frame("actions/write/index.html", "en", "Write"), new Opening(List.of("Step 3 of 4", "10 minutes"), "Write",
                "Send the appeal to your representatives and senators, and to the president."), 3, "write",
                List.of("10 minutes", "Until 23 February 2012"),
                List.of(new Call("Open the share kit", "../../share/index.html", true)), new Markup(SampleTexts.ACTION), List.of(letter()),
                plan("../../", 3), passOn("../../"), List.of(), Optional.empty());
    }

    private PageModel kit(String folder, String language, String headline) {
        List<Filter> filters = List.of(new Filter("all", "All", false, false), new Filter("network", "Networks", false, false),
                new Filter("messenger", "Messengers", false, false), new Filter("any", "Any", true, false),
                new Filter("short", "Short", true, false),
                new Filter("long", "Long", true, false));
        List<Card> cards = List.of(card("x", "X", List.of("network", "short"), false, "", 4),
                card("bluesky", "Bluesky", List.of("network", "short"), false, "", 2),
                card("mastodon", "Mastodon", List.of("network", "short"), false, "mastodon.social", 3),
                card("linkedin", "LinkedIn", List.of("network", "long"), true, "", 1),
                card("whatsapp", "WhatsApp", List.of("messenger", "short"), false, "", 2),
                card("sms", "SMS", List.of("messenger", "short"), false, "", 1),
                card("device", "This device", List.of("device", "short"), false, "", 1));
        return new KitPage(frame(folder + "/index.html", language, "Share kit"),
                new Opening(List.of("Share kit", "6 ways to pass it on"), headline,
                        "Every text fits its network to the character, with the link inside."),
                filters, cards, List.of(), Optional.of(new TakeAway("../kit/kit.zip", "../kit/offline.html", "../kit/snippets.csv",
                        List.of(new Frame.Link("A4", "../handbill.pdf", false),
                                new Frame.Link("US Letter", "../handbill-letter.pdf", false)))),
                "<p>Embedded</p>");
    }

    private PageModel article() {
        return new ArticlePage(frame("about/index.html", "en", "About"), new Opening(List.of(TITLE, ""), "About this record", ""),
                Optional.empty(),
                new Markup(
                        "<p>This page says who made it, and why. It is kept as a record of what people did in those days, and of what came of it in the end.</p>\n"),
                Optional.empty(), passOn("../"));
    }

    private PageModel list() {
        return new ListPage(frame("updates/index.html", "en", "Updates"), new Opening(List.of(TITLE, ""), "Updates", ""),
                List.of(new Entry("20 March 2012", "2012-03-20", "What came of the petition", "It was closed. Here is what it did.",
                        "closed/index.html"),
                        new Entry("19 February 2012", "2012-02-19", "A petition now exists", "", "petition/index.html")));
    }

    private PageModel foreign(String language, String headline, String standfirst, String body) {
        return new Home(frame(language + "/index.html", language, headline), new Opening(List.of("Seoul", "2012"), headline, standfirst),
                calls("../"),
                Optional.empty(), Optional.empty(), new Markup(body), Optional.empty(), plan("../", 0), passOn("../"));
    }

    /** Everything that may be missing is. */
    private PageModel bare() {
        SitePath path = new SitePath("bare/index.html");
        Frame frame = new Frame(path, "en", "ltr", "No", "", "../index.html", List.of(), List.of(), List.of(), Optional.empty(),
                Optional.empty(),
                new Frame.Head("No", "", "", "website", Optional.empty(), ""), assets(theme.styles(), path), List.of(), List.of(), "",
                POLICY);
        return new Home(frame, new Opening(List.of("", ""), "No", ""), List.of(), Optional.empty(), Optional.empty(), new Markup(""),
                Optional.empty(),
                List.of(), Optional.empty());
    }

    private void headlines() {
        List<String> texts = List.of("Stop", "To be punished for having left",
                "Élise Ångström & Çelik's “open” letter, 2012: 40 km — ¿why?",
                "An unusually long headline that tells in one breath what happened, to whom, when and where, and that nevertheless wants to be set",
                "Donaudampfschifffahrtsgesellschaft", "Let my people go");
        for (int i = 0; i < texts.size(); i++) {
            add(new ArticlePage(frame("headlines/" + i + "/index.html", "en", "Headline"),
                    new Opening(List.of(TITLE, ""), texts.get(i), ""),
                    Optional.empty(), new Markup("<p>Text.</p>\n"), Optional.empty(), Optional.empty()));
        }
    }
}
