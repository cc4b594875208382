/** Text in any script as outlines: which typeface has a character, where lines break, how a line is shaped. */
@NullMarked
package org.handbill.picture.type;

import org.jspecify.annotations.NullMarked;
