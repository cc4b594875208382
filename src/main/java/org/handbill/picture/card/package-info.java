/** Share cards: their layout, and the bytes of the picture. */
@NullMarked
package org.handbill.picture.card;

import org.jspecify.annotations.NullMarked;
