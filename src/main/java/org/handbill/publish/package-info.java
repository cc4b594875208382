/** Bytes to a folder, whole or not at all: the only writer of files. */
@NullMarked
package org.handbill.publish;

import org.jspecify.annotations.NullMarked;
