package org.handbill.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.kit.CardDesign;
import org.handbill.site.Artifact;
import org.handbill.site.IconFile;
import org.handbill.site.Routes;
import org.handbill.site.SitePath;
import org.handbill.site.Theme;
import org.handbill.text.Graphemes;

/** The icon of a campaign, and the web manifest of each language, by which devices keep the site like a program (W3C, Web Application Manifest). */
final class Icons {
    private static final List<IconFile> IN_MANIFEST = List.of(IconFile.SMALL, IconFile.LARGE, IconFile.MASKABLE);
    /** Without a theme that says otherwise. */
    private static final String PAPER = "#ffffff";

    private Icons() {}

    /** All files of the icon. */
    static void add(Campaign campaign, Map<SitePath, Artifact> artifacts) {
        String initial = initial(campaign.original().title(), campaign.original().language());
        for (IconFile file : IconFile.values()) {
            artifacts.put(file.path(), new Artifact.Icon(initial, campaign.original().language(), file));
        }
    }

    /** The first letter or digit, as a capital if there is one; empty if there is none. */
    static String initial(String title, Locale language) {
        for (int at = 0; at < title.length();) {
            int end = Graphemes.next(title, at);
            if (Character.isLetterOrDigit(title.codePointAt(at))) {
                String capital = title.substring(at, end).toUpperCase(language);
                return capital.substring(0, Graphemes.next(capital, 0));
            }
            at = end;
        }
        return "";
    }

    static String manifest(Edition edition, Routes routes, Theme theme) {
        SitePath here = routes.manifest(edition);
        List<JsonObject> icons = new ArrayList<>();
        for (IconFile file : IN_MANIFEST) {
            icons.add(new JsonObject().with("src", file.path().from(here)).with("sizes", file.side() + "x" + file.side())
                    .with("type", "image/png").with("purpose", file == IconFile.MASKABLE ? "maskable" : "any"));
        }
        String paper = theme.cards().map(CardDesign::colours).map(colours -> String.format(Locale.ROOT, "#%06x", colours.paper()))
                .orElse(PAPER);
        return new JsonObject().with("name", edition.title()).with("description", edition.summary())
                .with("lang", edition.language().toLanguageTag()).with("dir", Frames.direction(edition.language())).with("id", "./")
                .with("start_url", "./").with("scope", "./").with("display", "minimal-ui").with("background_color", paper)
                .with("theme_color", paper).with("icons", icons) + "\n";
    }
}
