package org.handbill.parse;

import org.handbill.diagnostic.Source;
import org.handbill.prose.Prose;

/**
 * A Markdown file: its front matter as a located tree, and its text.
 *
 * @param fields none if the file has no front matter
 */
public record Document(Source source, Yaml.Mapping fields, Prose body) {}
