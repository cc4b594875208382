package org.handbill.bind;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Notes what binders ask of a mapping while somebody listens, so that what they take can be told without being written down twice. */
final class Asked {
    /** A key that no binder knows; one that asks for it takes any name. */
    static final String ANY_NAME = "any-name";

    private static final ScopedValue<Map<String, Asked>> LISTENER = ScopedValue.newInstance();

    private final Map<String, Note> notes = new LinkedHashMap<>();
    private final Set<String> names = new LinkedHashSet<>();
    private String decider = "";

    private static final class Note {
        private Takes takes = new Takes.Anything();
        private boolean required;
        private @Nullable Asked below;
        private final Set<String> usual = new LinkedHashSet<>();
        private final Set<String> only = new TreeSet<>();
    }

    /** What is asked of each file, by the file's name. */
    static Map<String, Asked> during(Runnable binder) {
        Map<String, Asked> files = new HashMap<>();
        ScopedValue.where(LISTENER, files).run(binder);
        return files;
    }

    /** For the mapping of a whole file, or those of its list; null while nobody listens. */
    static @Nullable Asked ofFile(String file) {
        return LISTENER.isBound() ? LISTENER.get().computeIfAbsent(file, _ -> new Asked()) : null;
    }

    private Note note(String key) {
        return notes.computeIfAbsent(key, _ -> new Note());
    }

    void takes(String key, Takes takes) {
        Note note = note(key);
        note.takes = both(key, note.takes, takes);
    }

    void required(String key) {
        note(key).required = true;
    }

    /** What stands for a key that is not there. */
    void usual(String key, Object value) {
        String text = value instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT).replace('_', '-') : value.toString();
        boolean shown = switch (note(key).takes) {
            case Takes.Whole(int min, int max, _) -> value instanceof Integer number && number >= min && number <= max;
            case Takes.Text _,Takes.Special _,Takes.TrueFalse _ -> !text.isBlank();
            case Takes.Word(List<String> words) -> words.contains(text);
            case Takes.Day _,Takes.Time _,Takes.Web _,Takes.Email _,Takes.Items _,Takes.Group _,Takes.Groups _,Takes.Anything _ -> false;
        };
        note(key).usual.add(shown ? text : "");
    }

    void pattern(String key, String pattern) {
        if (note(key).takes instanceof Takes.Text(boolean lines, _)) {
            note(key).takes = new Takes.Text(lines, pattern);
        }
    }

    /** Names that the mapping's keys may have. */
    void names(Collection<String> known) {
        names.addAll(known);
    }

    Asked below(String key) {
        Note note = note(key);
        Asked below = note.below == null ? new Asked() : note.below;
        note.below = below;
        return below;
    }

    /** What is asked along a path of keys; what is asked of lists is asked of each of their items. */
    Optional<Asked> at(List<String> path) {
        if (path.isEmpty()) {
            return Optional.of(this);
        }
        Note note = notes.get(path.getFirst());
        return note == null || note.below == null ? Optional.empty() : note.below.at(path.subList(1, path.size()));
    }

    Set<String> keys() {
        return notes.keySet();
    }

    Takes takes(String key) {
        return note(key).takes;
    }

    /** How many keys there are, here and below. */
    int size() {
        return notes.values().stream().mapToInt(note -> 1 + (note.below == null ? 0 : note.below.size())).sum();
    }

    /** Adds what was asked another time. A key is required if it was each time that it was asked for. */
    void add(Asked other) {
        names.addAll(other.names);
        other.notes.forEach((key, from) -> {
            boolean known = notes.containsKey(key);
            Note note = note(key);
            note.takes = both(key, note.takes, from.takes);
            note.required = from.required && (!known || note.required);
            note.usual.addAll(from.usual);
            if (from.below != null) {
                below(key).add(from.below);
            }
        });
    }

    /** Says that a key is there only with these words of another. */
    void only(String key, String deciding, Set<String> words) {
        if (!decider.isEmpty() && !decider.equals(deciding)) {
            throw new IllegalStateException("both '" + decider + "' and '" + deciding + "' decide on '" + key + "'");
        }
        decider = deciding;
        note(key).only.addAll(words);
    }

    /** @param ids names of keys that are told as such where any name is taken */
    Shape shape(Set<String> ids) {
        Map<String, Shape.Key> keys = new LinkedHashMap<>();
        notes.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Note> entry) -> !entry.getValue().required))
                .forEach(entry -> keys.put(entry.getKey(), key(entry.getValue(), ids)));
        Shape.Key any = keys.remove(ANY_NAME);
        if (any == null) {
            return new Shape(keys, Optional.empty(), decider);
        }
        List<String> known = new ArrayList<>(names);
        Set<String> named = new HashSet<>(ids);
        keys.entrySet().removeIf(entry -> named.contains(entry.getKey()) && entry.getValue().equals(any) && known.add(entry.getKey()));
        return new Shape(keys, Optional.of(new Shape.Names(known, names.isEmpty(), any)), decider);
    }

    private static Shape.Key key(Note note, Set<String> ids) {
        Shape below = note.below == null ? Shape.NONE : note.below.shape(ids);
        Takes takes = switch (note.takes) {
            case Takes.Group _ -> new Takes.Group(below);
            case Takes.Groups _ -> new Takes.Groups(below);
            case Takes other -> other;
        };
        String usual = note.usual.size() == 1 ? note.usual.iterator().next() : "";
        return new Shape.Key(takes, note.required, usual, note.only);
    }

    /** What a key takes that is read in two ways. */
    private static Takes both(String key, Takes one, Takes other) {
        if (one.equals(other) || other instanceof Takes.Anything) {
            return one;
        }
        if (one instanceof Takes.Anything) {
            return other;
        }
        if (one instanceof Takes.Whole a && other instanceof Takes.Whole b) {
            return new Takes.Whole(Math.min(a.min(), b.min()), Math.max(a.max(), b.max()), a.quoted() || b.quoted());
        }
        if (one instanceof Takes.Text a && other instanceof Takes.Text b) {
            return new Takes.Text(a.lines() || b.lines(), a.pattern().isEmpty() ? b.pattern() : a.pattern());
        }
        throw new IllegalStateException("'" + key + "' is read as " + one + " and as " + other);
    }
}
