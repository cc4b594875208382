/** The campaign's doctor: one class for each rule, and how their findings are weighed. */
@NullMarked
package org.handbill.check;

import org.jspecify.annotations.NullMarked;
