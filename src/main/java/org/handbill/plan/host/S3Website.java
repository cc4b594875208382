package org.handbill.plan.host;

import java.util.List;
import java.util.stream.Collectors;

import org.handbill.campaign.Hosting.Host;
import org.handbill.site.HostFacts;

/**
 * {@code _s3-website.json}, what {@code aws s3api put-bucket-website} takes: the index and error pages, and routing rules. Rules match the beginning of a
 * key, so they end in '/'. Whether S3 encodes a query or a percent sign of a key is not known, so such targets are left to the pages.
 *
 * <p>Source: docs.aws.amazon.com/AmazonS3/latest/userguide/how-to-page-redirect.html and the API's RoutingRule.
 */
final class S3Website {
    static final String NAME = "_s3-website.json";

    private final HostedSite site;

    S3Website(HostedSite site) {
        this.site = site;
    }

    String text(LeftOut leftOut) {
        HostFacts facts = site.hosts().of(Host.S3);
        List<String> rules = site.rules().stream()
                .filter(rule -> rule.to().rest().matches("/?[A-Za-z0-9._~/-]*") && rule.to().rest().length() <= facts.ruleLength()
                        && (!rule.to().isOwn() || !site.origin().isEmpty()))
                .limit(facts.rules()).map(this::rule).toList();
        leftOut.rules(NAME, List.of(facts), site.rules().size(), rules.size());
        String list = rules.isEmpty()
                ? ""
                : rules.stream().collect(Collectors.joining(",\n    ", ",\n  \"RoutingRules\": [\n    ", "\n  ]"));
        return "{\n  \"IndexDocument\": {\"Suffix\": \"index.html\"},\n  \"ErrorDocument\": {\"Key\": \"" + key("404.html") + "\"}" + list
                + "\n}\n";
    }

    private String rule(Rule rule) {
        String origin = rule.to().isOwn() ? site.origin() : rule.to().origin();
        String target = rule.to().isOwn() ? key(rule.to().rest()) : rule.to().rest().replaceFirst("^/", "");
        int host = origin.indexOf("://");
        return "{\"Condition\": {\"KeyPrefixEquals\": \"" + key(rule.from()) + "/\"}, \"Redirect\": {\"Protocol\": \""
                + origin.substring(0, host) + "\", \"HostName\": \"" + origin.substring(host + "://".length())
                + "\", \"ReplaceKeyWith\": \""
                + target + "\", \"HttpRedirectCode\": \"" + Rule.STATUS + "\"}}";
    }

    private String key(String path) {
        return site.root().substring(1) + path;
    }
}
