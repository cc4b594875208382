/** The commands that people type: thin, each calling one use case and printing what came of it. */
@NullMarked
package org.handbill.cli;

import org.jspecify.annotations.NullMarked;
