/** The slugs of short links, and the ledger as text. */
@NullMarked
package org.handbill.link;

import org.jspecify.annotations.NullMarked;
