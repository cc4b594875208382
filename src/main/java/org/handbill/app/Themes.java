package org.handbill.app;

import java.nio.file.Path;
import java.util.Optional;
import org.handbill.bind.BindOptions;
import org.handbill.bind.ThemeBinder;
import org.handbill.campaign.Campaign;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.load.Sources;
import org.handbill.load.ThemeFiles;
import org.handbill.render.PreparedTheme;

/** Finds the theme of a campaign and makes it ready to draw pages. */
final class Themes {
    private Themes() {}

    static Outcome<PreparedTheme> find(Path folder, Campaign campaign, Sources sources, BindOptions options) {
        Problems problems = new Problems();
        Location named = options.theme().isPresent()
                ? Location.whole("--theme")
                : campaign.settings().themeNamedAt().map(Location.class::cast)
                        .orElse(Location.whole(sources.campaign().file()));
        Optional<ThemeFiles> files = ThemeFiles.find(folder, campaign.settings().theme(), named, problems);
        if (files.isEmpty()) {
            return Outcome.failed(problems);
        }
        return ThemeBinder.bind(files.get()).then(bound -> PreparedTheme.of(bound.theme(), bound.files()));
    }
}
