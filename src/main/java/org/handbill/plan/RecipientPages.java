package org.handbill.plan;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.handbill.address.Telephone;
import org.handbill.campaign.Action;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.Recipients;
import org.handbill.kit.Correspondence;
import org.handbill.kit.Kit;
import org.handbill.kit.Letter;
import org.handbill.kit.MailLinks;
import org.handbill.site.Call;
import org.handbill.site.Frame;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.PageModel;
import org.handbill.site.RecipientParts;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;

/** Says what stands on the pages of recipients in one language. */
final class RecipientPages {
    /** More would be slow to load and no list for a person to read. */
    private static final int LIST = 500;
    /** So many stand on the page of the action itself. */
    private static final int FEW = 30;

    private final Edition edition;
    private final Edition original;
    private final Kit kit;
    private final Map<Locale, Kit> kits = new HashMap<>();
    private final Map<Locale, SitePath> letterScripts = new HashMap<>();
    /** The same on all pages of recipients, since these are all as deep in the site. */
    private final Map<Locale, LetterInputs> inputs = new ConcurrentHashMap<>();
    private final Routes routes;
    private final InterfaceTexts texts;
    private final Map<Locale, InterfaceTexts> allTexts;
    private final Frames frames;
    private final Cards cards;
    private final Dates dates;
    private final PartLanguages parts;

    /**
     * @param kits of all languages, the campaign's own first, for letters in another one than the page's
     * @param allTexts for what is said in the language of a letter
     */
    RecipientPages(Kit kit, List<Kit> kits, Routes routes, InterfaceTexts texts, Map<Locale, InterfaceTexts> allTexts,
            PartLanguages parts, Frames frames) {
        this.edition = kit.edition();
        this.original = kits.getFirst().edition();
        this.kit = kit;
        this.routes = routes;
        this.texts = texts;
        this.allTexts = allTexts;
        this.frames = frames;
        this.parts = parts;
        this.cards = new Cards(kit, routes, texts, parts);
        this.dates = new Dates(texts);
        for (Kit each : kits) {
            Locale language = each.edition().language();
            this.kits.put(language, each);
            if (each.appeal().isPresent()) {
                letterScripts.put(language, LetterScript.of(each).path());
            }
        }
    }

    /** All recipients of a file for a page, if they are few; else none. */
    List<RecipientParts.Person> few(Recipients recipients, SitePath path) {
        return recipients.list().size() > FEW
                ? List.of()
                : recipients.list().stream().map(recipient -> person(recipients, recipient, path)).toList();
    }

    PageModel recipient(Addressees all, int number) {
        Recipient recipient = all.get(number);
        SitePath path = routes.recipient(edition, all.recipients(), recipient);
        Correspondence correspondence = kit.correspondents().with(edition, recipient);
        List<PageModel.Letter> letters = correspondence.letter()
                .map(letter -> cards.letters(List.of(withSteps(letter, recipient)), inputs(correspondence.language(), path),
                        (recipient.name() + "\n" + parts.ofTable(recipient.role())).strip()))
                .orElse(List.of());
        RecipientParts.Turn turn = turn(all, number, path);
        PageModel.Opening opening = new PageModel.Opening(List.of(texts.get("recipients.kicker"), turn.position()), recipient.name(),
                parts.ofTable(FinderIndex.detail(recipient)));
        return new PageModel.RecipientPage(frames.website(path, recipient.name(), "", edition.post().image()), opening, letters,
                correspondence.language().toLanguageTag(), parts.language(correspondence.language()), correspondence.mail().map(this::mail),
                telephone(recipient, correspondence.language()),
                correspondence.accounts().stream()
                        .map(account -> new RecipientParts.Account(account.network(), account.handle(), account.profile())).toList(),
                correspondence.posts().stream().map(post -> cards.mention(post, path)).toList(), turn);
    }

    private LetterInputs inputs(Locale language, SitePath path) {
        return inputs.computeIfAbsent(language, _ -> new LetterInputs(kit(language).appeal().orElseThrow().parts(),
                Objects.requireNonNull(letterScripts.get(language)).from(path), texts));
    }

    private Kit kit(Locale language) {
        return kits.getOrDefault(language, kit);
    }

    /** The letter with what to do, in order, as far as it is known. */
    private Letter withSteps(Letter letter, Recipient recipient) {
        List<String> steps = new ArrayList<>();
        Action.Form form = letter.form();
        String topic = topic(recipient);
        if (form.url().isPresent()) {
            steps.add(texts.get("steps.open"));
            if (!topic.isEmpty()) {
                steps.add(texts.get("steps.topic", topic));
            }
            if (!letter.subject().isEmpty()) {
                steps.add(texts.get("steps.subject"));
            }
            steps.add(texts.get("steps.letter"));
            steps.add(texts.get("steps.reply"));
        } else if (!recipient.email().isEmpty()) {
            steps.add(texts.get("steps.mail"));
        }
        Action.Form with = new Action.Form(form.name(), form.url(), form.limit(), topic, steps);
        return letter.on(with);
    }

    /** What to choose on the form, in the form's words: those of the recipient's language if it is given. */
    private String topic(Recipient recipient) {
        return recipient.language().isEmpty()
                ? parts.ofTable(recipient.topic())
                : parts.in(Locale.forLanguageTag(recipient.language()), recipient.topic());
    }

    private RecipientParts.Mail mail(MailLinks mail) {
        List<Call> webmails = mail.webmails().stream()
                .map(service -> new Call(texts.get("mail.service", service.name()), service.href(), false)).toList();
        return new RecipientParts.Mail(mail.address(), mail.mailto(), webmails, mail.copyFirst());
    }

