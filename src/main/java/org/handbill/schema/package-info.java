/** What authors may write, for editors and for the reference: JSON Schemas made from what the binders ask for. */
@NullMarked
package org.handbill.schema;

import org.jspecify.annotations.NullMarked;
