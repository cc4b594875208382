package org.handbill.plan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.kit.CardDesign;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.platform.ShareTarget;
import org.handbill.platform.UriTemplate;
import org.handbill.prose.HtmlText;
import org.handbill.site.InterfaceTexts;
import org.handbill.site.Routes;
import org.handbill.site.Theme;

/**
 * A block of HTML for other people's sites: what the campaign is, a link to it, and links that share it. It has no script and no picture, so that it asks
 * nobody for anything before it is clicked. Every element goes back to the browser's own style, and every rule is important, so that a style sheet of the
 * page around it changes nothing (CSS Cascading and Inheritance Level 4, sections 6.4.4 and 7.3.3).
 */
final class Embedding {
    /** In bytes of UTF-8. */
    static final int MOST = 1_500;
    private static final int MOST_NETWORKS = 4;
    private static final CardDesign.Colours PLAIN = new CardDesign.Colours(0xffffff, 0x111111, 0x111111, 0x444444);

    private final Edition edition;
    private final Kit kit;
    private final InterfaceTexts texts;
    private final String share;
    private final CardDesign.Colours colours;
    private final Locale language;

    Embedding(Campaign campaign, Kit kit, Routes routes, InterfaceTexts texts, Theme theme) {
        this.edition = kit.edition();
        this.kit = kit;
        this.texts = texts.plain();
        this.share = campaign.settings().baseUrl().map(base -> base + routes.kit(kit.edition()).canonical()).orElse("");
        this.colours = theme.cards().map(CardDesign::colours).orElse(PLAIN);
        this.language = edition.isTranslated(Part.SUMMARY) ? edition.language() : campaign.original().language();
    }

    /** With as much of it as there is room for; empty while the campaign has no base address. */
    String html() {
        if (share.isEmpty()) {
            return "";
        }
        List<String> networks = networks();
        for (String summary : List.of(edition.summary(), "")) {
            for (int count = networks.size(); count > 0; count--) {
                String html = html(summary, networks.subList(0, count));
                if (html.getBytes(StandardCharsets.UTF_8).length <= MOST) {
                    return html;
                }
            }
        }
        return html("", List.of());
    }

    /** Links that open a network with the title and the address in place, the best network first. */
    private List<String> networks() {
        List<String> links = new ArrayList<>();
        for (Snippet snippet : kit.snippets()) {
            if (snippet.platform().share() instanceof ShareTarget.Compose && links.size() < MOST_NETWORKS) {
                snippet.template().flatMap(template -> address(template.address()))
                        .ifPresent(address -> links.add(link(address, NetworkNames.of(snippet.platform(), texts))));
            }
        }
        return links;
    }

    private Optional<String> address(String template) {
        String text = edition.title() + " " + kit.shortLink();
        return Optional.of(template).filter(found -> found.startsWith("https:"))
                .map(found -> OpenAddress.onPage(UriTemplate.of(found).expand(Map.of("text", text, "body", edition.title()))));
    }

    /**
     * Lines are broken by the style of the box, and its text has no element of its own, so that there is little that a style sheet could reach: even
     * {@code direction}, which {@code all} leaves out, is that of the box.
     */
    private String html(String summary, List<String> networks) {
        String direction = Frames.direction(language);
        StringBuilder html = new StringBuilder("<div lang=\"").append(language.toLanguageTag()).append("\" dir=\"").append(direction)
                .append('"').append(style("direction:" + direction, "white-space:pre-line", "max-width:34em", "margin:1em 0",
                        "padding:1em", "border:solid " + hex(colours.accent()), "border-width:4px 0 1px",
                        "background:" + hex(colours.paper()), "color:" + hex(colours.ink()), "font:16px/1.5 Georgia,serif"))
                .append("><a href=\"").append(HtmlText.escape(kit.link())).append('"')
                .append(style("color:" + hex(colours.accent()), "font:bold 1.5em/1.8 Georgia,serif")).append('>')
                .append(HtmlText.escape(edition.title())).append("</a>\n");
        html.append(HtmlText.escape(summary)).append(summary.isEmpty() ? "" : "\n");
        networks.forEach(network -> html.append(network).append(" · "));
        return html.append(link(share, texts.get("pass.all"))).append("</div>").toString();
    }

    /** As high as a finger. */
    private String link(String address, String label) {
        return "<a href=\"" + HtmlText.escape(address) + "\"" + style("color:inherit", "padding:.8em 0", "line-height:2.8") + ">"
                + HtmlText.escape(label) + "</a>";
    }

    private static String style(String... rules) {
        return " style=\"all:revert!important;" + String.join("!important;", rules) + "!important\"";
    }

    private static String hex(int colour) {
        return String.format(Locale.ROOT, "#%06x", colour);
    }
}
