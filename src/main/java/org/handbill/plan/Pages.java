package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.handbill.address.Telephone;
import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Part;
import org.handbill.campaign.Petition;
import org.handbill.campaign.Recipients;
import org.handbill.campaign.Settings;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.Kit;
import org.handbill.kit.PaperSize;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlWriter;
import org.handbill.site.Call;
import org.handbill.site.Frame;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Markup;
import org.handbill.site.PageModel;
import org.handbill.site.PictureSizes;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** Says what stands on each page of one language. */
final class Pages {
    private final Campaign campaign;
    private final Edition edition;
    private final Kit kit;
    private final Routes routes;
    private final InterfaceTexts texts;
    private final Frames frames;
    private final PartLanguages parts;
    private final Cards cards;
    private final Dates dates;
    private final Credits credits;
    private final Optional<SitePath> letterScript;
    private final RecipientPages recipients;
    private final Embedding embedding;

    Pages(Campaign campaign, Kit kit, Routes routes, InterfaceTexts texts, PartLanguages parts, Frames frames,
            RecipientPages recipients) {
        this.campaign = campaign;
        this.edition = kit.edition();
        this.kit = kit;
        this.routes = routes;
        this.texts = texts;
        this.frames = frames;
        this.parts = parts;
        this.cards = new Cards(kit, routes, texts, parts);
        this.dates = new Dates(texts);
        this.credits = new Credits(texts, dates);
        this.letterScript = kit.appeal().map(_ -> LetterScript.of(kit).path());
        this.recipients = recipients;
        this.embedding = new Embedding(campaign, kit, routes, texts, frames.theme());
    }

    PageModel home() {
        SitePath path = routes.home(edition);
        Article post = edition.post();
        Frame frame = frames.home(path);
        String date = post.date().map(dates::full).orElse("");
        PageModel.Opening opening = new PageModel.Opening(List.of(parts.shown(Part.TITLE, edition.title()), date), post.title(),
                post.summary(),
                parts.marks(post));
        return new PageModel.Home(frame, opening, calls(path), edition.petition().map(this::petition), picture(post, path),
                body(post, path),
                credit(post), plan(path, -1), passOn(path));
    }

    PageModel appeal(Appeal appeal) {
        SitePath path = routes.appeal(edition);
        Article article = appeal.article();
        PageModel.Opening opening = new PageModel.Opening(
                List.of(texts.get("nav.appeal"),
                        article.source().map(credit -> parts.shown(article, Part.SOURCE_NAME, credit.name())).orElse("")),
                article.title(), article.summary(), parts.marks(article));
        List<PageModel.Copyable> copies = kit.appeal().map(this::copies).orElse(List.of());
        return new PageModel.AppealPage(frames.article(path, article), opening, calls(path), body(article, path),
                credit(article), copies, letters(Optional.empty(), path),
                passOn(path));
    }

    private List<PageModel.Copyable> copies(AppealTexts appeal) {
        return List.of(new PageModel.Copyable("whole-plain", texts.get("copy.plain"), appeal.plain()),
                new PageModel.Copyable("whole-markdown", texts.get("copy.markdown"), appeal.markdown()),
                new PageModel.Copyable("whole-html", texts.get("copy.html"), appeal.html()));
    }

    PageModel action(Action action, int number) {
        SitePath path = routes.of(action.article());
        Article article = action.article();
        PageModel.Opening opening = new PageModel.Opening(List.of(texts.get("plan.step", number, edition.actions().size()), time(action)),
                article.title(), article.summary(), parts.marks(article));
        Optional<Action.Form> form = action.kind() instanceof Action.Kind.Write write ? write.form() : Optional.empty();
        return new PageModel.ActionPage(frames.article(path, article), opening, number, kindName(action.kind()), facts(action),
                actionCalls(action, path),
                body(article, path), form.isPresent() && !action.ended() ? letters(form, path) : List.of(), plan(path, number),
                passOn(path),
                recipients(action).filter(_ -> !action.ended()).map(found -> recipients.few(found, path)).orElse(List.of()),
                credit(article));
    }

    private Optional<PageModel.Credit> credit(Article article) {
        return article.source().map(source -> credits.credit(parts.shown(article, source)));
    }

    private Optional<PageModel.PassOn> passOn(SitePath path) {
        return cards.passOn(pictures(path), path);
    }

    private SharePictures pictures(SitePath path) {
        return new SharePictures(kit, frames.drawsCards(), path, texts);
    }

