package org.handbill.paper.pdf;

import java.util.List;
import org.handbill.picture.card.Box;

/**
 * One side of paper, in points.
 *
 * @param content what all text stays in
 */
public record Sheet(double width, double height, Box content, List<Piece> pieces) {
    public Sheet {
        pieces = List.copyOf(pieces);
    }
}
