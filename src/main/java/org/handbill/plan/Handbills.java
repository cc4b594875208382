package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.campaign.Settings;
import org.handbill.campaign.WritingDirection;
import org.handbill.diagnostic.Location;
import org.handbill.kit.Handbill;
import org.handbill.kit.Kit;
import org.handbill.kit.PaperSize;
import org.handbill.prose.Block;
import org.handbill.prose.Passage;
import org.handbill.prose.PlainOptions;
import org.handbill.prose.PlainTextWriter;
import org.handbill.prose.Priority;
import org.handbill.prose.Prose;
import org.handbill.site.Artifact;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;
import org.handbill.text.Paragraph;

/** Says what stands on the printed handbill of an edition. It is in one language: what a translation lacks is left out. */
final class Handbills {
    /** Behind so many no ordinary paragraph has room on a sheet, whatever its type. */
    private static final int MOST_CHARACTERS = 10_000;

    private final Campaign campaign;
    private final Kit kit;
    private final Edition edition;
    private final InterfaceTexts texts;

    private Handbills(Campaign campaign, Kit kit, InterfaceTexts texts) {
        this.campaign = campaign;
        this.kit = kit;
        this.edition = kit.edition();
        this.texts = texts;
    }

    /** Adds the handbill on each size of paper, unless the author does not want it. */
    static void plan(Campaign campaign, Kit kit, Routes routes, InterfaceTexts texts, SortedMap<SitePath, Artifact> artifacts) {
        if (!campaign.settings().outputs().contains(Settings.Output.PAPER) || line(kit.edition().title()).isEmpty()) {
            return;
        }
        Handbills handbills = new Handbills(campaign, kit, texts);
        Supplier<Handbill> content = handbills::handbill;
        for (PaperSize size : PaperSize.values()) {
            artifacts.put(routes.handbill(kit.edition(), size), new Artifact.Paper(content, size));
        }
    }

    private Handbill handbill() {
        boolean rightToLeft = WritingDirection.of(edition.language()) == WritingDirection.RTL;
        String own = edition.folder() + "campaign.yaml";
        Settings settings = campaign.settings(edition);
        List<Handbill.Words> kicker = new ArrayList<>();
        settings.hashtags().stream().findFirst().ifPresent(tag -> kicker.add(words("#" + tag, own)));
        edition.post().date().ifPresent(date -> kicker.add(words(new Dates(texts).full(date), edition.post().file())));
        Handbill.Contact contact = settings.contact()
                .map(found -> new Handbill.Contact(texts.get("contact.by"), line(found.name()), found.email().orElse(""),
                        Location.whole(own)))
                .orElse(new Handbill.Contact("", "", "", Location.whole(own)));
        Handbill.Words summary = summary(own);
        return new Handbill(edition.language(), rightToLeft, words(edition.isTranslated(Part.NOTICE) ? edition.notice() : "", own), kicker,
                words(edition.title(), own), summary, body(summary), steps(), kit.shortLink(), contact,
                new Handbill.Labels(texts.get("plan.title"), texts.get("paper.scan"),
                        texts.get("code.alt", kit.shortLink()), texts.get("paper.take"), texts.get("paper.cut")));
    }

    private Handbill.Words summary(String own) {
        Article post = edition.post();
        String summary = edition.isTranslated(Part.SUMMARY) ? edition.summary() : "";
        return summary.isEmpty() && post.isTranslated(Part.SUMMARY) ? words(post.summary(), post.file()) : words(summary, own);
    }

    /**
     * The beginning of the post and its essential paragraphs, without addresses, which nobody can follow on a wall. A heading leads in to what comes
     * next. Where only the post's summary is translated, that.
     */
    private Handbill.Body body(Handbill.Words shown) {
        Article post = edition.post();
        if (!post.isTranslated(Part.BODY)) {
            String summary = post.isTranslated(Part.SUMMARY) ? line(post.summary()) : "";
            List<Paragraph> paragraphs = summary.isEmpty() || summary.equals(shown.text())
                    ? List.of()
                    : List.of(new Paragraph(summary, Paragraph.Priority.ORDINARY, false));
            return new Handbill.Body(paragraphs, Location.whole(post.file()));
        }
        Prose running = new Prose(post.body().blocks().stream().filter(Handbills::isRunningText).toList(), post.body().footnotes());
        List<Passage> passages = PlainTextWriter.passages(running, PlainOptions.WORDS);
        List<Paragraph> paragraphs = new ArrayList<>();
        int length = 0;
        for (Passage passage : passages) {
            String text = passage.text().replace("\uFFFD", "").strip(); // what took the place of characters that cannot be published
            if (!text.isEmpty() && (length < MOST_CHARACTERS || passage.priority() == Priority.ESSENTIAL)) {
                paragraphs.add(passage.paragraph(text, edition.language().getLanguage()));
            }
            length += passage.text().length();
        }
        return new Handbill.Body(paragraphs, Location.whole(post.file()));
    }

    /** Not what is apart from it: notes on the page, pictures, tables. */
    private static boolean isRunningText(Block block) {
        return switch (block) {
            case Block.Heading _,Block.Paragraph _,Block.BlockQuote _,Block.BulletList _,Block.OrderedList _,Block.DefinitionList _,Block.Element _,Block.Html _ ->
                true;
            case Block.Alert _,Block.Figure _,Block.CodeBlock _,Block.ThematicBreak _,Block.Table _ -> false;
        };
    }

    private List<Handbill.Step> steps() {
        List<Handbill.Step> steps = new ArrayList<>();
        for (Action action : edition.actions()) {
            Article article = action.article();
            if (article.isTranslated(Part.TITLE) && !line(article.title()).isEmpty()) {
                String summary = article.isTranslated(Part.SUMMARY) ? article.summary() : "";
                steps.add(new Handbill.Step(words(article.title(), article.file()), words(summary, article.file())));
            }
        }
        return steps;
    }

    private static Handbill.Words words(String text, String file) {
        return new Handbill.Words(line(text), Location.whole(file));
    }

    private static String line(String text) {
        return text.replaceAll("[\\s\\u0085\\u2028\\u2029]+", " ").strip();
    }
}
