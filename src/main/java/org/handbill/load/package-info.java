/** Files to text and streams: the only reader of campaign and theme folders. */
@NullMarked
package org.handbill.load;

import org.jspecify.annotations.NullMarked;
