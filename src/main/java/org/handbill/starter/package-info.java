/** The small campaign that {@code handbill new} begins with: answers and layouts to files. */
@NullMarked
package org.handbill.starter;

import org.jspecify.annotations.NullMarked;
