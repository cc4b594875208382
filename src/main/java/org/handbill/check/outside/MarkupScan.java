package org.handbill.check.outside;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads a page as browsers do: once as with scripts, and once more as without where that makes a difference. */
final class MarkupScan {
    private static final Pattern NOSCRIPT = Pattern.compile("(?i)<(/?)noscript(?=[\\s/>])");

    private static final int LONGEST = 2 << 20;

    private final ContentScan content;

    MarkupScan(ContentScan content) {
        this.content = content;
    }

    /** A page of more than a few megabytes is read piece by piece, so that its tree fits into memory. */
    void read(String html) {
        int from = 0;
        while (html.length() - from > LONGEST) {
            int tag = html.lastIndexOf('<', from + LONGEST);
            int to = tag > from ? tag : from + LONGEST;
            piece(html.substring(from, to));
            from = to;
        }
        piece(html.substring(from));
    }

    private void piece(String html) {
        Jsoup.parse(html).forEachNode(this::node);
        // where scripts run, what is in this element is no markup: a comment that begins there does not go on behind it
        if (NOSCRIPT.matcher(html).find()) {
            Jsoup.parse(NOSCRIPT.matcher(html).replaceAll("<$1xmp")).forEachNode(this::node);
        }
    }

    private void node(Node node) {
        if (node instanceof Element element) {
            element(element);
        } else if (node instanceof TextNode text && !isRead(text.parent())) {
            content.text(text.getWholeText());
        }
    }

    /** Whether the text of an element is read with its element. */
    private static boolean isRead(@Nullable Node parent) {
        return parent != null && (parent.normalName().equals("style") || parent.normalName().equals("script"));
    }

    private void element(Element element) {
        String name = element.normalName();
        ElementScan scan = new ElementScan(name, Parser.NamespaceSvg.equals(element.tag().namespace()), element.attr("rel"),
                element.attr("http-equiv"));
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            scan.attribute(key.startsWith("xlink:") ? key.substring("xlink:".length()) : key, attribute.getValue(), content);
        }
        if (name.equals("style") || name.equals("script")) {
            scan.inside(text(element), element.attr("type"), element.hasAttr("src"), content);
        }
    }

    private static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node node : element.childNodes()) {
            if (node instanceof DataNode data) {
                text.append(data.getWholeData());
            } else if (node instanceof TextNode part) {
                text.append(part.getWholeText());
            }
        }
        return text.toString();
    }
}
