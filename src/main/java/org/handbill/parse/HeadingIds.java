package org.handbill.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.handbill.prose.Attributes;
import org.handbill.text.Nfc;

/**
 * Gives each heading of a document an id of its own, made of its words as GitHub does it: lower case, letters and digits of any
 * script, hyphens for spaces, and a number where an id is taken. Ids are in Unicode form C, as links to them are.
 */
final class HeadingIds {
    private final Set<String> typed = new HashSet<>();
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param text the whole document, whose ids in braces no heading without one may take */
    HeadingIds(String text) {
        for (int at = text.indexOf("{#"); at >= 0; at = text.indexOf("{#", at + 2)) {
            AttributeText found = AttributeText.at(text, at, Math.min(text.length(), at + 200));
            if (found != null) {
                typed.add(Nfc.of(found.attributes().id()));
            }
        }
    }

    /** The id that the author typed, or one with a number if it was typed twice. */
    Attributes own(Attributes attributes) {
        if (attributes.id().isEmpty()) {
            return attributes;
        }
        String id = Nfc.of(attributes.id());
        return attributes.withId(given.add(id) ? id : free(id));
    }

    String of(String heading) {
        StringBuilder slug = new StringBuilder(heading.length());
        Nfc.of(heading.strip()).codePoints().map(Character::toLowerCase).forEach(c -> {
            if (Character.isLetterOrDigit(c) || c == '_' || c == '-' || isMark(c)) {
                slug.appendCodePoint(c);
            } else if (c == ' ' || c == '\t') {
                slug.append('-');
            }
        });
        String id = slug.isEmpty() ? "section" : slug.toString();
        return !typed.contains(id) && given.add(id) ? id : free(id);
    }

    private String free(String id) {
        int count = counts.getOrDefault(id, 0);
        String candidate;
        do {
            candidate = id + "-" + ++count;
        } while (typed.contains(candidate) || !given.add(candidate));
        counts.put(id, count);
        return candidate;
    }

    private static boolean isMark(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }
}
