/** The files by which static hosts know redirects, headers and the security policy of a site. */
@NullMarked
package org.handbill.plan.host;

import org.jspecify.annotations.NullMarked;
