package org.handbill.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.campaign.Action;
import org.handbill.kit.Kit;
import org.handbill.kit.Letter;
import org.handbill.kit.ShareTemplate;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.platform.Platform;
import org.handbill.platform.ShareTarget;
import org.handbill.platform.UriTemplate;
import org.handbill.site.ChangedText;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.PageModel;
import org.handbill.site.Routes;
import org.handbill.site.SharePicture;
import org.handbill.site.SitePath;
import org.handbill.text.Measure;

/** The cards of the share kit, with their counts in words. */
final class Cards {
    /** A text of at most this many units counts as short, whatever the unit. */
    private static final int SHORT = 320;

    private final Kit kit;
    private final Routes routes;
    private final InterfaceTexts texts;
    private final PartLanguages parts;
    private final boolean hasClosing;

    Cards(Kit kit, Routes routes, InterfaceTexts texts, PartLanguages parts) {
        this.kit = kit;
        this.routes = routes;
        this.texts = texts;
        this.parts = parts;
        this.hasClosing = kit.edition().appeal().filter(appeal -> !appeal.closing().isBlank()).isPresent();
    }

    /** Without pictures. */
    List<PageModel.Card> all() {
        return Repeats.marked(
                kit.snippets().stream().map(snippet -> card(snippet, "", routes.kit(kit.edition()), Optional.empty())).toList());
    }

    List<PageModel.Card> all(SharePictures pictures) {
        return Repeats.marked(
                kit.snippets().stream().map(snippet -> card(snippet, "", routes.kit(kit.edition()), pictures.with(snippet))).toList());
    }

    /** The choice of the device is one of its sheet: there is none where no card has a sheet, or the reader's browser has none. */
    List<PageModel.Filter> filters() {
        List<PageModel.Filter> filters = new ArrayList<>();
        filters.add(new PageModel.Filter("all", texts.get("filter.all"), false, false));
        Set<Platform.Group> present = EnumSet.noneOf(Platform.Group.class);
        Set<Platform.Group> always = EnumSet.noneOf(Platform.Group.class);
        for (Snippet snippet : kit.snippets()) {
            present.add(snippet.platform().group());
            if (!(snippet.platform().share() instanceof ShareTarget.Device)) {
                always.add(snippet.platform().group());
            }
        }
        if (kit.device().isEmpty()) {
            present.remove(Platform.Group.DEVICE);
        }
        for (Platform.Group group : present) {
            boolean sheetOnly = group == Platform.Group.DEVICE || !always.contains(group);
            filters.add(new PageModel.Filter(id(group), texts.get("filter." + id(group)), false, sheetOnly));
        }
        for (String length : List.of("any", "short", "long")) {
            filters.add(new PageModel.Filter(length, texts.get("filter." + length), true, false));
        }
        return filters;
    }

    /** A text that suits any place, which is the device's, and a link to each network; the first platform's text where the device has none. */
    Optional<PageModel.PassOn> passOn(SharePictures pictures, SitePath path) {
        if (kit.snippets().isEmpty()) {
            return Optional.empty();
        }
        Snippet text = kit.device().orElse(kit.snippets().getFirst());
        SitePath page = routes.kit(kit.edition());
        List<PageModel.Network> networks = new ArrayList<>();
        for (Snippet snippet : kit.snippets()) {
            ShareTarget share = snippet.platform().share();
            if (share instanceof ShareTarget.CopyOnly || share instanceof ShareTarget.Device) {
                continue; // there is nothing to open
            }
            String href = beside(snippet, text).map(OpenAddress::onPage).orElse(page.from(path) + "#" + snippet.platform().id());
            networks.add(new PageModel.Network(NetworkNames.of(snippet.platform(), texts), href));
        }
        return Optional
                .of(new PageModel.PassOn(card(text, "pass-on-", path, pictures.with(text)), networks, page.from(path)));
    }

