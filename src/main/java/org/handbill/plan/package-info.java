/** Lays out the site: which files there are, and what each page says. */
@NullMarked
package org.handbill.plan;

import org.jspecify.annotations.NullMarked;
