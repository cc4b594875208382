package org.handbill.site;

import java.util.Optional;

/** Pictures that were made before, so that a build makes none again whose inputs are the same. Safe to share between threads. */
public interface PictureStore {
    /** Keeps nothing. */
    PictureStore NONE = new PictureStore() {
        @Override
        public Optional<byte[]> find(String key) {
            return Optional.empty();
        }

        @Override
        public void keep(String key, byte[] picture) {
            // there is nowhere to keep it
        }
    };

    /** @param key letters and digits; the same for the same inputs only */
    Optional<byte[]> find(String key);

    void keep(String key, byte[] picture);
}
