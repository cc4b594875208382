/** Artifacts to bytes: a theme's templates and assets made ready, pages and feeds drawn with them, each when it is asked for. */
@NullMarked
package org.handbill.render;

import org.jspecify.annotations.NullMarked;
