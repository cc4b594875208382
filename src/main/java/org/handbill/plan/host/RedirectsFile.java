package org.handbill.plan.host;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.handbill.campaign.Hosting.Host;
import org.handbill.site.HostFacts;

/**
 * {@code _redirects}, in what Netlify, Cloudflare Pages and GitLab Pages all read: a line for each rule, with its status, no splat and no placeholder.
 *
 * <p>Sources: docs.netlify.com/routing/redirects, developers.cloudflare.com/pages/configuration/redirects, docs.gitlab.com/user/project/pages/redirects.
 */
final class RedirectsFile {
    static final String NAME = "_redirects";
    private static final List<Host> READERS = List.of(Host.NETLIFY, Host.CLOUDFLARE, Host.GITLAB);
    private static final String HEADING = "# Short links. Where a host reads no such file, their pages lead on by themselves.\n";

    private final HostedSite site;
    private final List<HostFacts> readers;

    RedirectsFile(HostedSite site) {
        this.site = site;
        List<Host> named = READERS.stream().filter(site::isNamed).toList();
        this.readers = (named.isEmpty() ? READERS : named).stream().map(site.hosts()::of).toList();
    }

    String text(LeftOut leftOut) {
        List<String> roots = roots();
        int lines = readers.stream().mapToInt(HostFacts::rules).min().orElse(HostFacts.NO_LIMIT);
        int bytes = readers.stream().mapToInt(HostFacts::bytes).min().orElse(HostFacts.NO_LIMIT);
        int length = readers.stream().mapToInt(HostFacts::ruleLength).min().orElse(HostFacts.NO_LIMIT);
        String status = Rule.STATUS + (readers.stream().allMatch(HostFacts::force) ? "!" : "");
        StringBuilder text = new StringBuilder(site.rules().isEmpty() ? "" : HEADING);
        int room = bytes - HEADING.getBytes(StandardCharsets.UTF_8).length;
        int written = 0;
        for (Rule rule : site.rules()) {
            List<String> own = lines(rule, roots, status);
            int size = own.stream().mapToInt(line -> line.length() + 1).sum();
            if (own.size() <= lines && size <= room && own.stream().allMatch(line -> line.length() <= length)) {
                own.forEach(line -> text.append(line).append('\n'));
                lines -= own.size();
                room -= size;
                written++;
            }
        }
        leftOut.rules(NAME, readers, site.rules().size(), written);
        return text.toString();
    }

    /** On some hosts an address of a rule begins at the site's root, on others at the host's. */
    private List<String> roots() {
        Stream<String> roots = readers.stream().map(reader -> reader.prefix() ? site.root() : "/");
        return roots.distinct().toList();
    }

    private static List<String> lines(Rule rule, List<String> roots, String status) {
        List<String> lines = new ArrayList<>();
        for (String root : roots) {
            lines.add(root + rule.from() + "/ " + target(rule.to(), root) + " " + status);
        }
        return lines;
    }

    /** A colon would begin a placeholder. */
    private static String target(SafeAddress to, String root) {
        String path = (to.isOwn() ? root : "") + to.rest().replace(":", "%3A");
        return to.isOwn() ? path : to.origin() + path;
    }
}
