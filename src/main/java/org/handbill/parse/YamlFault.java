package org.handbill.parse;

import org.handbill.diagnostic.Source;
import org.jspecify.annotations.Nullable;

/**
 * Where and why the YAML engine gave up. Offsets are UTF-16 units into the file.
 *
 * @param mark where it met what it could not read
 * @param context where what it was reading began; {@code mark} if it does not say
 * @param during what it was reading, in its words; empty if it does not say
 * @param problem what it met, in its words
 * @param last the last scalar that could be read
 */
record YamlFault(Source source, int mark, int context, String during, String problem, Yaml.@Nullable Scalar last) {
    YamlMistake at(int from, int to, String message, String hint) {
        return new YamlMistake(source.span(from, to), message, hint);
    }

    String text() {
        return source.text();
    }

    /** The character at an offset; 0 at the end. */
    char charAt(int offset) {
        return offset < text().length() ? text().charAt(offset) : 0;
    }
}
