/** Fits the author's words to each platform: snippets, wordings, long forms and letters. */
@NullMarked
package org.handbill.compose;

import org.jspecify.annotations.NullMarked;
