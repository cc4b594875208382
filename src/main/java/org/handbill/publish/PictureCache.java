package org.handbill.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    private static final int HASH = 32;

    private final Path folder;
    private final Set<String> used = ConcurrentHashMap.newKeySet();

    public PictureCache(Path campaign) {
        this.folder = campaign.resolve(".handbill").resolve("pictures");
    }

    /** A file is the SHA-256 of the picture, then the picture. */
    @Override
    public Optional<byte[]> find(String key) {
        used.add(key);
        try {
            byte[] file = Files.readAllBytes(folder.resolve(key));
            if (file.length > HASH) {
                byte[] picture = Arrays.copyOfRange(file, HASH, file.length);
                if (Arrays.equals(Arrays.copyOf(file, HASH), hash(picture))) {
                    return Optional.of(picture);
                }
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    @Override
    public void keep(String key, byte[] picture) {
        used.add(key);
        try {
            Files.createDirectories(folder);
            Path ignore = folder.resolveSibling(".gitignore");
            if (!Files.exists(ignore)) {
                Files.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
            }
            Path part = Files.createTempFile(folder, "part", "");
            byte[] file = Arrays.copyOf(hash(picture), HASH + picture.length);
            System.arraycopy(picture, 0, file, HASH, picture.length);
            Files.write(part, file);
            Files.move(part, folder.resolve(key), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // It is made again by the next build.
        }
    }

    /** Deletes what this build did not ask for. */
    public void tidy() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!used.contains(String.valueOf(file.getFileName()))) {
                    Files.deleteIfExists(file);
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
