package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.handbill.prose.Attributes;
import org.handbill.prose.Block;
import org.handbill.prose.Inline;
import org.jspecify.annotations.Nullable;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.definition.DefinitionItem;
import com.vladsch.flexmark.ext.definition.DefinitionList;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.BlankLine;
import com.vladsch.flexmark.util.ast.Node;

/** Reads the blocks that the library found into our own. */
final class BlockReader {
    private final ProseReading reading;
    private final InlineReader lines;

    BlockReader(ProseReading reading) {
        this.reading = reading;
        this.lines = new InlineReader(reading);
    }

    List<Block> read(Node parent, int depth) {
        return read(parent, parent.getFirstChild(), parent.getStartOffset(), depth);
    }

    /** @param from where the text of the first one begins: later than its start where it begins with a mark for its parent */
    private List<Block> read(Node parent, @Nullable Node first, int from, int depth) {
        if (!reading.mayGoDeeper(depth, reading.span(parent))) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        List<RawHtml> raws = new ArrayList<>();
        for (Node node = first; node != null; node = node.getNext()) {
            switch (node) {
                case Paragraph paragraph -> paragraph(paragraph, Math.max(from, paragraph.getStartOffset()), depth, blocks);
                case Heading heading -> blocks.add(heading(heading, depth));
                case BlockQuote quote -> blocks.add(quote(quote, depth));
                case BulletList list -> {
                    List<Block.Item> items = items(list, depth);
                    blocks.add(new Block.BulletList(isTight(list, items), items, Attributes.NONE, reading.span(list)));
                }
                case OrderedList list -> {
                    List<Block.Item> items = items(list, depth);
                    blocks.add(
                            new Block.OrderedList(list.getStartNumber(), isTight(list, items), items, Attributes.NONE, reading.span(list)));
                }
                case FencedCodeBlock code -> blocks
                        .add(new Block.CodeBlock(reading.unescaped(code.getInfo()).strip(), text(code.getContentChars()),
                                reading.span(code)));
                case IndentedCodeBlock code -> blocks
                        .add(new Block.CodeBlock("", text(code.getContentChars().trimTailBlankLines()), reading.span(code)));
                case ThematicBreak line -> blocks.add(new Block.ThematicBreak(reading.span(line)));
                case TableBlock table -> blocks.add(new TableReader(reading, lines).read(table, depth));
                case DefinitionList list -> blocks.addAll(new DefinitionReader(reading, lines, this).read(list, depth));
                case DefinitionItem item -> blocks.addAll(read(item, depth + 1)); // without a term it is a text like others
                case CommentBlock comment -> blocks.addAll(behind(comment, depth));
                case HtmlBlockBase html -> {
                    RawHtml raw = new RawHtml(blocks.size(), html.getContentChars());
                    raw.openComment().ifPresent(reading::unclosedComment);
                    raws.add(raw);
                }
                case Reference _,FootnoteBlock _,BlankLine _ -> {
                } // read where they are referred to
                default -> throw new IllegalStateException("no block is known for " + node.getNodeName() + " at " + reading.span(node));
            }
        }
        return raws.isEmpty() ? blocks : new HtmlReader(reading).blocks(blocks, raws, depth);
    }

    /** The comment itself is the author's own note. */
    private List<Block> behind(CommentBlock comment, int depth) {
        if (!comment.isClosed()) {
            reading.unclosedComment(comment.getStartOffset());
        }
        return read(comment, depth + 1);
    }

    private static String text(CharSequence code) {
        String text = code.toString().replace("\r\n", "\n").replace('\r', '\n');
        return text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
    }

    private void paragraph(Paragraph node, int from, int depth, List<Block> blocks) {
        AttributeText behind = AttributeText.atEnd(reading.text(), from, textEnd(node));
        int to = behind == null ? node.getEndOffset() : behind.from();
        List<Inline> inlines = lines.read(node, from, to, depth);
        Attributes attributes = behind == null ? Attributes.NONE : reading.ids().own(behind.attributes());
        if (inlines.isEmpty() && behind != null) {
            if (!blocks.isEmpty()) {
                blocks.set(blocks.size() - 1, blocks.getLast().withAttributes(attributes));
                return;
            }
            attributes = Attributes.NONE;
            inlines = lines.read(node, from, node.getEndOffset(), depth);
        }
        if (inlines.size() == 1 && inlines.getFirst() instanceof Inline.Image image) {
            blocks.add(new Block.Figure(image, attributes, reading.span(node)));
        } else if (!inlines.isEmpty()) {
            blocks.add(new Block.Paragraph(inlines, attributes, reading.span(node)));
        }
    }

