package org.handbill.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.handbill.publish.PictureCache;
import org.handbill.site.PictureStore;

/** Pictures that a preview has drawn, in memory, and those that builds have kept. It writes nothing. */
final class KeptPictures implements PictureStore {
    private static final int MOST = 64;

    private final PictureCache builds;
    private final Map<String, byte[]> drawn = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    KeptPictures(PictureCache builds) {
        this.builds = builds;
    }

    @Override
    public synchronized Optional<byte[]> find(String key) {
        return Optional.ofNullable(drawn.get(key)).or(() -> builds.find(key));
    }

    @Override
    public synchronized void keep(String key, byte[] picture) {
        drawn.put(key, picture);
    }
}
