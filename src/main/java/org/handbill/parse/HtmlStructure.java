package org.handbill.parse;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.handbill.prose.Block;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Gives cleaned HTML the structure that the HTML standard asks for ("The elements of HTML", content models). An element that cannot be
 * what its name says where it is becomes a {@code div}; items outside a list get one; what is in a list outside its items gets an item.
 * Nothing is moved or left out, so that the text keeps its letters and their order.
 */
final class HtmlStructure {
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> ENDS_OF_PAGES = Set.of("header", "footer");
    private static final Set<String> SECTIONS = Set.of("article", "aside", "section", "header", "footer", "address", "h1", "h2", "h3",
            "h4", "h5", "h6");
    private static final Set<String> GLOBAL = Set.of("lang", "dir", "title", "id", "class");
    private static final Set<String> LISTS = Set.of("ul", "ol");
    private static final Set<String> TERMS = Set.of("dt", "dd");

    /** Days, months, years and times of day, which need no attribute. */
    private static final Pattern DATE = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?|[0-9]{2}:[0-9]{2}");

    private final Element body;
    private final List<Block> pieces;

    private HtmlStructure(Element body, List<Block> pieces) {
        this.body = body;
        this.pieces = pieces;
    }

    /** @param pieces what the numbered elements in it are */
    static Element repaired(Element body, List<Block> pieces) {
        HtmlStructure structure = new HtmlStructure(body, pieces);
        structure.each(structure::content);
        structure.each(structure::parts);
        new TableStructure(body).repair();
        structure.wrap(TERMS, Set.of("dl"), "dl");
        structure.each(structure::definitions);
        structure.wrap(Set.of("li"), LISTS, "ul");
        structure.each(HtmlStructure::list);
        return body;
    }

    /** Keeps the attributes that every element may have. */
    static void rename(Element element, String name) {
        element.tagName(name);
        List.copyOf(element.attributes().asList()).stream().map(Attribute::getKey).filter(key -> !GLOBAL.contains(key))
                .forEach(element::removeAttr);
    }

    private void each(Consumer<Element> repair) {
        List.copyOf(body.getAllElements()).forEach(repair);
    }

    /** What an element must not hold, at any depth. */
    private void content(Element element) {
        String name = element.normalName();
        boolean fails = switch (name) {
            case "pre" -> holds(element, AllowedHtml.BLOCKS::contains);
            case "summary" -> holds(element, inside -> AllowedHtml.BLOCKS.contains(inside) && !HEADINGS.contains(inside))
                    || !element.getElementsByTag(AllowedHtml.PIECE).isEmpty();
            case "header", "footer" -> holds(element, ENDS_OF_PAGES::contains);
            case "address", "dt", "th" -> holds(element, SECTIONS::contains);
            case "bdo" -> element.attr("dir").isBlank();
            case "data" -> !element.hasAttr("value");
            case "time" -> !element.hasAttr("datetime") && !DATE.matcher(element.text().strip()).matches();
            case "ruby" -> !hasReadings(element);
            case "rt", "rp" -> element.parent() == null || !element.parent().nameIs("ruby");
            default -> false;
        };
        if (fails) {
            rename(element, AllowedHtml.BLOCKS.contains(name) ? name.equals("th") ? "td" : "div" : "span");
        }
    }

    /** Whether it says how its text is read; a text behind its last reading, such as an ending, gets an empty one. */
    private static boolean hasReadings(Element ruby) {
        List<Node> parts = kept(ruby).stream().filter(part -> !part.nameIs("rp")).toList();
        boolean has = parts.stream().anyMatch(part -> part.nameIs("rt"));
        if (has && !parts.getLast().nameIs("rt")) {
            ruby.appendElement("rt");
        }
        return has;
    }

    private boolean holds(Element element, Predicate<String> names) {
        return element.getAllElements().stream().anyMatch(inside -> !inside.equals(element) && (inside.nameIs(AllowedHtml.PIECE)
                ? !pieces.isEmpty() && holds(pieces.get(Integer.parseInt(inside.attr("n"))), names)
                : names.test(inside.normalName())));
    }

    private static boolean holds(List<Block> blocks, Predicate<String> names) {
        return blocks.stream().anyMatch(block -> holds(block, names));
    }

    private static boolean holds(Block block, Predicate<String> names) {
        return switch (block) {
            case Block.Heading heading -> names.test("h" + heading.level());
            case Block.BlockQuote quote -> holds(quote.blocks(), names);
            case Block.Alert alert -> holds(alert.blocks(), names);
            case Block.BulletList list -> list.items().stream().anyMatch(item -> holds(item.blocks(), names));
            case Block.OrderedList list -> list.items().stream().anyMatch(item -> holds(item.blocks(), names));
            case Block.DefinitionList list -> list.definitions().stream()
                    .anyMatch(definition -> definition.meanings().stream().anyMatch(meaning -> holds(meaning.blocks(), names)));
            case Block.Element element -> names.test(element.name()) || holds(element.blocks(), names);
            case Block.Paragraph _,Block.Figure _,Block.CodeBlock _,Block.ThematicBreak _,Block.Table _,Block.Html _ -> false;
        };
    }

