package org.handbill.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
    private final HomeLinks links;
    private final boolean rightToLeft;

    public MessageRoom(Campaign campaign, Catalogue catalogue, Edition edition) {
        this.catalogue = catalogue;
        this.settings = campaign.settings(edition);
        this.links = new HomeLinks(campaign, edition);
        this.rightToLeft = Direction.isRightToLeft(edition.language());
    }

    /**
     * Of the networks that a message names, the one with least room. A message that names none goes wherever it fits: of those networks the one with
     * least room, or the roomiest if it fits none. Absent without networks.
     */
    public Optional<Tightest> of(String text, List<String> named) {
        List<String> chosen = named.isEmpty() ? settings.platforms() : named;
        List<Platform> platforms = chosen.isEmpty()
                ? catalogue.recommended()
                : chosen.stream().flatMap(id -> catalogue.find(id).stream()).toList();
        MessageText message = new MessageText(CleanText.of(text).text(), rightToLeft);
        List<Measure> measures = platforms.stream().map(platform -> measure(message, platform)).toList();
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

    private Measure measure(MessageText message, Platform platform) {
        String link = platform.link() == Platform.LinkPlace.TEXT ? links.on(platform) : "";
        return platform.limit().measure(message.fill(platform, settings.people(), link, List.of()));
    }
}
