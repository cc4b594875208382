package org.handbill.kit;

import java.util.List;

/**
 * How a letter came about, so that it can be fitted again.
 *
 * @param salutation empty if there is none
 * @param newline what a line break costs, 1 or 2
 * @param included indices of the {@link LetterParts} that are in it
 */
public record LetterFit(String salutation, int newline, List<Integer> included) {
    public LetterFit {
        included = List.copyOf(included);
    }
}