    /**
     * The end of the text of a paragraph, line end, spaces and the author's notes aside. Code cannot be mistaken for attributes: it ends
     * with a backtick.
     */
    private int textEnd(Node node) {
        int end = node.getEndOffset();
        for (Node last = node.getLastChild(); last != null; last = last.getPrevious()) {
            while (end > node.getStartOffset() && reading.text().charAt(end - 1) <= ' ') {
                end--;
            }
            if (last instanceof HtmlInlineComment && last.getEndOffset() == end) {
                end = last.getStartOffset();
            } else if (last.getStartOffset() < end) {
                break;
            }
        }
        return end;
    }

    private Block heading(Heading node, int depth) {
        int start = node.getText().getStartOffset();
        AttributeText behind = AttributeText.atEnd(reading.text(), start, node.getText().getEndOffset());
        int to = behind == null ? node.getText().getEndOffset() : behind.from();
        List<Inline> inlines = lines.read(node, start, to, depth);
        Attributes attributes = behind == null ? Attributes.NONE : reading.ids().own(behind.attributes());
        String id = attributes.id().isEmpty() ? reading.ids().of(AltText.of(inlines)) : attributes.id();
        return new Block.Heading(node.getLevel(), id, inlines, attributes, List.of(), reading.span(node));
    }

    private Block quote(BlockQuote node, int depth) {
        Node first = node.getFirstChild();
        if (first instanceof Paragraph paragraph) {
            int lineEnd = reading.text().indexOf('\n', paragraph.getStartOffset());
            int end = lineEnd < 0 ? paragraph.getEndOffset() : Math.min(lineEnd, paragraph.getEndOffset());
            Block.Alert.Kind kind = alert(reading.text().substring(paragraph.getStartOffset(), end).strip());
            if (kind != null) {
                Node next = end == paragraph.getEndOffset() ? first.getNext() : first;
                return new Block.Alert(kind, read(node, next, end, depth + 1), Attributes.NONE, reading.span(node));
            }
        }
        return new Block.BlockQuote(read(node, depth + 1), Attributes.NONE, reading.span(node));
    }

    private static Block.Alert.@Nullable Kind alert(String line) {
        for (Block.Alert.Kind kind : Block.Alert.Kind.values()) {
            if (line.toUpperCase(Locale.ROOT).equals("[!" + kind + "]")) {
                return kind;
            }
        }
        return null;
    }

    private static boolean isTight(ListBlock list, List<Block.Item> items) {
        boolean isLone = items.size() == 1 && items.getFirst().blocks().size() <= 1; // nothing to set apart
        return (isLone || list.isTight()) && items.stream().allMatch(item -> Tightness.isPossible(item.blocks()));
    }

    private List<Block.Item> items(ListBlock list, int depth) {
        List<Block.Item> items = new ArrayList<>();
        for (Node node = list.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof ListItem item) {
                int start = item.getFirstChild() instanceof Paragraph paragraph ? paragraph.getStartOffset() : -1;
                Block.Item.Task task = start < 0 ? Block.Item.Task.NONE : task(reading.text(), start);
                int from = task == Block.Item.Task.NONE ? item.getStartOffset() : start + 3;
                List<Block> blocks = read(item, item.getFirstChild(), from, depth + 1);
                boolean isText = !blocks.isEmpty()
                        && (blocks.getFirst() instanceof Block.Paragraph || blocks.getFirst() instanceof Block.Figure);
                if (task != Block.Item.Task.NONE && !isText) {
                    items.add(new Block.Item(Block.Item.Task.NONE, read(item, depth + 1)));
                } else {
                    items.add(new Block.Item(task, blocks));
                }
            }
        }
        return items;
    }

    private static boolean isBlankLine(String text, int from) {
        int i = from;
        while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i++;
        }
        return i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\r';
    }

    private static Block.Item.Task task(String text, int at) {
        boolean isBox = at + 4 < text.length() && text.charAt(at) == '[' && text.charAt(at + 2) == ']' && text.charAt(at + 3) == ' ';
        if (!isBox || isBlankLine(text, at + 3)) {
            return Block.Item.Task.NONE;
        }
        return switch (text.charAt(at + 1)) {
            case ' ' -> Block.Item.Task.OPEN;
            case 'x', 'X' -> Block.Item.Task.DONE;
            default -> Block.Item.Task.NONE;
        };
    }
}
