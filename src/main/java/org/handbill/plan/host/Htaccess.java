package org.handbill.plan.host;

import java.util.List;
import java.util.Map;

import org.handbill.campaign.Hosting.Host;
import org.handbill.site.Artifact;
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
    private static final Map<String, String> TEXTS = Map.of("html", "text/html", "txt", "text/plain");
    /** Ends of names beside which compressed files stand. */
    private static final String COMPRESSED = "html|css|js|svg|xml|json|txt|csv|webmanifest";

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
        if (site.hosting().isCompressed()) {
            compressed(text);
        }
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
        site.headers().offline().ifPresent(page -> text.append("<If \"%{REQUEST_URI} =~ m#/").append(page.value().replace(".", "[.]"))
                .append("([.]gz)?$#\">\nHeader always set ").append(SiteHeaders.POLICY).append(" \"")
                .append(Artifact.HostFile.OFFLINE_POLICY).append("\"\n</If>\n"));
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

    /**
     * Sends the file that stands beside another, in its name. What the end of its name would say is said anew, since servers know {@code .gz} as a type.
     *
     * <p>Sources: httpd.apache.org/docs/2.4/mod/mod_deflate.html#precompressed, mod_rewrite.html; RFC 9110, section 12.5.3.
     */
    private static void compressed(StringBuilder text) {
        text.append("<IfModule mod_rewrite.c>\n<IfModule mod_mime.c>\n<IfModule mod_headers.c>\nRewriteEngine On\n")
                .append("RewriteCond \"%{HTTP:Accept-Encoding}\" \"(^|,)\\s*gzip\\s*(,|$|;\\s*q=(1|0[.]0*[1-9]))\" [NC]\n")
                .append("RewriteCond \"%{REQUEST_FILENAME}.gz\" -f\n").append("RewriteRule \"[.](").append(COMPRESSED)
                .append(")$\" \"%{REQUEST_URI}.gz\" [L]\n").append("<FilesMatch \"[.](").append(COMPRESSED).append(")([.]gz)?$\">\n")
                .append("Header merge Vary Accept-Encoding\n</FilesMatch>\n");
        for (String ending : COMPRESSED.split("[|]", -1)) {
            compressed(text, "[.]" + ending, TEXTS.getOrDefault(ending, TYPES.getOrDefault(ending, "")) + "; charset=utf-8");
        }
        SiteHeaders.BY_NAME.forEach((name, type) -> compressed(text, "^" + name.replace(".", "[.]"), type));
        text.append("</IfModule>\n</IfModule>\n</IfModule>\n");
    }

    private static void compressed(StringBuilder text, String end, String type) {
        text.append("<FilesMatch \"").append(end).append("[.]gz$\">\nForceType \"").append(type)
                .append("\"\nAddEncoding gzip .gz\n</FilesMatch>\n");
    }

    /** The whole address, since Apache would name the wrong scheme behind a proxy that speaks https for it. A percent sign begins a back-reference. */
    private String line(Rule rule) {
        String to = rule.to().isOwn() ? rule.to().from(site.origin() + site.root()) : rule.to().from("");
        return "RewriteRule \"^" + rule.from().replace(".", "[.]") + "/?$\" \"" + to.replace("%", "\\%") + "\" [R=" + Rule.STATUS
                + ",L,NE,QSD]";
    }
}
