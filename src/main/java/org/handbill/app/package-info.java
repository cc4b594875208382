/** What the tool can do, as use cases, and the one place that knows the order of the stages. */
@NullMarked
package org.handbill.app;

import org.jspecify.annotations.NullMarked;
