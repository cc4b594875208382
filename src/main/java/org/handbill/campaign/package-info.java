/** What the author wrote, read and checked: settings, post, appeal, actions, messages, updates and pages. */
@NullMarked
package org.handbill.campaign;

import org.jspecify.annotations.NullMarked;
