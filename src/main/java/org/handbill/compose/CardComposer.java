package org.handbill.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.MediaFile;
import org.handbill.campaign.Message;
import org.handbill.campaign.Photograph;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Location;
import org.handbill.kit.Card;

/** Says what stands on an edition's share cards: one for the campaign, and one for each message that is worth a picture. */
final class CardComposer {
    private static final Pattern PLACE = Pattern.compile("\\{(@?)([^{}]*)\\}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");

    private static final Pattern CLOSED = Pattern.compile("[\\p{Po}&&[^\"'%&*/@#\\\\,:;、，]][\\p{Pe}\\p{Pf}\"']*$");
    /** UTF-16 units that X takes of {@code twitter:image:alt}. Source: docs.x.com, cards markup. */
    private static final int LONGEST_ALT = 420;

    private final Campaign campaign;
    private final Settings settings;
    private final Edition edition;
    private final CleanTexts texts;
    private final String folder;
    private final boolean rightToLeft;

    CardComposer(Campaign campaign, Edition edition, CleanTexts texts) {
        this.campaign = campaign;
        this.settings = campaign.settings(edition);
        this.edition = edition;
        this.texts = texts;
        this.folder = edition.language().equals(campaign.original().language()) ? "" : edition.language().toLanguageTag() + "/";
        this.rightToLeft = Direction.isRightToLeft(edition.language());
    }

    /** That of the campaign first; none if the author wants none. */
    List<Card> cards() {
        List<Card> cards = new ArrayList<>();
        String title = line(texts.title());
        if (!campaign.settings().outputs().contains(Settings.Output.CARDS) || title.isEmpty()) {
            return cards;
        }
        String summary = line(texts.summary());
        String settingsFile = edition.folder() + "campaign.yaml";
        Location where = campaign.margins().places().find(settingsFile, "title").map(Location.class::cast)
                .orElseGet(() -> campaign.margins().places().of("campaign.yaml", "title"));
        Optional<Card.Photo> photo = photo();
        String shown = photo.flatMap(_ -> edition.post().image()).map(Article.Picture::alt).orElse("");
        cards.add(card(Card.CAMPAIGN, "", title, summary, alt(title, summary, shown, tag(), address()), address(), photo, where));
        for (Message message : texts.messages()) {
            String text = line(filled(message.text()));
            if (message.card() && !text.isEmpty()) {
                String address = message.about().isEmpty() ? address() : typed(PageLinks.of(campaign, edition, message).brief());
                cards.add(card(Card.MESSAGE + message.id(), title, text, "", alt(text, title, tag(), address), address, Optional.empty(),
                        message.span()));
            }
        }
        return cards;
    }

    private Card card(String id, String kicker, String title, String text, String alt, String address, Optional<Card.Photo> photo,
            Location where) {
        return new Card(id, folder, edition.language(), rightToLeft, kicker, title, text, address, tag(), alt, photo, where);
    }

    private String tag() {
        return settings.hashtags().stream().findFirst().map(tag -> "#" + tag).orElse("");
    }

    /** What stands on a card and what its photograph shows, as sentences; the last parts are left out where it would be too long for networks. */
    private String alt(String first, String... more) {
        StringBuilder alt = new StringBuilder(first);
        for (String part : more) {
            String end = alt.isEmpty() || CLOSED.matcher(alt).find() ? " " : edition.language().getLanguage().matches("zh|ja") ? "。" : ". ";
            if (!part.isEmpty() && alt.length() + end.length() + part.length() <= LONGEST_ALT) {
                alt.append(end).append(part);
            }
        }
        return alt.toString();
    }

    private String address() {
        return typed(PageLinks.home(campaign, edition).whole());
    }

    /** Without its scheme and last slash, as people type it. */
    private static String typed(String url) {
        String bare = url.substring(url.indexOf("//") < 0 ? 0 : url.indexOf("//") + 2);
        return bare.endsWith("/") ? bare.substring(0, bare.length() - 1) : bare;
    }

    private Optional<Card.Photo> photo() {
        return edition.post().image()
                .flatMap(image -> campaign.media().stream().filter(file -> file.path().equals(image.file())).findFirst())
                .filter(file -> file.width() > 0 && file.format().isDrawn()).map(CardComposer::photo);
    }

    private static Card.Photo photo(MediaFile file) {
        return new Card.Photo(file.path(), file.file(), file.photograph().map(Photograph::orientation).orElse(1));
    }

    /** Link and hashtags stand apart on a card; people are named. */
    private String filled(String text) {
        return PLACE.matcher(text).replaceAll(place -> Matcher.quoteReplacement(
                place.group(1).isEmpty()
                        ? ""
                        : Optional.ofNullable(settings.people().get(place.group(2))).map(Settings.Person::name).orElse("")));
    }

    private static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }
}
