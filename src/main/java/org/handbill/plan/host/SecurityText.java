package org.handbill.plan.host;

import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Settings;
import org.handbill.site.Artifact;
import org.handbill.site.SitePath;

/** Whom to tell of a weakness of the site. Source: RFC 9116. */
public final class SecurityText {
    static final SitePath PATH = new SitePath(".well-known/security.txt");

    private SecurityText() {}

    /** Adds the file where the campaign's contact has an address and a day for it. */
    public static void add(Campaign campaign, SortedMap<SitePath, Artifact> artifacts) {
        campaign.settings().contact().flatMap(Settings.Contact::security)
                .ifPresent(security -> artifacts.put(PATH, new Artifact.Text(() -> text(campaign, security))));
    }

    private static String text(Campaign campaign, Settings.Security security) {
        String languages = campaign.editions().stream().map(Edition::language).map(Locale::toLanguageTag).collect(Collectors.joining(", "));
        String canonical = campaign.settings().baseUrl().map(base -> "Canonical: " + base + PATH.canonical() + "\n").orElse("");
        return "Contact: " + SafeAddress.encode(security.contact()) + "\nExpires: " + security.expires()
                + "T00:00:00Z\nPreferred-Languages: "
                + languages + "\n" + canonical;
    }
}
