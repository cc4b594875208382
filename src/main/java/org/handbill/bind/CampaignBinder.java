package org.handbill.bind;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.handbill.campaign.Action;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Ledger;
import org.handbill.campaign.Message;
import org.handbill.campaign.Petition;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.parse.Document;
import org.handbill.parse.Manuscript;
import org.handbill.platform.Catalogue;

/** Turns the author's files into a campaign: strict about keys, values and what texts refer to. */
public final class CampaignBinder {
    /** Folders below the site's root that the tool itself fills. */
    static final List<String> OWN_FOLDERS = List.of("appeal", "share", "actions", "write", "updates", "go", "kit", "cards",
            "assets",
            "media", "index", "404");

    private final Manuscript manuscript;
    private final Catalogue catalogue;
    private final BindOptions options;
    private final Problems problems = new Problems();

    private CampaignBinder(Manuscript manuscript, Catalogue catalogue, BindOptions options) {
        this.manuscript = manuscript;
        this.catalogue = catalogue;
        this.options = options;
    }

    public static Outcome<Campaign> bind(Manuscript manuscript, Catalogue catalogue, BindOptions options) {
        CampaignBinder binder = new CampaignBinder(manuscript, catalogue, options);
        Optional<Campaign> campaign = binder.campaign();
        return campaign.isEmpty() ? Outcome.failed(binder.problems) : Outcome.of(campaign.get(), binder.problems);
    }

    private Optional<Campaign> campaign() {
        RecipientFiles recipients = new RecipientFiles(manuscript.recipients(), catalogue.ids(), options, problems);
        ArticleBinder articles = new ArticleBinder(problems, options, recipients);
        Optional<Article> post = manuscript.post().flatMap(articles::article);
        Optional<Appeal> appeal = manuscript.appeal().flatMap(articles::appeal);
        List<Action> actions = all(manuscript.actions(), articles::action);
        recipients.warnOfUnused();
        List<Article> pages = all(manuscript.pages(), articles::article);
        List<Article> updates = all(manuscript.updates(), articles::article).stream()
                .sorted(Comparator.comparing((Article update) -> update.date().orElse(LocalDate.MIN)).thenComparing(Article::file)
                        .reversed())
                .toList();
        articles.requireDifferent(pages, OWN_FOLDERS);
        articles.requireDifferent(actions.stream().map(Action::article).toList(), List.of());
        articles.requireDifferent(updates, List.of());
        Fields fields = Fields.of(manuscript.campaign(), problems);
        SettingsBinder binder = new SettingsBinder(fields, catalogue.ids(), options);
        Settings settings = binder.settings();
        String title = fields.line("title").required("");
        String summary = fields.line("summary").required("");
        String notice = fields.line("notice").or("");
        Optional<Petition> petition = binder.petition();
        fields.done();
        List<Message> messages = manuscript.messages().map(new MessageBinder(settings, binder, problems)::messages).orElse(List.of());
        if (post.isEmpty()) {
            return Optional.empty();
        }
        Edition original = new Edition(settings.language(), title, summary, notice, post.get(), appeal, actions, pages, messages, updates,
                petition);
        Ledger ledger = ledger(settings);
        Campaign campaign = new Campaign(settings, List.of(original), new MediaBinder(problems).media(manuscript.media()), ledger,
                articles.chosenSlugs());
        new References(campaign, problems).check(campaign, articles.pictures());
        return Optional.of(campaign);
    }

    private Ledger ledger(Settings settings) {
        Outcome<Ledger> ledger = LedgerBinder.bind(manuscript.ledger(), settings.links(), options.asOf());
        problems.addAll(ledger.diagnostics());
        return ledger.value().orElse(Ledger.EMPTY);
    }

    private static <T> List<T> all(List<Document> documents, Function<Document, Optional<T>> reader) {
        return documents.stream().flatMap(document -> reader.apply(document).stream()).toList();
    }
}
