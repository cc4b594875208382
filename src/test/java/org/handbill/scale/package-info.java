/** Campaigns with very many recipients, and how long they take. */
@NullMarked
package org.handbill.scale;

import org.jspecify.annotations.NullMarked;
