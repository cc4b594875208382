/** The preview: a site served to this machine alone, page by page as it is asked for, which follows the author's files as they are saved. */
@NullMarked
package org.handbill.serve;

import org.jspecify.annotations.NullMarked;
