package org.handbill.prose;

/**
 * An attribute of a cleaned HTML element.
 *
 * @param name in lower case
 * @param value with entities resolved
 */
public record HtmlAttribute(String name, String value) {
    public HtmlAttribute {
        if (!isPlainName(name) || name.startsWith("on") || name.equals("style")) {
            throw new IllegalArgumentException("not an attribute that prose may carry: '" + name + "'");
        }
    }

    static boolean isPlainName(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    }
}
