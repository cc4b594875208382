/** Requests to servers of others, and what is said when no answer comes. */
@NullMarked
package org.handbill.web;

import org.jspecify.annotations.NullMarked;
