package org.handbill.bind;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The keys that a mapping takes, in the order in which they are asked for.
 *
 * @param names absent unless the author chooses names for keys, besides those that are listed
 * @param decider the key whose word says which of the other keys there are; empty if all are always there
 */
public record Shape(Map<String, Key> keys, Optional<Names> names, String decider) {
    public static final Shape NONE = new Shape(Map.of(), Optional.empty(), "");

    public Shape {
        keys = Collections.unmodifiableMap(new LinkedHashMap<>(keys));
    }

    /**
     * @param required whether the key has to be there, wherever it may be
     * @param usual what stands for it where it is not there; empty if nothing does, or if that depends
     * @param only words of the decider with which it may be there; empty if it always may
     */
    public record Key(Takes takes, boolean required, String usual, Set<String> only) {
        public Key {
            only = Collections.unmodifiableSet(new TreeSet<>(only));
        }
    }

    /**
     * Keys that are names.
     *
     * @param known those that the tool knows
     * @param open whether there may be others
     */
    public record Names(List<String> known, boolean open, Key key) {
        public Names {
            known = List.copyOf(known);
        }
    }

    /** Where no key has to be there, here and in all mappings below. */
    Shape withoutRequired(boolean below) {
        Map<String, Key> free = new LinkedHashMap<>();
        keys.forEach((name, key) -> free.put(name,
                new Key(below ? withoutRequired(key.takes()) : key.takes(), false, key.usual(), key.only())));
        return new Shape(free, names, decider);
    }

    private static Takes withoutRequired(Takes takes) {
        return takes instanceof Takes.Group(Shape shape) ? new Takes.Group(shape.withoutRequired(true)) : takes;
    }
}