    /** What opens a network: with its own text, but where it may be dropped with the one that is copied too; absent if the reader names the server. */
    private static Optional<String> beside(Snippet snippet, Snippet copied) {
        ShareTarget share = snippet.platform().share();
        String text = copied.best().text();
        if (share instanceof ShareTarget.Compose(UriTemplate _, int max, boolean copyFirst) && copyFirst
                && snippet.platform().limit().fits(text)) {
            return template(snippet, copied).map(template -> UriTemplate.of(template.address()).expand(Map.of("text", text, "body", text)))
                    .filter(address -> address.length() <= max).or(snippet.best()::open);
        }
        return snippet.best().open().filter(_ -> !(share instanceof ShareTarget.Server));
    }

    /** With the link that goes with the copied text; absent if the network does not have that text and it does not lead to the home page. */
    private static Optional<ShareTemplate> template(Snippet snippet, Snippet copied) {
        Wording text = copied.best();
        return snippet.wordings().stream().filter(wording -> wording.origin().equals(text.origin())).findFirst()
                .flatMap(Wording::template)
                .or(() -> snippet.template().filter(_ -> text.template().equals(copied.template())));
    }

    private PageModel.Card card(Snippet snippet, String prefix, SitePath page, Optional<SharePicture.Fitting> picture) {
        Platform platform = snippet.platform();
        ShareTarget share = platform.share();
        String name = NetworkNames.of(platform, texts);
        Optional<PageModel.Code> code = share instanceof ShareTarget.Scan ? code(page) : Optional.empty();
        Optional<UriTemplate> picker = picker(share);
        String host = picker.map(UriTemplate::host).orElse("");
        String note = texts.get("note." + (share instanceof ShareTarget.Scan && code.isEmpty() ? "copy-only" : kind(share)), name)
                + (host.isEmpty() ? "" : " " + texts.get("note.picker", host));
        String server = share instanceof ShareTarget.Server onServer ? onServer.example() : "";
        String length = snippet.best().measure().used() <= SHORT ? "short" : "long";
        List<String> groups = new ArrayList<>(List.of(id(platform.group()), length));
        if (!snippet.longForms().isEmpty() && length.equals("short")) {
            groups.add("long");
        }
        return new PageModel.Card(prefix + platform.id(), name, groups, note, List.of("compose", "server").contains(kind(share)),
                texts.get("open", name), server, picker.map(UriTemplate::toString).map(OpenAddress::onPage).orElse(""),
                share instanceof ShareTarget.Device, code, wordings(snippet, snippet.wordings(), share, prefix + platform.id() + "-text"),
                wordings(snippet, snippet.longForms(), share, prefix + platform.id() + "-long"),
                wordings(snippet, snippet.thread(), share, prefix + platform.id() + "-post"), editing(snippet),
                parts.language(snippet.language()), picture);
    }

    /** Of the kit's address; absent while there is none. */
    private Optional<PageModel.Code> code(SitePath page) {
        return Optional.of(kit.shortLink()).filter(link -> !link.isEmpty()).map(link -> new PageModel.Code(
                routes.code(kit.edition(), "svg").from(page), routes.code(kit.edition(), "png").from(page), link));
    }

    private static PageModel.Editing editing(Snippet snippet) {
        return new PageModel.Editing(RuleData.of(snippet.platform().limit()),
                snippet.template().map(Cards::changed).orElse(ChangedText.NOWHERE));
    }

    private static ChangedText changed(ShareTemplate template) {
        String address = OpenAddress.onPage(template.address());
        int longer = address.length() - template.address().length();
        return new ChangedText(address, template.link(), template.maxAddress() + longer);
    }

    private static Optional<UriTemplate> picker(ShareTarget share) {
        return share instanceof ShareTarget.Server server ? server.picker() : Optional.empty();
    }