    private static Optional<Recipients> recipients(Action action) {
        return action.kind() instanceof Action.Kind.Write write ? write.recipients() : Optional.empty();
    }

    private static String kindName(Action.Kind kind) {
        return switch (kind) {
            case Action.Kind.Share _ -> "share";
            case Action.Kind.Pledge _ -> "pledge";
            case Action.Kind.Write _ -> "write";
            case Action.Kind.Petition _ -> "petition";
            case Action.Kind.Boycott _ -> "boycott";
            case Action.Kind.Call _ -> "call";
            case Action.Kind.Attend _ -> "attend";
            case Action.Kind.Donate _ -> "donate";
            case Action.Kind.Other _ -> "other";
        };
    }

    private List<String> facts(Action action) {
        List<String> facts = new ArrayList<>();
        if (action.kind() instanceof Action.Kind.Pledge pledge && !action.ended()) {
            pledge.daily().ifPresent(daily -> facts.add(texts.get("plan.daily", daily)));
        }
        action.until().ifPresent(until -> facts.add(texts.get(action.ended() ? "plan.ended" : "plan.until", dates.full(until))));
        return facts;
    }

    private List<Call> actionCalls(Action action, SitePath path) {
        List<Call> calls = new ArrayList<>();
        if (action.ended()) {
            return calls;
        }
        switch (action.kind()) {
            case Action.Kind.Share _ -> calls.add(new Call(texts.get("call.kit"), routes.kit(edition).from(path), true));
            case Action.Kind.Petition petition ->
                calls.add(new Call(texts.get("call.petition"), petition.url().toString(), true));
            case Action.Kind.Donate donate -> calls.add(new Call(texts.get("call.donate"), donate.url().toString(), true));
            case Action.Kind.Call call -> calls.add(new Call(texts.get("call.phone", call.phone()),
                    Telephone.of(call.phone()).link(), true));
            case Action.Kind.Write write -> write.recipients().ifPresent(found -> calls.add(
                    new Call(texts.get("recipients.all"), routes.recipients(edition, found).from(path), true)));
            case Action.Kind.Pledge _ -> {
                Calendars calendars = new Calendars(campaign, edition, routes);
                calendars.path(action).ifPresent(file -> calls.add(new Call(texts.get("call.calendar"), file.from(path), true,
                        calendars.calendar(action).map(Calendar::write).orElse(""))));
            }
            case Action.Kind.Boycott _,Action.Kind.Attend _,Action.Kind.Other _ -> {
                // the text of the page says what to do
            }
        }
        return calls;
    }

    PageModel kit() {
        SitePath path = routes.kit(edition);
        PageModel.Opening opening = new PageModel.Opening(
                List.of(texts.get("kit.kicker"), texts.get("kit.networks", kit.snippets().size())),
                texts.get("kit.headline"), texts.get("kit.standfirst"));
        Frame frame = frames.website(path, texts.get("nav.kit"), texts.get("kit.standfirst"), edition.post().image());
        SharePictures pictures = pictures(path);
        return new PageModel.KitPage(frame, opening, cards.filters(), cards.all(pictures),
                pictures.all().stream().map(parts::shown).toList(), takeAway(path),
                embedding.html());
    }

    private Optional<PageModel.TakeAway> takeAway(SitePath path) {
        boolean made = campaign.settings().outputs().contains(Settings.Output.KIT);
        return made
                ? Optional
                        .of(new PageModel.TakeAway(KitFolder.archive(campaign.editions(), edition).from(path), KitPaths.OFFLINE.from(path),
                                KitPaths.TABLE.from(path), handbills(path)))
                : Optional.empty();
    }

    private List<Frame.Link> handbills(SitePath path) {
        return Stream.of(PaperSize.values()).filter(size -> frames.has(routes.handbill(edition, size)))
                .map(size -> new Frame.Link(size.label(), routes.handbill(edition, size).from(path), false)).toList();
    }

    PageModel article(Article article) {
        SitePath path = routes.of(article);
        String date = article.date().map(dates::full).orElse("");
        PageModel.Opening opening = new PageModel.Opening(List.of(parts.shown(Part.TITLE, edition.title()), date), article.title(),
                article.summary(),
                parts.marks(article));
        return new PageModel.ArticlePage(frames.article(path, article), opening, picture(article, path), body(article, path),
                credit(article), passOn(path));
    }

