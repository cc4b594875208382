package org.handbill.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.handbill.prose.Inline;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Where the text of one line has to break, because a block that an author typed within it begins or ends there: no block can be in a
 * line, but its words must not become one with those beside it. Cells of a table are set apart by a space.
 */
final class LineEdges implements NodeVisitor {
    private static final Set<String> CELLS = Set.of("td", "th");

    private enum Edge {
        NONE, SPACE, BREAK;

        Edge or(Edge other) {
            return compareTo(other) < 0 ? other : this;
        }

        static Edge of(Node node) {
            if (!(node instanceof Element element) || !AllowedHtml.BLOCKS.contains(element.normalName())) {
                return NONE;
            }
            return CELLS.contains(element.normalName()) ? SPACE : BREAK;
        }
    }

    private enum Kind {
        WORDS, BREAK, NOTHING
    }

    /** An element that has begun and not ended, and how much the line had in it before. */
    private record Begun(Node node, int before) {}

    private final List<Inline> pieces;
    private final IdentityHashMap<Node, Edge> edges = new IdentityHashMap<>();
    private final Deque<Begun> begun = new ArrayDeque<>();
    private int count;
    private boolean hasWords;
    private Edge last = Edge.NONE;

    /** @param pieces what the numbered elements are */
    LineEdges(List<Inline> pieces) {
        this.pieces = pieces;
    }

    void read(List<Node> line) {
        hasWords = false;
        last = Edge.NONE;
        line.forEach(node -> node.traverse(this));
    }

    /** Adds what sets the node apart from what is before it. */
    void before(Node node, List<Inline> out) {
        switch (edges.getOrDefault(node, Edge.NONE)) {
            case NONE -> {
            }
            case SPACE -> InlineTrim.append(" ", out);
            case BREAK -> out.add(new Inline.HardBreak());
        }
    }

    @Override
    public void head(Node node, int depth) {
        begun.addLast(new Begun(node, count));
        last = last.or(Edge.of(node));
        switch (kind(node)) {
            case NOTHING -> {
            }
            case BREAK -> {
                count++;
                hasWords = false;
                last = Edge.NONE;
            }
            case WORDS -> {
                if (hasWords && last != Edge.NONE) {
                    edges.put(outermost(), last);
                }
                count++;
                hasWords = true;
                last = Edge.NONE;
            }
        }
    }

    /** The outermost element that has had nothing in it so far: a break in front of it is not a break at an inner end. */
    private Node outermost() {
        return begun.stream().filter(element -> element.before() == count).findFirst().orElseThrow().node();
    }

    @Override
    public void tail(Node node, int depth) {
        begun.removeLast();
        last = last.or(Edge.of(node));
    }

    private Kind kind(Node node) {
        return switch (node) {
            case TextNode text -> text.isBlank() ? Kind.NOTHING : Kind.WORDS;
            case Element element when element.nameIs("br") -> Kind.BREAK;
            case Element element when element.nameIs("img") -> Kind.WORDS;
            case Element element when element.nameIs(AllowedHtml.PIECE) -> kind(pieces.get(Integer.parseInt(element.attr("n"))));
            default -> Kind.NOTHING;
        };
    }

    private static Kind kind(Inline piece) {
        return switch (piece) {
            case Inline.HardBreak _ -> Kind.BREAK;
            case Inline.SoftBreak _ -> Kind.NOTHING;
            case Inline.Text text when text.text().isBlank() -> Kind.NOTHING;
            default -> Kind.WORDS;
        };
    }
}
