/** Diagnostics and the catalogue as data for other programs. */
@NullMarked
package org.handbill.report;

import org.jspecify.annotations.NullMarked;
