/** Text to trees that know their place: YAML, front matter, Markdown. */
@NullMarked
package org.handbill.parse;

import org.jspecify.annotations.NullMarked;
