/** What a site is made of: paths, lazily rendered artifacts, the plan that maps one to the other, and the theme. */
@NullMarked
package org.handbill.site;

import org.jspecify.annotations.NullMarked;
