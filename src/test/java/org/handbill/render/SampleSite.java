package org.handbill.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.handbill.bind.TextsBinder;
import org.handbill.bind.ThemeBinder;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.ThemeFiles;
import org.handbill.site.Artifact;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.RenderedSite;
import org.handbill.site.SitePath;
import org.handbill.site.SitePlan;

/** The sample pages in the theme broadside, in memory or in a folder. */
final class SampleSite {
    private static final String RIVER = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\"><path fill=\"#17130f\" d=\"M0 0h1200v630H0z\"/>"
            + "<path fill=\"#b3121d\" d=\"M0 0h1200v260q-600 120-1200 0z\"/></svg>";

    private SampleSite() {}

    static PreparedTheme broadside() {
        return theme("broadside");
    }

    static PreparedTheme theme(String name) {
        Problems problems = new Problems();
        ThemeFiles files = ThemeFiles.find(Path.of("no campaign"), name, Location.whole("campaign.yaml"), problems).orElseThrow();
        return ThemeBinder.bind(files).then(bound -> PreparedTheme.of(bound.theme(), bound.files())).value().orElseThrow();
    }

    /** The English texts, for each language of the samples. */
    static List<InterfaceTexts> texts() throws IOException {
        Path file = Path.of("src/main/resources/org/handbill/texts/en.yaml");
        Source source = new Source("en.yaml", Files.readString(file));
        List<InterfaceTexts> texts = new ArrayList<>();
        for (String tag : List.of("en", "ar", "ko")) {
            texts.add(TextsBinder.bind(Locale.forLanguageTag(tag), source).value().orElseThrow());
        }
        return texts;
    }

    static RenderedSite render() throws IOException {
        return render(broadside());
    }

    private static RenderedSite render(PreparedTheme theme) throws IOException {
        SortedMap<SitePath, Artifact> artifacts = new TreeMap<>();
        Samples.of(theme.theme()).forEach((path, model) -> artifacts.put(path, new Artifact.Page(() -> model)));
        theme.theme().assets().forEach((name, site) -> artifacts.put(new SitePath("assets/" + site), new Artifact.ThemeAsset(name)));
        artifacts.put(new SitePath("media/river.svg"), new Artifact.Text(() -> RIVER));
        return new Renderer(theme, PreparedCards.NONE, texts()).render(new SitePlan(artifacts));
    }

    static String text(RenderedSite site, String path) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        site.write(new SitePath(path), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Writes all of it below {@code target}, where people can look at it too. */
    static Path onDisk() throws IOException {
        return onDisk("broadside");
    }

    static Path onDisk(String theme) throws IOException {
        Path folder = Path.of("target/theme-samples", theme);
        RenderedSite site = render(theme(theme));
        for (SitePath path : site.paths()) {
            Path file = folder.resolve(path.value());
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                site.write(path, out);
            }
        }
        return folder.toAbsolutePath();
    }
}
