package org.handbill.paper.pdf;

import java.util.List;

/**
 * A part of a sheet with one meaning; pieces stand in reading order.
 *
 * @param words for a figure what somebody who cannot see it reads, for a link what it leads to in words, for text the text itself
 * @param target the address of a link; empty for others
 */
public record Piece(Role role, List<Mark> marks, String words, String target) {
    /** What a piece is to somebody who hears it read. */
    public enum Role {
        /** Ornament, and what is printed again. */
        ORNAMENT, TITLE, HEADING, PARAGRAPH,
        /** The number of an item in a list. */
        LABEL,
        /** What belongs to the label before it. */
        ITEM, FIGURE, LINK
    }

    public Piece {
        marks = List.copyOf(marks);
    }

    public static Piece of(Role role, List<? extends Mark> marks, String words) {
        return new Piece(role, List.copyOf(marks), words, "");
    }

    public static Piece ornament(Mark... marks) {
        return new Piece(Role.ORNAMENT, List.of(marks), "", "");
    }
}
