package org.handbill.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.handbill.site.PictureStore;

/**
 * Keeps pictures in {@code .handbill/pictures} of the campaign folder. Nothing depends on it: it can be deleted at any time, a file that was cut short is
 * not taken, and where it cannot be written every picture is made again.
 */
public final class PictureCache implements PictureStore {
    static final String FOLDER = "pictures";
    private static final int HASH = 32;

    private final Path campaign;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    public PictureCache(Path campaign) {
        this.campaign = campaign;
    }

    /** A file is the SHA-256 of the picture, then the picture. */
    @Override
    public Optional<byte[]> find(String key) {
        used.add(key);
        try (HeldFolder top = HeldFolder.open(campaign);
                HeldFolder own = top.folder(CacheFile.FOLDER);
                HeldFolder pictures = own.folder(FOLDER)) {
            return pictures.read(key).flatMap(PictureCache::picture);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> picture(byte[] file) {
        if (file.length <= HASH) {
            return Optional.empty();
        }
        byte[] picture = Arrays.copyOfRange(file, HASH, file.length);
        return Arrays.equals(Arrays.copyOf(file, HASH), hash(picture)) ? Optional.of(picture) : Optional.empty();
    }

    @Override
    public void keep(String key, byte[] picture) {
        used.add(key);
        try (HeldFolder top = HeldFolder.open(campaign);
                HeldFolder own = CacheFile.folder(top);
                HeldFolder pictures = own.folderOrNew(FOLDER, HeldFolder.Made.UNHEARD)) {
            byte[] file = Arrays.copyOf(hash(picture), HASH + picture.length);
            System.arraycopy(picture, 0, file, HASH, picture.length);
            pictures.cache(key, file);
        } catch (IOException e) {
            // It is made again by the next build.
        }
    }

    /** Deletes what this build did not ask for. */
    public void tidy() {
        try (HeldFolder top = HeldFolder.open(campaign);
                HeldFolder own = top.folder(CacheFile.FOLDER);
                HeldFolder pictures = own.folder(FOLDER)) {
            for (String name : pictures.names()) {
                if (!used.contains(name)) {
                    pictures.deleteQuietly(name);
                }
            }
        } catch (IOException e) {
            // A later build tries again.
        }
    }

    private static byte[] hash(byte[] picture) {
        MessageDigest digest = RenderBuffer.sha256();
        return digest.digest(picture);
    }
}
