/** Pictures: photographs made ready for pages, codes to scan, and what else travels without the page. */
@NullMarked
package org.handbill.picture;

import org.jspecify.annotations.NullMarked;
