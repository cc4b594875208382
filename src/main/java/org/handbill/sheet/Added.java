package org.handbill.sheet;

import java.util.List;
import java.util.Optional;

import org.handbill.diagnostic.Span;

/**
 * A message that a file is to have besides its others.
 *
 * @param platforms that it is for; none if it goes wherever it fits
 * @param mark of the original that it was translated from
 * @param cell where somebody typed its text
 * @param platformsCell where somebody typed what it is for
 */
record Added(String id, List<String> platforms, String text, Optional<String> mark, Span cell, Span platformsCell) {
    static final String FOR = "for";
}
