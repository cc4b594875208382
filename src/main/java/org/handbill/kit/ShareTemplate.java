package org.handbill.kit;

/**
 * What opens a platform with a text that the reader has changed.
 *
 * @param address empty for the device's own sheet, which needs none; else with {@code {text}}, {@code {body}} and {@code {host}} left in it, in their forms
 * @param link what {@code {body}} leaves out of the text, and the sheet is given by itself; empty if there is none
 * @param maxAddress the most characters that it may have with the text in place
 */
public record ShareTemplate(String address, String link, int maxAddress) {}
