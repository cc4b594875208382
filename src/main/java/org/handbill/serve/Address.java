package org.handbill.serve;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.handbill.site.SitePath;

/**
 * The path of an address as it was asked for, decoded once. It is only ever looked up among the paths of the site, never on the disk.
 *
 * @param path without the first '/'; empty, or ending in '/', for a folder
 */
record Address(String path) {
    private static final String INDEX = "index.html";

    /**
     * Absent for what no link of a site can be: broken escapes, bytes that are not UTF-8, and separators that are escaped.
     *
     * @param raw beginning with '/'
     */
    static Optional<Address> of(String raw) {
        if (!raw.startsWith("/")) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(raw.length() * 3);
        try {
            for (int i = 1; i < raw.length(); i++) {
                char c = raw.charAt(i);
                if (c == '%') {
                    int value = HexFormat.fromHexDigits(raw, i + 1, i + 3);
                    if (value == '/' || value == '\\' || value < ' ') {
                        return Optional.empty();
                    }
                    bytes.put((byte) value);
                    i += 2;
                } else {
                    bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                }
            }
            return Optional.of(new Address(StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString()));
        } catch (CharacterCodingException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    boolean isFolder() {
        return path.isEmpty() || path.endsWith("/");
    }

    /** The file of the site that may be meant: for a folder, its page. Absent if no file can have that name. */
    Optional<SitePath> file() {
        return site(isFolder() ? path + INDEX : path);
    }

    /** The page of the folder that was asked for without its last '/'. */
    Optional<SitePath> folder() {
        return isFolder() ? Optional.empty() : site(path + "/" + INDEX);
    }

    /** The address behind a path at which the site will stand on its host. */
    Optional<Address> below(String root) {
        String folder = root.substring(1);
        return !folder.isEmpty() && (path + "/").equals(folder)
                ? Optional.of(new Address(""))
                : !folder.isEmpty() && path.startsWith(folder)
                        ? Optional.of(new Address(path.substring(folder.length())))
                        : Optional.empty();
    }

    private static Optional<SitePath> site(String path) {
        try {
            return Optional.of(new SitePath(path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
