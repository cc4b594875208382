/** The texts of a campaign as rows of a spreadsheet, and what was typed there back into the author's files, changing nothing else in them. */
@NullMarked
package org.handbill.sheet;

import org.jspecify.annotations.NullMarked;
