package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.handbill.address.WebAddress;
import org.handbill.bind.BindOptions;
import org.handbill.bind.CampaignBinder;
import org.handbill.bind.CatalogueBinder;
import org.handbill.campaign.Appeal;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Source;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.load.CampaignLoader;
import org.handbill.load.PlatformFiles;
import org.handbill.parse.CampaignParser;
import org.handbill.platform.Catalogue;

/** Kits of campaigns that tests write. */
final class Composed {
    static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), DAY).value().orElseThrow();

    private Composed() {}

    /** Of a campaign folder; what is wrong with it fails the test. */
    static Kit folder(Path folder) {
        Outcome<List<Kit>> kits = outcome(folder);
        assertThat(kits.diagnostics()).isEmpty();
        return kits.value().orElseThrow().getFirst();
    }

    static Outcome<List<Kit>> outcome(Path folder) {
        BindOptions options = new BindOptions(DAY, false, Optional.empty(), Optional.empty());
        return CampaignLoader.load(folder).then(sources -> CampaignParser.parse(sources))
                .then(manuscript -> CampaignBinder.bind(manuscript, CATALOGUE, options))
                .then(campaign -> KitComposer.compose(campaign, CATALOGUE));
    }

    /** Writes a little campaign: settings besides title and summary, messages, and what else there is by file name; pictures are blank. */
    static Path write(Path folder, String settings, String messages, Map<String, String> others) {
        try {
            Files.createDirectories(folder.resolve("media"));
            Files.writeString(folder.resolve("campaign.yaml"), settings.contains("title:") ? settings : """
                    title: Save the harbour
                    summary: The council votes on Friday. It can still be stopped.
                    baseUrl: https://example.org/harbour/
                    """ + settings);
            Files.writeString(folder.resolve("post.md"), "---\ntitle: Friday decides\n---\n\nCome on Friday.\n");
            Files.writeString(folder.resolve("messages.yaml"), messages);
            for (Map.Entry<String, String> other : others.entrySet()) {
                Path file = folder.resolve(other.getKey());
                if (other.getKey().endsWith(".png")) {
                    ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_BYTE_GRAY), "png", file.toFile());
                } else {
                    Files.writeString(file, other.getValue());
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Snippet snippet(Kit kit, String platform) {
        return kit.snippet(platform).orElseThrow(() -> new AssertionError("no snippet for " + platform));
    }

    /** A campaign with nothing but what texts are composed of, for all platforms of the catalogue. */
    static Campaign campaign(Settings settings, String summary, List<String> messages, Optional<Appeal> appeal) {
        Article post = article("post.md", List.of());
        List<Message> written = new java.util.ArrayList<>();
        Source source = new Source("messages.yaml", "- text");
        for (int i = 0; i < messages.size(); i++) {
            written.add(new Message("m" + i, messages.get(i), List.of(), false, source.span(0, 1)));
        }
        Edition edition = new Edition(settings.language(), "Title", summary, "", post, appeal, List.of(), List.of(), written, List.of(),
                Optional.empty());
        return new Campaign(settings, List.of(edition), List.of());
    }

    static Article article(String file, List<org.handbill.prose.Block> blocks) {
        return new Article(file, "post", "Post", "", Optional.empty(), "", Optional.empty(), Optional.empty(),
                new org.handbill.prose.Prose(blocks, List.of()));
    }

    static Settings settings(Locale language, Optional<String> baseUrl, List<String> hashtags) {
        return new Settings(baseUrl.map(WebAddress::of), language, "broadside", Optional.empty(), hashtags, Map.of(),
                Optional.empty(),
                Map.of(), Settings.Links.DEFAULT, CATALOGUE.ids(), List.of(Settings.Output.values()), List.of(),
                org.handbill.campaign.Hosting.ANYWHERE);
    }
}
