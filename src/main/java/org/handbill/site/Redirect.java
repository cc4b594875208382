package org.handbill.site;

/**
 * An address that leads on to another one.
 *
 * @param from a place in the site, such as {@code go/tavos/}
 * @param to a whole address, or one below the base address, which is empty for the home page
 */
public record Redirect(String from, String to) {}
