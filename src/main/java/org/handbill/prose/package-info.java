/** Written text as sealed blocks and inlines, cleaned HTML among them, and the writers of HTML, plain text and Markdown. */
@NullMarked
package org.handbill.prose;

import org.jspecify.annotations.NullMarked;
