/** What the files of pictures say before the picture itself, read in bounded memory and time; and SVG without what could act or call elsewhere. */
@NullMarked
package org.handbill.media;

import org.jspecify.annotations.NullMarked;
