/** What a typeface's tables say about widths, and headlines set from them line by line to the full measure. */
@NullMarked
package org.handbill.typography;

import org.jspecify.annotations.NullMarked;
