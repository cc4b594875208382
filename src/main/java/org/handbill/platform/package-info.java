/** The networks that a text can be shared on: how each counts, what it takes, and the catalogue of them. */
@NullMarked
package org.handbill.platform;

import org.jspecify.annotations.NullMarked;
