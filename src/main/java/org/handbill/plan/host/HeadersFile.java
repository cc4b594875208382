package org.handbill.plan.host;

import java.util.List;

import org.handbill.campaign.Hosting.Host;
import org.handbill.site.HostFacts;
import org.handbill.site.SitePath;

/**
 * {@code _headers}, as Netlify and Cloudflare Pages read it. No header is named by two patterns that match the same file: Cloudflare would join the
 * values. So pages have the caching that both hosts give them by themselves, {@code public, max-age=0, must-revalidate}.
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
        int room = List.of(Host.NETLIFY, Host.CLOUDFLARE).stream().map(site.hosts()::of).mapToInt(HostFacts::headerRules).min().orElse(0)
                - 1 - headers.lasting().size();
        headers.types().entrySet().stream().limit(room).forEach(type -> {
            text.append('/').append(new SitePath(type.getKey()).canonical()).append('\n');
            header(text, "Content-Type", type.getValue());
        });
        leftOut.types(NAME, headers.types().size() - room);
        return text.toString();
    }

    private static void header(StringBuilder text, String name, String value) {
        text.append("  ").append(name).append(": ").append(value).append('\n');
    }
}
