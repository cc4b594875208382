package org.handbill.render;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a template has the most brackets and tags inside each other. Knows only their shape, and so reads what FreeMarker's own reader has no stack for. */
final class Nesting {
    private static final Pattern PART = Pattern.compile(
            """
                    (?<opens>[(\\[{]|<#(?:if|list|items|sep|macro|function|switch|attempt|escape|noescape|autoesc|noautoesc|outputformat|compress)\\b\
                    |<@(?=[^<>]*+>)(?![^<>]*+(?<=/)>))\
                    |[)\\]}]|</[#@]""");

    private Nesting() {}

    /** @return the offset of the innermost that opens, in UTF-16 units; 0 if none does */
    static int deepest(String template) {
        int deepest = 0;
        int offset = 0;
        int depth = 0;
        Matcher part = PART.matcher(template);
        while (part.find()) {
            depth = part.group("opens") != null ? depth + 1 : Math.max(0, depth - 1);
            if (depth > deepest) {
                deepest = depth;
                offset = part.start();
            }
        }
        return offset;
    }
}
