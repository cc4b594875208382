package org.handbill.prose;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What an author wrote as <code>{#id .class}</code> behind a piece of text.
 *
 * @param id empty if there is none
 * @param classes in the author's order
 */
public record Attributes(String id, List<String> classes) {
    public static final Attributes NONE = new Attributes("", List.of());

    /** The classes that say what becomes of a paragraph of a letter. */
    public static final Set<String> FOR_LETTERS = Set.of("essential", "optional", "reason");

    public Attributes {
        classes = List.copyOf(classes);
        requireName(id, id.isEmpty());
        for (String name : classes) {
            requireName(name, false);
        }
    }

    private static void requireName(String name, boolean mayBeEmpty) {
        if (name.isEmpty() && mayBeEmpty) {
            return;
        }
        if (name.isEmpty() || name.chars().anyMatch(c -> !isNameCharacter((char) c))) {
            throw new IllegalArgumentException("not a name for an id or class: '" + name + "'");
        }
    }

    /** Letters, digits and marks of any script, '-' and '_'. */
    public static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '-' || c == '_'
                || Character.getType(c) == Character.NON_SPACING_MARK || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /** By the class {@code essential} or {@code optional}. */
    public Priority priority() {
        if (has("essential")) {
            return Priority.ESSENTIAL;
        }
        return has("optional") ? Priority.OPTIONAL : Priority.ORDINARY;
    }

    /** By the class {@code reason}: readers may choose whether it is in their letter. */
    public boolean isReason() {
        return has("reason");
    }

    /** In whatever case it is typed. */
    private boolean has(String mark) {
        return classes.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).equals(mark));
    }

    /** The classes that are for how the text looks, which those for letters are not. */
    List<String> styleClasses() {
        return classes.stream().filter(name -> !FOR_LETTERS.contains(name.toLowerCase(Locale.ROOT))).toList();
    }

    public boolean isEmpty() {
        return id.isEmpty() && classes.isEmpty();
    }

    public Attributes withId(String newId) {
        return new Attributes(newId, classes);
    }
}
