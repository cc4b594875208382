package org.handbill.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of the site with the script that follows changes. The script needs an exception from the site's policy, the smallest that there is: it may ask
 * this server, and nobody else.
 */
final class LivePage {
    static final String SCRIPT = "_handbill/live.js";
    static final String STYLE = "_handbill/live.css";

    private static final Pattern POLICY = Pattern
            .compile("(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)(\"[^>]*>)", Pattern.CASE_INSENSITIVE);
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LEADS_ON = Pattern.compile("<meta http-equiv=\"refresh\"", Pattern.CASE_INSENSITIVE);

    private LivePage() {}

    /** The page as it is if it only leads on to another, or is no whole page. */
    static String of(String html, String version) {
        int end = html.indexOf("</head>");
        String head = html.substring(0, Math.max(end, 0));
        if (LEADS_ON.matcher(head).find()) {
            return html;
        }
        Matcher policy = POLICY.matcher(head);
        String script = "<script id=\"handbill-live\" src=\"/" + SCRIPT + "\" data-version=\"" + version + "\" defer></script>";
        if (policy.find()) {
            String meta = policy.group(1) + excepted(policy.group(2).replace("&#39;", "'")) + policy.group(3);
            return html.substring(0, policy.start()) + meta + script + html.substring(policy.end());
        }
        Matcher start = HEAD.matcher(head);
        return start.find() ? html.substring(0, start.end()) + script + html.substring(start.end()) : html;
    }

    /** A policy with leave to run this server's script and style sheet and to ask it for pages. */
    static String excepted(String policy) {
        List<String> directives = new ArrayList<>();
        for (String directive : policy.split(";", -1)) {
            if (!directive.isBlank()) {
                directives.add(directive.strip());
            }
        }
        allow("script-src", directives);
        allow("style-src", directives);
        allow("connect-src", directives);
        return String.join("; ", directives);
    }

    private static void allow(String kind, List<String> directives) {
        for (int i = 0; i < directives.size(); i++) {
            String directive = directives.get(i);
            if (directive.startsWith(kind + " ")) {
                directives.set(i, directive.contains("'self'") ? directive : directive.replace(" 'none'", "") + " 'self'");
                return;
            }
        }
        directives.add(kind + " 'self'");
    }
}
