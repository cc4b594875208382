package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;

import org.handbill.prose.Attributes;
import org.jspecify.annotations.Nullable;

/**
 * Attributes as the author typed them: <code>{#id .class}</code>, with spaces between names. Anything else in braces is text.
 *
 * @param from where the opening brace stands
 * @param to after the closing brace
 */
record AttributeText(Attributes attributes, int from, int to) {

    /** Those that begin at an index, or null. */
    static @Nullable AttributeText at(CharSequence text, int from, int end) {
        if (from >= end || text.charAt(from) != '{') {
            return null;
        }
        String id = "";
        List<String> classes = new ArrayList<>();
        int i = from + 1;
        while (i < end) {
            char c = text.charAt(i);
            if (c == ' ') {
                i++;
                continue;
            }
            if (c == '}') {
                return id.isEmpty() && classes.isEmpty() ? null : new AttributeText(new Attributes(id, classes), from, i + 1);
            }
            int nameEnd = i + 1;
            while (nameEnd < end && Attributes.isNameCharacter(text.charAt(nameEnd))) {
                nameEnd++;
            }
            boolean isMark = c == '.' || c == '#' && id.isEmpty();
            if (!isMark || nameEnd == i + 1 || nameEnd < end && text.charAt(nameEnd) != ' ' && text.charAt(nameEnd) != '}') {
                return null;
            }
            String name = text.subSequence(i + 1, nameEnd).toString();
            if (c == '#') {
                id = name;
            } else {
                classes.add(name);
            }
            i = nameEnd;
        }
        return null;
    }

    /** Those that end a text, spaces after them aside, or null. A brace after a backslash does not count. */
    static @Nullable AttributeText atEnd(CharSequence text, int start, int end) {
        int last = end - 1;
        while (last >= start && text.charAt(last) == ' ') {
            last--;
        }
        if (last < start || text.charAt(last) != '}') {
            return null;
        }
        int open = last - 1;
        while (open >= start && text.charAt(open) != '{' && text.charAt(open) != '}') {
            open--;
        }
        if (open < start || open > start && text.charAt(open - 1) == '\\') {
            return null;
        }
        AttributeText found = at(text, open, last + 1);
        return found != null && found.to() == last + 1 ? found : null;
    }
}
