/** Which addresses outside the site are in its files, and which of them a browser fetches by itself. */
@NullMarked
package org.handbill.check.outside;

import org.jspecify.annotations.NullMarked;
