package org.handbill.parse;

import java.util.List;
import org.handbill.prose.Block;

/** Whether items of a list can stand without empty lines between their blocks. */
final class Tightness {
    private Tightness() {}

    /** Not if a block would take in the lines of the next, as HTML always does; the library calls some such lists tight. */
    static boolean isPossible(List<Block> blocks) {
        if (blocks.stream().anyMatch(block -> block instanceof Block.Element element && holdsMarkdown(element))) {
            return false;
        }
        for (int i = 1; i < blocks.size(); i++) {
            if (takesIn(blocks.get(i - 1), blocks.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean takesIn(Block block, Block next) {
        return block instanceof Block.Element || switch (next) {
            case Block.Paragraph _,Block.Figure _,Block.Table _,Block.DefinitionList _,Block.Html _ -> !endsByItself(block);
            case Block.BlockQuote _,Block.Alert _ -> block instanceof Block.BlockQuote || block instanceof Block.Alert;
            case Block.Heading _,Block.CodeBlock _,Block.ThematicBreak _,Block.BulletList _,Block.OrderedList _,Block.Element _ -> false;
        };
    }

    /** Markdown in an HTML element stands between empty lines. */
    private static boolean holdsMarkdown(Block.Element element) {
        return element.blocks()
                .stream()
                .anyMatch(block -> block instanceof Block.Element inner ? holdsMarkdown(inner) : !(block instanceof Block.Html));
    }

    private static boolean endsByItself(Block block) {
        return switch (block) {
            case Block.Heading _,Block.CodeBlock _,Block.ThematicBreak _ -> true;
            case Block.Paragraph _,Block.Figure _,Block.BlockQuote _,Block.Alert _,Block.BulletList _,Block.OrderedList _,Block.Table _,Block.DefinitionList _,Block.Element _,Block.Html _ ->
                false;
        };
    }
}
