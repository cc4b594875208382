package org.handbill.site;

/**
 * An address of the site that leads on to another.
 *
 * @param from a site path, for instance {@code go/tavos/}
 * @param to an absolute address, or one below the base address
 */
public record Redirect(String from, String to) {}
