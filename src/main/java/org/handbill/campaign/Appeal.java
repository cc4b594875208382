package org.handbill.campaign;

/**
 * The appeal: a page of its own, and the text that letters are made from.
 *
 * @param subject of the e-mail or form
 * @param closing a last paragraph whenever the letter is shortened, with {@code {link}} for the link; empty if there is none
 * @param signature empty if there is none
 */
public record Appeal(Article article, String subject, String closing, String signature) {}