    PageModel updates() {
        SitePath path = routes.updates(edition);
        String title = texts.get("nav.updates");
        PageModel.Opening opening = new PageModel.Opening(List.of(parts.shown(Part.TITLE, edition.title()), ""), title, "");
        return new PageModel.ListPage(frames.website(path, title, edition.summary(), edition.post().image()), opening, entries(path));
    }

    private List<PageModel.Entry> entries(SitePath path) {
        return edition.updates().stream().map(update -> new PageModel.Entry(update.date().map(dates::full).orElse(""),
                update.date().map(Object::toString).orElse(""), update.title(), update.summary(), routes.of(update).from(path),
                parts.marks(update))).toList();
    }

    PageModel notFound() {
        SitePath path = new SitePath("404.html");
        PageModel.Opening opening = new PageModel.Opening(List.of(parts.shown(Part.TITLE, edition.title()), "404"),
                texts.get("not-found.headline"),
                texts.get("not-found.standfirst"));
        Frame frame = frames.website(path, texts.get("not-found.headline"), texts.get("not-found.standfirst"), Optional.empty());
        return new PageModel.NotFound(frame, opening, calls(path));
    }

    private List<Call> calls(SitePath path) {
        List<Call> calls = new ArrayList<>();
        calls.add(new Call(texts.get("call.share"), routes.kit(edition).from(path), true));
        edition.actions().stream().filter(action -> action.kind() instanceof Action.Kind.Write && !action.ended()).findFirst()
                .ifPresent(write -> calls.add(new Call(texts.get("call.write"), routes.of(write.article()).from(path), false)));
        edition.appeal().filter(_ -> !path.equals(routes.appeal(edition)))
                .ifPresent(_ -> calls.add(new Call(texts.get("call.appeal"), routes.appeal(edition).from(path), false)));
        return calls;
    }

    private PageModel.Petition petition(Petition petition) {
        boolean open = petition.status() == Petition.Status.OPEN;
        String state = open
                ? texts.get("petition.open")
                : petition.closedOn().map(day -> texts.get("petition.closed-on", dates.full(day))).orElse(texts.get("petition.closed"));
        return new PageModel.Petition(open, petition.label(), open ? petition.url().map(Object::toString).orElse("") : "", state,
                petition.outcome(), parts.of(Part.PETITION_LABEL), parts.of(Part.PETITION_OUTCOME));
    }

    private Optional<PageModel.Picture> picture(Article article, SitePath path) {
        return article.image().map(image -> {
            Optional<MediaFile> file = PageLinks.media(campaign, image.file());
            return new PageModel.Picture(routes.required(image.file()).from(path), parts.shown(article, Part.IMAGE_ALT, image.alt()),
                    file.map(MediaFile::width).orElse(0),
                    file.map(MediaFile::height).orElse(0), parts.shown(article, Part.IMAGE_CREDIT, image.credit()),
                    file.map(known -> new PictureSizes(campaign).sourceSet(known, path)).orElse(""), frames.pictureSizes());
        });
    }

    private Markup body(Article article, SitePath path) {
        HtmlOptions options = HtmlOptions.PLAIN.withResolver(new PageLinks(campaign, routes, article, path, frames.pictureSizes()))
                .withTitleAbove().withLabels(parts.labels(article));
        return new Markup(HtmlWriter.write(article.body(), options));
    }

    private List<PageModel.Step> plan(SitePath path, int current) {
        List<PageModel.Step> steps = new ArrayList<>();
        for (int i = 0; i < edition.actions().size(); i++) {
            Action action = edition.actions().get(i);
            steps.add(
                    new PageModel.Step(i + 1, action.article().title(), action.article().summary(), routes.of(action.article()).from(path),
                            time(action), i + 1 == current, parts.marks(action.article())));
        }
        return steps;
    }

    private String time(Action action) {
        if (action.ended()) {
            return texts.get("plan.ended", action.until().map(dates::full).orElse(""));
        }
        if (action.kind() instanceof Action.Kind.Pledge pledge && pledge.daily().isPresent()) {
            return texts.get("plan.every-day");
        }
        return action.minutes().isEmpty() ? "" : texts.get("plan.minutes", action.minutes().getAsInt());
    }

    /** The letters of one form, or of all. */
    private List<PageModel.Letter> letters(Optional<Action.Form> form, SitePath path) {
        return kit.appeal().map(appeal -> cards.letters(appeal.letters().stream()
                .filter(letter -> form.isEmpty() || letter.form().equals(form.get())).map(parts::shown).toList(),
                new LetterInputs(appeal.parts(), letterScript.orElseThrow().from(path), texts), "")).orElse(List.of());
    }
}
