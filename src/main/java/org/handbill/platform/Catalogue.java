package org.handbill.platform;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All platforms that are known, by id, in the order in which they are shown. */
public final class Catalogue {
    private final Map<String, Platform> byId = new LinkedHashMap<>();

    /** Of platforms in their order; a later one replaces an earlier one of the same id, in its place. */
    public Catalogue(Collection<Platform> platforms) {
        for (Platform platform : platforms) {
            byId.put(platform.id(), platform);
        }
    }

    public Optional<Platform> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public List<Platform> all() {
        return List.copyOf(byId.values());
    }

    public List<String> ids() {
        return List.copyOf(byId.keySet());
    }

    /** Those that a campaign without a choice of its own shows. */
    public List<Platform> recommended() {
        return byId.values().stream().filter(Platform::recommended).toList();
    }
}
