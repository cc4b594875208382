package org.handbill.typography;

/** What became of a headline: set line by line, or left to the browser because its width cannot be told beforehand. */
public sealed interface Setting permits Headline, Unset {}
