package org.handbill.sheet;

import java.util.Optional;

import org.handbill.diagnostic.Span;

/**
 * A value that is to stand in a file.
 *
 * @param text as it is to be read again; the items of a list on lines of their own
 * @param cell where somebody typed it; absent for what the tool itself keeps up to date
 */
record Edit(Target target, String text, Optional<Span> cell) {}
