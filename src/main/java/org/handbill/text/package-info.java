/** Pure arithmetic on text: what a text costs on a network, where it may be cut, and the most of it that fits. */
@NullMarked
package org.handbill.text;

import org.jspecify.annotations.NullMarked;