    /** Elements that begin or end another. */
    private void parts(Element element) {
        boolean fails = switch (element.normalName()) {
            case "details" -> !(first(element) instanceof Element first && first.nameIs("summary"));
            case "summary" -> !isIn(element, "details") || !element.equals(first(parentOf(element)));
            case "figcaption" -> !isIn(element, "figure") || !endsFigure(element);
            default -> false;
        };
        if (fails) {
            rename(element, "div");
        }
    }

    private boolean endsFigure(Element caption) {
        Node first = first(parentOf(caption));
        boolean isSecond = first instanceof Element other && !other.equals(caption) && other.nameIs("figcaption");
        return caption.equals(first) || caption.equals(last(parentOf(caption))) && !isSecond;
    }

    private Element parentOf(Element element) {
        Element parent = element.parent();
        return parent == null ? body : parent;
    }

    private boolean isIn(Element element, String parent) {
        return parentOf(element).nameIs(parent);
    }

    /** All but blanks and comments. */
    static List<Node> kept(Element parent) {
        return parent.childNodes().stream().filter(HtmlStructure::isKept).toList();
    }

    private static boolean isKept(Node node) {
        return node instanceof Element || node instanceof TextNode text && !text.isBlank();
    }

    private static @Nullable Node first(Element parent) {
        Node node = parent.firstChild();
        while (node != null && !isKept(node)) {
            node = node.nextSibling();
        }
        return node;
    }

    private static @Nullable Node last(Element parent) {
        Node node = parent.lastChild();
        while (node != null && !isKept(node)) {
            node = node.previousSibling();
        }
        return node;
    }

    /** Puts neighbours that are not in one of the parents into a new one. */
    private void wrap(Set<String> names, Set<String> parents, String wrapper) {
        each(parent -> {
            if (parents.contains(parent.normalName()) || wrapper.equals("dl") && parent.nameIs("div") && isIn(parent, "dl")) {
                return;
            }
            Element around = null;
            for (Node node : kept(parent)) {
                if (!(node instanceof Element element) || !names.contains(element.normalName())) {
                    around = null;
                    continue;
                }
                if (around == null) {
                    around = new Element(wrapper);
                    element.before(around);
                }
                around.appendChild(element);
            }
        });
    }

    /** A list of terms and meanings has nothing else in it, or groups of them alone. */
    private void definitions(Element list) {
        if (!list.nameIs("dl")) {
            return;
        }
        List<Node> inside = kept(list);
        boolean areGroups = !inside.isEmpty() && inside.stream()
                .allMatch(node -> node instanceof Element group && group.nameIs("div") && alternate(kept(group), true));
        if (!areGroups && !alternate(inside, false)) {
            List.copyOf(list.getAllElements()).stream()
                    .filter(part -> TERMS.contains(part.normalName()) && (list.equals(part.parent())
                            || isIn(part, "div") && list.equals(parentOf(part).parent())))
                    .forEach(part -> rename(part, "div"));
            rename(list, "div");
        }
    }

    private static boolean alternate(List<Node> nodes, boolean isOneGroup) {
        boolean wasMeaning = false;
        boolean wasTerm = false;
        for (Node node : nodes) {
            if (!(node instanceof Element element) || !TERMS.contains(element.normalName())) {
                return false;
            }
            boolean isTerm = element.nameIs("dt");
            if (!isTerm && !wasTerm && !wasMeaning || isTerm && wasMeaning && isOneGroup) {
                return false;
            }
            wasTerm = isTerm;
            wasMeaning = !isTerm;
        }
        return wasMeaning || nodes.isEmpty() && !isOneGroup;
    }

    private static void list(Element list) {
        if (list.nameIs("li") && (list.parent() == null || !list.parent().nameIs("ol"))) {
            list.removeAttr("value");
        }
        if (!LISTS.contains(list.normalName())) {
            return;
        }
        Element item = null;
        boolean isOwn = false;
        for (Node node : List.copyOf(list.childNodes())) {
            if (!isKept(node)) {
                if (item != null && isOwn) {
                    item.appendChild(node); // a space between words
                }
                continue;
            }
            if (node instanceof Element element && element.nameIs("li")) {
                item = element;
                isOwn = false;
                continue;
            }
            boolean isList = node instanceof Element element && LISTS.contains(element.normalName());
            if (item == null || !isOwn && !isList) {
                item = new Element("li");
                isOwn = true;
                node.before(item);
            }
            item.appendChild(node);
        }
    }
}
