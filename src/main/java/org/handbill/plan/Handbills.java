package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Supplier;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.campaign.Settings;
import org.handbill.campaign.WritingDirection;
import org.handbill.diagnostic.Location;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.Handbill;
import org.handbill.kit.Kit;
import org.handbill.kit.PaperSize;
import org.handbill.site.Artifact;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;
import org.handbill.text.Paragraph;

/** Says what stands on the printed handbill of an edition. It is in one language: what a translation lacks is left out. */
final class Handbills {
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
        return new Handbill(edition.language(), rightToLeft, words(edition.isTranslated(Part.NOTICE) ? edition.notice() : "", own), kicker,
                words(edition.title(), own), summary(own), appeal(), steps(), kit.shortLink(), contact,
                new Handbill.Labels(texts.get("nav.appeal"), texts.get("plan.title"), texts.get("paper.scan"),
                        texts.get("code.alt", kit.shortLink()), texts.get("paper.take"), texts.get("paper.cut")));
    }

    private Handbill.Words summary(String own) {
        Article post = edition.post();
        String summary = edition.isTranslated(Part.SUMMARY) ? edition.summary() : "";
        return summary.isEmpty() && post.isTranslated(Part.SUMMARY) ? words(post.summary(), post.file()) : words(summary, own);
    }

    private Handbill.Appeal appeal() {
        String file = edition.appeal().map(Appeal::article).map(Article::file).orElse("");
        boolean translated = edition.appeal().filter(found -> found.article().isTranslated(Part.BODY)).isPresent();
        List<Paragraph> paragraphs = kit.appeal().filter(_ -> translated).map(AppealTexts::parts)
                .map(parts -> parts.parts().stream().map(part -> new Paragraph(part.text().strip(), part.priority(), part.leadsIn())).toList())
                .orElse(List.of());
        return new Handbill.Appeal(paragraphs, Location.whole(file));
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