    /**
     * What opens a text from the page: no server that the reader has to name, but the page that asks for it, if it takes the text. Nothing opens what is
     * copied only, such as a post that answers another.
     */
    private static Optional<String> open(Wording wording, ShareTarget share) {
        if (!(share instanceof ShareTarget.Server server)) {
            return wording.open();
        }
        return server.picker().filter(_ -> wording.open().isPresent())
                .flatMap(picker -> Optional.of(picker.expand(Map.of("text", wording.text())))
                        .filter(address -> address.length() <= server.maxAddress()));
    }

    private List<PageModel.Text> wordings(Snippet snippet, List<Wording> wordings, ShareTarget share, String id) {
        List<PageModel.Text> found = new ArrayList<>();
        for (int i = 0; i < wordings.size(); i++) {
            Wording wording = wordings.get(i);
            Measure measure = wording.measure();
            found.add(new PageModel.Text(id + (i + 1), parts.withHashtags(snippet.language(), wording.text()), count(measure),
                    measure.used(), measure.limit(),
                    open(wording, share).map(OpenAddress::onPage).orElse(""), wording.copyFirst(),
                    wording.template().filter(template -> !snippet.template().equals(Optional.of(template))).map(Cards::changed), false));
        }
        return found;
    }

    /** What a text costs, in words. */
    String count(Measure measure) {
        String unit = texts.get("unit." + measure.unit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        String count = texts.get("count", measure.used(), measure.limit(), unit);
        return measure.parts() > 1 ? texts.get("count.parts", count, measure.parts()) : count;
    }

    /** @param addressee whom they go to, as lines of an address; empty if not known */
    List<PageModel.Letter> letters(List<Letter> letters, LetterInputs inputs, String addressee) {
        List<PageModel.Letter> found = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            Measure measure = letter.measure();
            int limit = measure.limit() == Action.Form.NO_LIMIT ? 0 : measure.limit();
            found.add(new PageModel.Letter("letter" + (i + 1), letter.form().name(), letter.form().topic(), letter.form().steps(),
                    letter.subject(),
                    letter.text(), fit(letter), measure.used(), limit, letter.form().url().map(Object::toString).orElse(""),
                    inputs.of(letter.fit(), measure, addressee)));
        }
        return found;
    }

    /** What of the appeal is in a letter, and what it costs. */
    private String fit(Letter letter) {
        int available = letter.available();
        int used = letter.measure().used();
        int limit = letter.measure().limit();
        return switch (letter.extent()) {
            case WHOLE -> letter.measure().limit() == Action.Form.NO_LIMIT
                    ? texts.get("letter.whole", available, used)
                    : texts.get("letter.fit-whole", available, used, limit);
            case PARAGRAPHS -> texts.get(hasClosing ? "letter.fit" : "letter.fit-paragraphs", paragraphs(letter), used, limit);
            case SENTENCES -> texts.get("letter.fit-sentences", used, limit);
        };
    }

    /** How many paragraphs are from the beginning, and how many from further on. */
    private String paragraphs(Letter letter) {
        List<Integer> included = letter.fit().included();
        int first = 0;
        while (first < included.size() && included.get(first) == first) {
            first++;
        }
        int more = included.size() - first;
        if (first == 0) {
            return texts.get("letter.some", more, letter.available());
        }
        return more == 0
                ? texts.get("letter.first", first, letter.available())
                : texts.get("letter.first-more", first, letter.available(), more);
    }

    /** A post to a recipient's account. */
    PageModel.Card mention(Snippet snippet, SitePath page) {
        return card(snippet, "mention-", page, Optional.empty());
    }

    private static String kind(ShareTarget share) {
        return switch (share) {
            case ShareTarget.Compose compose -> compose.copyFirst() ? "copy-first" : "compose";
            case ShareTarget.LinkOnly _ -> "link-only";
            case ShareTarget.Server _ -> "server";
            case ShareTarget.CopyOnly _ -> "copy-only";
            case ShareTarget.Device _ -> "device";
            case ShareTarget.Scan _ -> "scan";
        };
    }

    private static String id(Platform.Group group) {
        return group.name().toLowerCase(Locale.ROOT);
    }
}
