/** What a visitor gets in one language: a text for every platform that fits, the appeal to copy, and letters. */
@NullMarked
package org.handbill.kit;

import org.jspecify.annotations.NullMarked;
