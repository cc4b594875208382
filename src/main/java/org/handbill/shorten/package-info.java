/** Shortening services outside, behind one interface, with data for what differs between them. */
@NullMarked
package org.handbill.shorten;

import org.jspecify.annotations.NullMarked;
