package org.handbill.plan.host;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

import org.handbill.address.WebAddress;
import org.handbill.campaign.Hosting;
import org.handbill.campaign.Hosting.Host;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.site.Artifact;
import org.handbill.site.Hosts;
import org.handbill.site.Redirect;
import org.handbill.site.SitePath;

/**
 * Plans the files by which hosts know what the site wants: those that do no harm anywhere for every site, those of one server only where the author
 * names it.
 */
public final class HostFiles {
    private final SortedMap<SitePath, Artifact> artifacts;
    private final Optional<WebAddress> baseUrl;
    private final Hosting hosting;
    private final Hosts hosts;
    private final LeftOut leftOut;

    private HostFiles(SortedMap<SitePath, Artifact> artifacts, Settings settings, Hosts hosts, Problems problems) {
        this.artifacts = artifacts;
        this.baseUrl = settings.baseUrl();
        this.hosting = settings.hosting();
        this.hosts = hosts;
        this.leftOut = new LeftOut(hosting.namedAt().map(Location.class::cast).orElse(Location.whole("campaign.yaml")), problems);
    }

    /**
     * Adds the files to a plan that has all others.
     *
     * @param redirects each answered by a page of its own too, for hosts that know no redirects
     */
    public static void add(SortedMap<SitePath, Artifact> artifacts, Settings settings, List<Redirect> redirects, ContentPolicy policy,
            Hosts hosts, Problems problems) {
        new HostFiles(artifacts, settings, hosts, problems).add(redirects, policy);
    }

    /** The path of the home page on its host, beginning and ending in '/'; '/' while the campaign has no base address. */
    public static String root(Settings settings) {
        return HostedSite.root(settings.baseUrl());
    }

    private void add(List<Redirect> redirects, ContentPolicy policy) {
        HostedSite site = new HostedSite(HostedSite.root(baseUrl), HostedSite.origin(baseUrl), rules(redirects),
                SiteHeaders.of(artifacts, policy, hosting.strictTransport()), hosting, hosts);
        text(".nojekyll", "");
        text(RedirectsFile.NAME, new RedirectsFile(site).text(leftOut));
        text(HeadersFile.NAME, new HeadersFile(site).text(leftOut));
        Map<Host, Runnable> own = new LinkedHashMap<>();
        own.put(Host.GITHUB, this::domain);
        own.put(Host.APACHE, () -> text(Htaccess.NAME, new Htaccess(site).text(leftOut)));
        own.put(Host.NGINX, () -> text(NginxSnippet.NAME, new NginxSnippet(site).text(leftOut)));
        own.put(Host.S3, () -> text(S3Website.NAME, new S3Website(site).text(leftOut)));
        own.forEach((host, file) -> {
            if (site.isNamed(host)) {
                file.run();
            }
        });
        if (hosting.strictTransport()) {
            hosting.hosts().stream().map(hosts::of).filter(facts -> !facts.headers()).forEach(leftOut::headers);
        }
    }

    /** The first of each address; one that no file can say is left to its page. */
    private List<Rule> rules(List<Redirect> redirects) {
        Map<String, Rule> rules = new LinkedHashMap<>();
        List<String> unusable = new ArrayList<>();
        for (Redirect redirect : redirects) {
            Rule.of(redirect).ifPresentOrElse(rule -> rules.putIfAbsent(rule.from(), rule), () -> unusable.add(redirect.from()));
        }
        leftOut.unusable(unusable);
        return List.copyOf(rules.values());
    }

    /**
     * A domain of one's own, which GitHub Pages serves from its root only. Source: docs.github.com/pages, troubleshooting custom domains: the file holds one
     * name and nothing else.
     */
    private void domain() {
        baseUrl.filter(_ -> HostedSite.root(baseUrl).equals("/")).map(WebAddress::host)
                .filter(host -> !host.endsWith(".github.io") && !host.startsWith("[") && !host.matches("[0-9.]+"))
                .ifPresent(host -> text("CNAME", host + "\n"));
    }

    private void text(String name, String content) {
        artifacts.put(new SitePath(name), new Artifact.HostFile(content));
    }
}
