/** Writes sheets as a tagged PDF with embedded typefaces. */
@NullMarked
package org.handbill.paper.pdf;

import org.jspecify.annotations.NullMarked;
