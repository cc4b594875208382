package org.handbill.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Action;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Recipient;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.Correspondence;
import org.handbill.kit.Correspondents;
import org.handbill.kit.Letter;
import org.handbill.kit.MailLinks;
import org.handbill.platform.Catalogue;
import org.handbill.text.CleanText;
import org.handbill.text.FittedLetter;

/** Writes to recipients in the languages of a campaign. What editions share is made once; nothing of a recipient is kept. */
final class RecipientLetters implements Correspondents {
    private final Catalogue catalogue;
    private final Salutations salutations;
    private final Map<Locale, Desk> desks = new LinkedHashMap<>();

    /**
     * Where the letters of one edition are written.
     *
     * @param language of all that is written there
     * @param letters absent if the edition has no appeal
     */
    record Desk(Locale language, Optional<FittedLetters> letters, Optional<AppealComposer> appeal, MailComposer mail,
            MentionComposer mentions) {}

    RecipientLetters(Catalogue catalogue, Salutations salutations) {
        this.catalogue = catalogue;
        this.salutations = salutations;
    }

    /**
     * To be called for each edition before the first letter is written.
     *
     * @param page language of the edition; the desk's is another where the appeal is not translated
     */
    void add(Locale page, Desk desk) {
        desks.put(page, desk);
    }

    /** Where letters of the pages in a language are written; absent until it is added. */
    Optional<Desk> desk(Locale page) {
        return Optional.ofNullable(desks.get(page));
    }

    @Override
    public Correspondence with(Edition edition, Recipient recipient) {
        Desk desk = desk(edition, recipient);
        String salutation = salutation(desk, recipient);
        Optional<Letter> letter = desk.appeal().flatMap(appeal -> fit(desk, recipient, salutation) instanceof FittedLetter.Fitted fitted
                ? Optional.of(appeal.letter(form(recipient), fitted, salutation, recipient.newline()))
                : Optional.empty());
        Optional<MailLinks> mail = recipient.email().isEmpty()
                ? Optional.empty()
                : letter.map(found -> desk.mail().links(recipient.email(), salutation, found));
        return new Correspondence(desk.language(), salutation, letter, mail, accounts(recipient), desk.mentions().posts(recipient));
    }

    private List<Correspondence.Account> accounts(Recipient recipient) {
        if (recipient.accounts().isEmpty()) {
            return List.of();
        }
        return catalogue.all().stream().filter(platform -> recipient.accounts().containsKey(platform.id())).map(platform -> {
            String handle = CleanText.of(recipient.accounts().getOrDefault(platform.id(), "")).text();
            return new Correspondence.Account(platform.name(), handle, platform.profile().flatMap(profile -> profile.of(handle)));
        }).toList();
    }

    /** What comes of fitting the appeal for a recipient; there must be one. */
    FittedLetter fit(Edition edition, Recipient recipient) {
        Desk desk = desk(edition, recipient);
        return fit(desk, recipient, salutation(desk, recipient));
    }

    /** The appeal that the recipient's letter is made of; there must be one. */
    AppealComposer appeal(Edition edition, Recipient recipient) {
        return desk(edition, recipient).appeal().orElseThrow();
    }

    /** What letters left out where authors did not say what must stay. */
    void reportShortened(Problems problems) {
        desks.values().stream().distinct().flatMap(desk -> desk.appeal().stream()).forEach(appeal -> appeal.shortened().report(problems));
    }

    private static FittedLetter fit(Desk desk, Recipient recipient, String salutation) {
        return desk.letters().orElseThrow().fit(salutation, limit(recipient), recipient.newline());
    }

    private String salutation(Desk desk, Recipient recipient) {
        return CleanText.of(salutations.of(recipient, desk.language())).text();
    }

    /** The recipient's language if there is an appeal in it, else that of the page. */
    private Desk desk(Edition edition, Recipient recipient) {
        Desk own = desks.get(edition.language());
        if (own == null) {
            throw new IllegalArgumentException("no letters in " + edition.language().toLanguageTag());
        }
        if (recipient.language().isEmpty() || Correspondents.matches(recipient.language(), own.language())) {
            return own;
        }
        return desks.values().stream()
                .filter(desk -> desk.appeal().isPresent() && Correspondents.matches(recipient.language(), desk.language()))
                .findFirst().orElse(own);
    }

    private static int limit(Recipient recipient) {
        return recipient.limit() == 0 ? Action.Form.NO_LIMIT : recipient.limit();
    }

    private static Action.Form form(Recipient recipient) {
        Optional<WebAddress> url = recipient.url().isEmpty() ? Optional.empty() : Optional.of(WebAddress.of(recipient.url()));
        return new Action.Form(recipient.name(), url, limit(recipient), recipient.topic(), List.of());
    }
}
