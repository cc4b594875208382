package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Settings;
import org.handbill.kit.AppealTexts;
import org.handbill.kit.Kit;
import org.handbill.kit.Letter;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.SitePath;

/**
 * The text files of the kit in one language: UTF-8 without a mark, lines ended by LF, which every editor of the last years takes, Windows' Notepad
 * since 2018 too.
 */
final class KitTexts {
    private static final String RULE = "-".repeat(8);

    private final Campaign campaign;
    private final Kit kit;
    private final InterfaceTexts texts;
    private final Cards cards;
    private final List<KitPicture> pictures;
    private final KitPaths paths;
    private final SortedMap<SitePath, Supplier<String>> files = new TreeMap<>();

    private KitTexts(Campaign campaign, Kit kit, InterfaceTexts texts, Cards cards, List<KitPicture> pictures) {
        this.campaign = campaign;
        this.kit = kit;
        this.texts = texts;
        this.cards = cards;
        this.pictures = pictures;
        this.paths = new KitPaths(kit.edition().language());
    }

    static SortedMap<SitePath, Supplier<String>> of(Campaign campaign, Kit kit, InterfaceTexts texts, Cards cards,
            List<KitPicture> pictures) {
        KitTexts files = new KitTexts(campaign, kit, texts, cards, pictures);
        files.add();
        return files.files;
    }

    private void add() {
        kit.snippets().forEach(snippet -> put(paths.platform(snippet.platform().id()), () -> platform(snippet)));
        kit.appeal().ifPresent(this::appeal);
        put(paths.file("README.txt"), this::readme);
        put(paths.file("credits.txt"), this::credits);
        if (!pictures.isEmpty()) {
            put(paths.file("alternative-texts.txt"), this::alternatives);
        }
    }

    private void put(SitePath path, Supplier<String> text) {
        files.put(path, () -> {
            String whole = text.get();
            return whole.endsWith("\n") ? whole : whole + "\n";
        });
    }

    /** Each text below a line that says what it costs; what stands between two such lines is copied as it is. */
    private String platform(Snippet snippet) {
        List<Wording> all = new ArrayList<>(snippet.wordings());
        all.addAll(snippet.longForms());
        all.addAll(snippet.thread());
        StringBuilder out = new StringBuilder(NetworkNames.of(snippet.platform(), texts)).append('\n');
        for (int i = 0; i < all.size(); i++) {
            out.append('\n').append(RULE).append(' ').append(i + 1).append('/').append(all.size()).append(" · ")
                    .append(cards.count(all.get(i).measure())).append(' ').append(RULE).append('\n').append(all.get(i).text()).append('\n');
        }
        return out.toString();
    }

    private void appeal(AppealTexts appeal) {
        put(paths.file("appeal.txt"), appeal::plain);
        put(paths.file("appeal.md"), appeal::markdown);
        for (int i = 0; i < appeal.letters().size(); i++) {
            Letter letter = appeal.letters().get(i);
            put(paths.letter(i + 1), () -> letter(letter));
        }
    }

    private String letter(Letter letter) {
        StringBuilder out = new StringBuilder(letter.form().name()).append('\n');
        letter.form().url().ifPresent(url -> out.append(url).append('\n'));
        if (!letter.form().topic().isEmpty()) {
            out.append(texts.get("letter.topic")).append(": ").append(letter.form().topic()).append('\n');
        }
        out.append(texts.get("letter.subject")).append(": ").append(letter.subject()).append("\n\n");
        String count = cards.count(letter.measure());
        return out.append(RULE).append(' ').append(count).append(' ').append(RULE).append('\n').append(letter.text()).toString();
    }

    private String readme() {
        Edition edition = kit.edition();
        List<String> lines = new ArrayList<>();
        lines.add(edition.title());
        lines.add(edition.summary());
        if (!edition.notice().isEmpty()) {
            lines.add(edition.notice());
        }
        lines.add(texts.get("readme.what", "offline.html", "texts", "SHA256SUMS"));
        lines.add(texts.get("readme.apostrophe", "snippets.csv"));
        campaign.settings().baseUrl().ifPresent(_ -> lines.add(texts.get("readme.newest", kit.link())));
        campaign.settings(edition).contact().ifPresent(contact -> lines.add(contact(contact)));
        return String.join("\n\n", lines);
    }

    private String contact(Settings.Contact contact) {
        return texts.get("contact.by") + " " + contact.name() + contact.email().map(email -> " <" + email + ">").orElse("");
    }

    /** Where the texts and pictures come from; we do not know under which licence they are beyond what the author says. */
    private String credits() {
        Edition edition = kit.edition();
        List<String> lines = new ArrayList<>(List.of(edition.title()));
        credit(edition.post(), lines);
        edition.appeal().ifPresent(appeal -> credit(appeal.article(), lines));
        pictures.stream().filter(picture -> !picture.credit().isEmpty())
                .forEach(picture -> lines.add(picture.name() + ": " + picture.credit()));
        campaign.settings(edition).contact().ifPresent(contact -> lines.add(contact(contact)));
        return String.join("\n\n", lines.stream().distinct().toList());
    }

    private void credit(Article article, List<String> lines) {
        Optional<Article.Credit> source = article.source();
        if (source.isEmpty()) {
            if (!article.author().isEmpty()) {
                lines.add(article.title() + "\n" + texts.get("credit.author", article.author()));
            }
            return;
        }
        Article.Credit credit = source.get();
        List<String> parts = new ArrayList<>(List.of(texts.get("credit.published", credit.name())));
        if (!credit.author().isEmpty()) {
            parts.add(texts.get("credit.author", credit.author()));
        }
        if (!credit.translator().isEmpty()) {
            parts.add(texts.get("credit.translator", credit.translator()));
        }
        if (!credit.url().isEmpty()) {
            parts.add(credit.url());
        }
        lines.add(article.title() + "\n" + String.join("\n", parts));
    }

    private String alternatives() {
        List<String> parts = pictures.stream().map(picture -> picture.name() + "\n" + picture.alternative()).toList();
        return String.join("\n\n", parts);
    }
}