    private Optional<RecipientParts.Telephone> telephone(Recipient recipient, Locale language) {
        if (recipient.phone().isEmpty()) {
            return Optional.empty();
        }
        Edition spoken = kit(language).edition().isTranslated(Part.SUMMARY) ? kit(language).edition() : original;
        String script = allTexts.getOrDefault(spoken.language(), texts).get("phone.script", recipient.name(), spoken.summary());
        return Optional.of(new RecipientParts.Telephone(recipient.phone(), Telephone.of(recipient.phone()).link(), script,
                spoken.language().toLanguageTag(), parts.language(spoken.language())));
    }

    private RecipientParts.Turn turn(Addressees all, int number, SitePath path) {
        Circle circle = all.circle(number);
        int place = all.place(number);
        String position = texts.get("recipients.position", place + 1, circle.size());
        SitePath list = routes.recipientList(edition, all.recipients(), circle.folder(), isShort(all, circle) ? 1 : place / LIST + 1);
        String label = circle.name().isEmpty() ? texts.get("recipients.everybody") : parts.ofTable(circle.name());
        return new RecipientParts.Turn(new Frame.Link(label, list.from(path), false), position,
                neighbour(all, circle, place - 1, path), neighbour(all, circle, place + 1, path));
    }

    private Optional<RecipientParts.Person> neighbour(Addressees all, Circle circle, int place, SitePath path) {
        return place < 0 || place >= circle.size()
                ? Optional.empty()
                : Optional.of(person(all.recipients(), all.get(circle.member(place)), path));
    }

    private RecipientParts.Person person(Recipients recipients, Recipient recipient, SitePath path) {
        return new RecipientParts.Person(recipient.name(), parts.ofTable(FinderIndex.detail(recipient)),
                routes.recipient(edition, recipients, recipient).from(path));
    }

    /** How many pages a list takes. */
    int pages(Addressees all, Circle circle) {
        return isShort(all, circle) ? 1 : (circle.size() + LIST - 1) / LIST;
    }

    /** Whether one page does: few people, or everybody where there are groups to choose from. */
    private static boolean isShort(Addressees all, Circle circle) {
        return circle.size() <= LIST || leadsOn(all, circle);
    }

    /** Whether groups and regions lead to all of them, so that there is no need to list everybody. */
    private static boolean leadsOn(Addressees all, Circle circle) {
        return circle.name().isEmpty() && circle.size() > LIST && all.isCovered();
    }

    /** @param number of the page, from 1 */
    PageModel list(Addressees all, Circle circle, int number) {
        Recipients recipients = all.recipients();
        SitePath path = routes.recipientList(edition, recipients, circle.folder(), number);
        boolean everybody = circle.name().isEmpty();
        String title = everybody ? texts.get("recipients.title") : circle.name();
        PageModel.Opening opening = new PageModel.Opening(
                List.of(texts.get("recipients.kicker"), texts.get("recipients.count", circle.size())),
                everybody ? title : parts.ofTable(title),
                everybody ? texts.get("recipients.standfirst") : "");
        Optional<RecipientParts.Finder> finder = everybody
                ? Optional.of(new RecipientParts.Finder(routes.finder(recipients, "index").from(path), folder(recipients, path),
                        parts.tableForScripts()))
                : Optional.empty();
        Optional<Frame.Link> up = everybody
                ? Optional.empty()
                : Optional.of(new Frame.Link(texts.get("recipients.everybody"), routes.recipients(edition, recipients).from(path), false));
        return new PageModel.RecipientsPage(frames.website(path, title, "", edition.post().image()), opening, note(recipients), finder,
                everybody ? circles(all, all.groups(), path) : List.of(), everybody ? circles(all, all.regions(), path) : List.of(),
                people(all, circle, number, path), numbers(all, circle, number, path), up);
    }

    /** The address of the folder that holds the recipients' own. */
    private String folder(Recipients recipients, SitePath path) {
        String index = routes.recipients(edition, recipients).from(path);
        return index.substring(0, index.lastIndexOf('/') + 1);
    }

    private String note(Recipients recipients) {
        String dated = recipients.checked().map(day -> texts.get("recipients.dated", dates.full(day))).orElse("");
        String source = recipients.source().isEmpty() ? "" : texts.get("recipients.source", parts.ofTable(recipients.source()));
        return (dated + " " + source).strip();
    }

    /** In the order of the page's language. */
    private List<RecipientParts.Circle> circles(Addressees all, List<Circle> circles, SitePath path) {
        Collator order = Collator.getInstance(edition.language());
        order.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        return circles.stream().sorted(Comparator.comparing(Circle::name, order::compare).thenComparing(Circle::name))
                .map(circle -> new RecipientParts.Circle(parts.ofTable(circle.name()), texts.number(circle.size()),
                        routes.recipientList(edition, all.recipients(), circle.folder(), 1).from(path)))
                .toList();
    }

    private List<RecipientParts.Person> people(Addressees all, Circle circle, int number, SitePath path) {
        List<RecipientParts.Person> people = new ArrayList<>();
        if (!leadsOn(all, circle)) {
            for (int i = (number - 1) * LIST; i < Math.min(number * LIST, circle.size()); i++) {
                people.add(person(all.recipients(), all.get(circle.member(i)), path));
            }
        }
        return people;
    }

    private List<Frame.Link> numbers(Addressees all, Circle circle, int number, SitePath path) {
        List<Frame.Link> links = new ArrayList<>();
        int pages = pages(all, circle);
        for (int i = 1; pages > 1 && i <= pages; i++) {
            links.add(new Frame.Link(texts.number(i), routes.recipientList(edition, all.recipients(), circle.folder(), i).from(path),
                    i == number));
        }
        return links;
    }
}
