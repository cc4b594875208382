/** The printed handbill: the layout of its sheets, and the bytes of the document. */
@NullMarked
package org.handbill.paper;

import org.jspecify.annotations.NullMarked;
