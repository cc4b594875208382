package org.handbill.prose;

import java.util.List;
import java.util.stream.Stream;

/**
 * The priority of a whole block. One that holds others is essential if any part of it is, and optional if it is marked so itself or if
 * some part is and none is essential.
 */
final class Priorities {
    private Priorities() {}

    static Priority of(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.attributes().priority();
            case Block.Paragraph paragraph -> paragraph.priority();
            case Block.Figure figure -> figure.attributes().priority();
            case Block.BlockQuote quote -> among(quote.attributes(), quote.blocks().stream());
            case Block.Alert alert -> among(alert.attributes(), alert.blocks().stream());
            case Block.BulletList list -> among(list.attributes(), inItems(list.items()));
            case Block.OrderedList list -> among(list.attributes(), inItems(list.items()));
            case Block.Table table -> table.attributes().priority();
            case Block.DefinitionList list -> among(list.attributes(), list.definitions()
                    .stream()
                    .flatMap(definition -> definition.meanings().stream().flatMap(meaning -> meaning.blocks().stream())));
            case Block.Element element -> among(Attributes.NONE, element.blocks().stream());
            case Block.CodeBlock _,Block.ThematicBreak _,Block.Html _ -> Priority.ORDINARY;
        };
    }

    /** Whether the author marked the whole block as a reason to choose. */
    static boolean isReason(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.attributes().isReason();
            case Block.Paragraph paragraph -> paragraph.attributes().isReason();
            case Block.Figure figure -> figure.attributes().isReason();
            case Block.BlockQuote quote -> quote.attributes().isReason();
            case Block.Alert alert -> alert.attributes().isReason();
            case Block.BulletList list -> list.attributes().isReason();
            case Block.OrderedList list -> list.attributes().isReason();
            case Block.Table table -> table.attributes().isReason();
            case Block.DefinitionList list -> list.attributes().isReason();
            case Block.Element _,Block.CodeBlock _,Block.ThematicBreak _,Block.Html _ -> false;
        };
    }

    private static Stream<Block> inItems(List<Block.Item> items) {
        return items.stream().flatMap(item -> item.blocks().stream());
    }

    private static Priority among(Attributes own, Stream<Block> blocks) {
        if (own.priority() != Priority.ORDINARY) {
            return own.priority();
        }
        Priority found = Priority.ORDINARY;
        for (Priority priority : blocks.map(Priorities::of).toList()) {
            if (priority == Priority.ESSENTIAL) {
                return priority;
            }
            found = priority == Priority.OPTIONAL ? priority : found;
        }
        return found;
    }
}
