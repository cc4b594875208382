/** What is wrong in an author's files, and where: values that every stage can return and the printer that shows them. */
@NullMarked
package org.handbill.diagnostic;

import org.jspecify.annotations.NullMarked;
