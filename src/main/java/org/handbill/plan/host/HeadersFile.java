package org.handbill.plan.host;

import java.util.List;

import org.handbill.campaign.Hosting.Host;
import org.handbill.site.Artifact;
import org.handbill.site.HostFacts;
import org.handbill.site.SitePath;

/**
 * {@code _headers}, as Netlify and Cloudflare Pages read it. No header is named by two patterns that match the same file: Cloudflare would join the
 * values, unless the later one is told to detach the earlier, as for the one page with a policy of its own; Netlify passes over that line and has the later
 * value win. So pages have the caching that both hosts give them by themselves, {@code public, max-age=0, must-revalidate}.
 *
 * <p>Sources: docs.netlify.com/routing/headers, developers.cloudflare.com/pages/configuration/headers.
 */
final class HeadersFile {
    static final String NAME = "_headers";

    private final HostedSite site;

    HeadersFile(HostedSite site) {
        this.site = site;
    }

    String text(LeftOut leftOut) {
        SiteHeaders headers = site.headers();
        StringBuilder text = new StringBuilder("/*\n");
        headers.everywhere().forEach((name, value) -> header(text, name, value));
        for (String folder : headers.lasting()) {
            text.append('/').append(folder).append("/*\n");
            header(text, "Cache-Control", SiteHeaders.FOR_EVER);
        }
        headers.offline().ifPresent(page -> policy(text, page.value()));
        int room = List.of(Host.NETLIFY, Host.CLOUDFLARE).stream().map(site.hosts()::of).mapToInt(HostFacts::headerRules).min().orElse(0)
                - Math.toIntExact(text.toString().lines().filter(line -> line.startsWith("/")).count());
        headers.types().entrySet().stream().limit(room).forEach(type -> {
            text.append('/').append(new SitePath(type.getKey()).canonical()).append('\n');
            header(text, "Content-Type", type.getValue());
        });
        leftOut.types(NAME, headers.types().size() - room);
        return text.toString();
    }

    /** Both hosts also serve a page without the end of its name. */
    private static void policy(StringBuilder text, String page) {
        for (String path : List.of(page, page.replaceFirst("[.]html$", ""))) {
            text.append('/').append(path).append("\n  ! ").append(SiteHeaders.POLICY).append('\n');
            header(text, SiteHeaders.POLICY, Artifact.HostFile.OFFLINE_POLICY);
        }
    }

    private static void header(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(": ").append(value).append('\n');
    }
}
