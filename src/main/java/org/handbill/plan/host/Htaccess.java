package org.handbill.plan.host;

import java.util.List;
import java.util.Map;

import org.handbill.campaign.Hosting.Host;
import org.handbill.site.HostFacts;

/**
 * {@code .htaccess} for Apache 2.4, in the site's folder. It takes no more than {@code AllowOverride FileInfo}; what a server lacks is left out by
 * itself, and the pages of the short links lead on without it.
 *
 * <p>Sources: httpd.apache.org/docs/2.4/mod/mod_rewrite.html, mod_headers.html, mod_mime.html, core.html#errordocument.
 */
final class Htaccess {
    static final String NAME = ".htaccess";
    /** With {@code nosniff} a browser takes no script or style sheet that is named wrongly. */
    private static final Map<String, String> TYPES = Map.of("js", "text/javascript", "css", "text/css", "svg", "image/svg+xml", "woff2",
            "font/woff2", "json", "application/json", "xml", "application/xml", "ics", "text/calendar", "csv", "text/csv", "webmanifest",
            "application/manifest+json");
    private final HostedSite site;

    Htaccess(HostedSite site) {
        this.site = site;
    }

    String text(LeftOut leftOut) {
        StringBuilder text = new StringBuilder("# For Apache 2.4. It needs AllowOverride FileInfo.\n");
        text.append("ErrorDocument 404 \"").append(site.root()).append("404.html\"\n");
        types(text);
        headers(text);
        redirects(text, leftOut);
        return text.toString();
    }

    private static void types(StringBuilder text) {
        text.append("AddDefaultCharset utf-8\n<IfModule mod_mime.c>\n");
        TYPES.keySet().stream().sorted().forEach(ending -> text.append("AddType ").append(TYPES.get(ending)).append(" .").append(ending)
                .append('\n'));
        text.append("AddCharset utf-8 .html .css .js .svg .json .xml .ics .csv .txt .webmanifest\n");
        SiteHeaders.BY_NAME.forEach((name, type) -> text.append("<Files \"").append(name).append("\">\nForceType \"").append(type)
                .append("\"\n</Files>\n"));
        text.append("</IfModule>\n");
    }

    private void headers(StringBuilder text) {
        text.append("<IfModule mod_headers.c>\n");
        site.headers().everywhere().forEach((name, value) -> text.append("Header always set ").append(name).append(" \"").append(value)
                .append("\"\n"));
        text.append("Header set Cache-Control \"").append(SiteHeaders.ASK_AGAIN).append("\"\n");
        for (String folder : site.headers().lasting()) {
            text.append("<If \"%{REQUEST_URI} =~ m#/").append(folder).append("/[^/]+").append(SiteHeaders.FINGERPRINT).append("$#\">\n")
                    .append("Header set Cache-Control \"").append(SiteHeaders.FOR_EVER).append("\"\n</If>\n");
        }
        text.append("</IfModule>\n");
    }

    private void redirects(StringBuilder text, LeftOut leftOut) {
        HostFacts facts = site.hosts().of(Host.APACHE);
        List<String> lines = site.rules().stream().map(this::line).filter(line -> line.length() <= facts.ruleLength()).toList();
        leftOut.rules(NAME, List.of(facts), site.rules().size(), lines.size());
        if (!lines.isEmpty()) {
            text.append("<IfModule mod_rewrite.c>\nRewriteEngine On\n");
            lines.forEach(line -> text.append(line).append('\n'));
            text.append("</IfModule>\n");
        }
    }

    /** The whole address, since Apache would name the wrong scheme behind a proxy that speaks https for it. A percent sign begins a back-reference. */
    private String line(Rule rule) {
        String to = rule.to().isOwn() ? rule.to().from(site.origin() + site.root()) : rule.to().from("");
        return "RewriteRule \"^" + rule.from().replace(".", "[.]") + "/?$\" \"" + to.replace("%", "\\%") + "\" [R=" + Rule.STATUS
                + ",L,NE,QSD]";
    }
}
