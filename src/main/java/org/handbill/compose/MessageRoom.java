package org.handbill.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Settings;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.text.CleanText;
import org.handbill.text.Measure;

/** How much room messages of an edition have, with the link that each network's text carries and without the hashtags that are dropped first. */
public final class MessageRoom {
    /**
     * The network that decides.
     *
     * @param fitting how many networks take the text, of {@code platforms}
     */
    public record Tightest(Platform platform, Measure measure, int fitting, int platforms) {
        /** What is left of the whole room, from 1 down to below 0 for a text that does not fit. */
        private double left() {
            return (double) measure.room() / measure.limit();
        }
    }

    private final Catalogue catalogue;
    private final Settings settings;
    private final Campaign campaign;
    private final Edition edition;
    private final boolean rightToLeft;

    public MessageRoom(Campaign campaign, Catalogue catalogue, Edition edition) {
        this.catalogue = catalogue;
        this.settings = campaign.settings(edition);
        this.campaign = campaign;
        this.edition = edition;
        this.rightToLeft = Direction.isRightToLeft(edition.language());
    }

    /**
     * Of the networks that a message names, the one with least room. A message that names none goes wherever it fits: of those networks the one with
     * least room, or the roomiest if it fits none. Absent without networks.
     *
     * @param id of the message, which says what page its link leads to
     */
    public Optional<Tightest> of(String id, String text, List<String> named) {
        List<String> chosen = named.isEmpty() ? settings.platforms() : named;
        List<Platform> platforms = chosen.isEmpty()
                ? catalogue.recommended()
                : chosen.stream().flatMap(chosenId -> catalogue.find(chosenId).stream()).toList();
        MessageText message = new MessageText(CleanText.of(text).text(), rightToLeft);
        PageLinks links = links(id);
        List<Measure> measures = platforms.stream().map(platform -> measure(message, links, platform)).toList();
        int fitting = (int) measures.stream().filter(Measure::fits).count();
        Comparator<Tightest> byRoom = Comparator.comparingDouble(Tightest::left);
        List<Tightest> all = new ArrayList<>();
        for (int i = 0; i < platforms.size(); i++) {
            all.add(new Tightest(platforms.get(i), measures.get(i), fitting, platforms.size()));
        }
        if (named.isEmpty()) {
            return fitting == 0 ? all.stream().max(byRoom) : all.stream().filter(one -> one.measure().fits()).min(byRoom);
        }
        return all.stream().min(Comparator.comparing((Tightest one) -> one.measure().fits()).thenComparing(byRoom));
    }

    /** A text that is still to be translated leads where its original does. */
    private PageLinks links(String id) {
        return Stream.of(edition, campaign.original()).flatMap(one -> one.messages().stream()).filter(message -> message.id().equals(id))
                .findFirst().map(message -> PageLinks.of(campaign, edition, message)).orElseGet(() -> PageLinks.home(campaign, edition));
    }

    private Measure measure(MessageText message, PageLinks links, Platform platform) {
        String link = platform.link() == Platform.LinkPlace.TEXT || message.needsLink() ? links.on(platform, message.needsLink()) : "";
        return platform.limit().measure(message.fill(platform, settings.people(), link, List.of()));
    }
}
