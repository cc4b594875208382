/** The one reader of each language that strangers write files of a site in: the tokens of CSS and the strings of JavaScript, read as browsers read them. */
@NullMarked
package org.handbill.syntax;

import org.jspecify.annotations.NullMarked;
