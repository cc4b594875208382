package org.handbill.plan.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.handbill.Golden;
import org.handbill.address.WebAddress;
import org.handbill.app.BuildSite;
import org.handbill.bind.HostsBinder;
import org.handbill.campaign.Hosting;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.load.HostFactFiles;
import org.handbill.site.Artifact;
import org.handbill.site.Hosts;
import org.handbill.site.OfflineModel;
import org.handbill.site.Redirect;
import org.handbill.site.SitePath;
import org.jsoup.Jsoup;

/** The example campaign as a site for every host, with short links of the test's own. */
final class ExampleSite {
    static final Hosts HOSTS = HostsBinder.bind(HostFactFiles.builtIn()).value().orElseThrow();
    static final List<Hosting.Host> ALL = Arrays.asList(Hosting.Host.values());

    static final String OFFLINE = "kit/offline.html";

    private ExampleSite() {}

    /** Builds the example below {@code work}, and writes its host files again with these redirects. */
    static Path build(Path work, String baseUrl, List<Redirect> redirects) throws IOException {
        Path campaign = work.resolve("campaign");
        Golden.copy(Path.of("content"), campaign);
        Path settings = campaign.resolve("campaign.yaml");
        Files.writeString(settings, Files.readString(settings) + "\nhosts: [netlify, cloudflare, gitlab, github, apache, nginx, s3]\n");
        Path site = work.resolve("site");
        Outcome<BuildSite.Report> built = new BuildSite(campaign, site, LocalDate.of(2012, 2, 20), false, Optional.of(baseUrl),
                Optional.empty(), false).build();
        assertThat(built.value()).as(built.diagnostics().toString()).isPresent();
        String policy = offlinePolicy(site);
        files(artifacts(site), settings(baseUrl, ALL), redirects, new Problems()).forEach((name, text) -> {
            try {
                Files.writeString(site.resolve(name), text.replace(Artifact.HostFile.OFFLINE_POLICY, policy));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return site;
    }

    /** The policy that the page that needs no other file has in itself, as a host sends it. */
    static String offlinePolicy(Path site) throws IOException {
        return Jsoup.parse(site.resolve(OFFLINE)).select("meta[http-equiv=Content-Security-Policy]").attr("content")
                + "; frame-ancestors 'none'";
    }

    /** What is on the disk, pictures of the campaign as copies. */
    static SortedMap<SitePath, Artifact> artifacts(Path site) throws IOException {
        SortedMap<SitePath, Artifact> artifacts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(site)) {
            files.filter(Files::isRegularFile).forEach(file -> artifacts.put(new SitePath(site.relativize(file).toString()),
                    file.endsWith(OFFLINE)
                            ? new Artifact.Offline(() -> new OfflineModel("", "en", "ltr", List.of()))
                            : file.toString().contains("media") ? new Artifact.FileCopy(file) : new Artifact.ThemeAsset(file.toString())));
        }
        return artifacts;
    }

    static Settings settings(String baseUrl, List<Hosting.Host> hosts) {
        Optional<WebAddress> base = baseUrl.isEmpty() ? Optional.empty() : Optional.of(WebAddress.of(baseUrl));
        return new Settings(base, Locale.ENGLISH, "broadside", Optional.empty(), List.of(), Map.of(), Optional.empty(), Map.of(),
                Settings.Links.DEFAULT, List.of(), List.of(), List.of(), new Hosting(hosts, false, Optional.empty(), Optional.empty()));
    }

    /** One of the host files, which has to be there. */
    static String text(Map<String, String> files, String name) {
        String text = files.get(name);
        if (text == null) {
            throw new AssertionError("no " + name + " among " + files.keySet());
        }
        return text;
    }

    /** The host files of a site by their names. */
    static Map<String, String> files(SortedMap<SitePath, Artifact> artifacts, Settings settings, List<Redirect> redirects,
            Problems problems) {
        SortedMap<SitePath, Artifact> all = new TreeMap<>(artifacts);
        HostFiles.add(all, settings, redirects, ContentPolicy.of(artifacts.keySet(), Collections.emptySortedSet()), HOSTS, problems);
        Map<String, String> files = new TreeMap<>();
        all.forEach((path, artifact) -> {
            if (artifact instanceof Artifact.HostFile file) {
                files.put(path.value(), file.content());
            }
        });
        return files;
    }
}
