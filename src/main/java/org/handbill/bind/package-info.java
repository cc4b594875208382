/** Parsed trees to records: strict keys, defaults, near names. */
@NullMarked
package org.handbill.bind;

import org.jspecify.annotations.NullMarked;
