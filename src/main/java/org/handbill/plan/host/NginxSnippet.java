package org.handbill.plan.host;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.handbill.address.Escapes;
import org.handbill.campaign.Hosting.Host;
import org.handbill.site.HostFacts;

/**
 * {@code _nginx.conf}, to be included in a server block. It says nothing that a visitor cannot find out, and asks nginx not to serve it.
 *
 * <p>Sources: nginx.org/en/docs/http/ngx_http_core_module.html#location, ngx_http_headers_module.html, ngx_http_rewrite_module.html#return.
 */
final class NginxSnippet {
    static final String NAME = "_nginx.conf";
    private static final String INTRODUCTION = """
            # For nginx 1.12 or newer. Copy this file out of the site, and include it in the server block whose root holds the site.
            """;
    private static final String CHARSET = "charset utf-8;\n"
            + "charset_types text/plain text/css text/javascript application/javascript text/xml application/xml application/atom+xml "
            + "application/json application/feed+json text/calendar text/csv image/svg+xml;\n";
    /** Source: nginx.org/en/docs/http/ngx_http_gzip_static_module.html. */
    private static final String COMPRESSED = """
            # Needs the module gzip_static, which the packages of nginx and of Linux systems have.
            gzip_static on;
            gzip_vary on;
            """;

    private final HostedSite site;
    private final String root;

    NginxSnippet(HostedSite site) {
        this.site = site;
        this.root = Escapes.decode(site.root()).orElse(site.root());
    }

    String text(LeftOut leftOut) {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        boolean below = !root.equals("/");
        if (below) {
            text.append("location ^~ ").append(quoted(root)).append(" {\n");
        }
        text.append("absolute_redirect off;\n").append(CHARSET);
        if (site.hosting().isCompressed()) {
            text.append(COMPRESSED);
        }
        if (root.indexOf('$') < 0) { // it would begin a variable
            text.append("error_page 404 ").append(quoted(root + "404.html")).append(";\n");
        }
        headers(text, site.headers().everywhere(), SiteHeaders.ASK_AGAIN);
        lasting(text);
        offline(text);
        types(text);
        text.append("location ~ \"^").append(pattern(root)).append("(_headers|_redirects|_nginx[.]conf|_s3-website[.]json|[.]htaccess)$\" ")
                .append("{ return 404; }\n");
        redirects(text, leftOut);
        return text.append(below ? "}\n" : "").toString();
    }

    private void lasting(StringBuilder text) {
        for (String folder : site.headers().lasting()) {
            text.append("location ~ \"^").append(pattern(root)).append(folder).append("/[^/]+").append(SiteHeaders.FINGERPRINT)
                    .append("$\" {\n");
            headers(text, site.headers().everywhere(), SiteHeaders.FOR_EVER);
            text.append("}\n");
        }
    }

    private void offline(StringBuilder text) {
        site.headers().offline().ifPresent(page -> {
            text.append("location ~ \"^").append(pattern(root)).append(page.value().replace(".", "[.]")).append("$\" {\n");
            headers(text, site.headers().ofOffline(), SiteHeaders.ASK_AGAIN);
            text.append("}\n");
        });
    }

    /** A type that nginx does not know, for every file that ends alike. */
    private void types(StringBuilder text) {
        SortedSet<String> done = new TreeSet<>();
        site.headers().types().forEach((path, type) -> {
            String last = path.substring(path.lastIndexOf('/') + 1);
            String end = SiteHeaders.BY_NAME.containsKey(last)
                    ? "/" + last.replace(".", "[.]")
                    : "[.]" + last.substring(last.lastIndexOf('.') + 1);
            if (done.add(end)) {
                text.append("location ~ \"").append(end).append("$\" {\ntypes { }\ndefault_type ").append(type.replaceFirst(";.*", ""))
                        .append(";\n");
                headers(text, site.headers().everywhere(), SiteHeaders.ASK_AGAIN);
                text.append("}\n");
            }
        });
    }

    /** A location with headers of its own inherits none, so each has them all. */
    private static void headers(StringBuilder text, Map<String, String> headers, String caching) {
        headers.forEach((name, value) -> text.append("add_header ").append(name).append(" \"").append(value).append("\" always;\n"));
        text.append("add_header Cache-Control \"").append(caching).append("\";\n");
    }

    private void redirects(StringBuilder text, LeftOut leftOut) {
        HostFacts facts = site.hosts().of(Host.NGINX);
        List<Rule> rules = site.rules().stream().filter(rule -> rule.to().from(site.root()).length() <= facts.ruleLength()).toList();
        leftOut.rules(NAME, List.of(facts), site.rules().size(), rules.size());
        for (Rule rule : rules) {
            for (String end : List.of("", "/")) {
                text.append("location = ").append(quoted(root + rule.from() + end)).append(" { return ").append(Rule.STATUS).append(" \"")
                        .append(rule.to().from(site.root())).append("\"; }\n");
            }
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Matches a text; a character that means something to nginx or to a pattern is matched by any. */
    private static String pattern(String text) {
        return text.replaceAll("[\\x00-\\x7F&&[^A-Za-z0-9_/-]]", ".");
    }
}
