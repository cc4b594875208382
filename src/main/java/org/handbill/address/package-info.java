/** Addresses of the web, mailboxes and telephone numbers: how they are read from what people type, and how they are written in a link. */
@NullMarked
package org.handbill.address;

import org.jspecify.annotations.NullMarked;
