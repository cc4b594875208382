/** Asks politely whether links to other sites still lead anywhere. */
@NullMarked
package org.handbill.check.online;

import org.jspecify.annotations.NullMarked;
