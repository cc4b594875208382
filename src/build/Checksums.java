import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Looks whether libraries are, byte for byte, those that were looked at when they were chosen: {@code src/build/libraries.sha256} has the SHA-256 of
 * each. A list that cannot be read, a library that it does not have and one that differs end the build.
 *
 * <p>Usage: {@code java Checksums.java FOLDER}, where FOLDER holds the jars. After a library was changed on purpose, {@code java Checksums.java --add
 * FOLDER} adds its line.
 */
public final class Checksums {
    private static final Path LIST = Path.of("src/build/libraries.sha256");
    private static final String HASH = "[0-9a-f]{64}";
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._+-]*\\.jar";

    private Checksums() {}

    public static void main(String[] args) throws IOException {
        boolean add = args[0].equals("--add");
        Map<String, String> known = add && !Files.exists(LIST) ? new TreeMap<>() : read(Files.readAllLines(LIST));
        List<String> wrong = new ArrayList<>();
        for (Path jar : jars(Path.of(args[add ? 1 : 0]))) {
            String name = jar.getFileName().toString();
            String hash = sha256(jar);
            if (add) {
                known.putIfAbsent(name, hash);
            }
            String expected = known.get(name);
            if (expected == null) {
                wrong.add(name + " is not in the list");
            } else if (!expected.equals(hash)) {
                wrong.add(name + " has the checksum " + hash + " in place of " + expected);
            }
        }
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(LIST + ": " + String.join("; ", wrong)
                    + ". If a library was changed on purpose, delete its old line and run: java src/build/Checksums.java --add "
                    + args[add ? 1 : 0]);
        }
        if (add) {
            StringBuilder lines = new StringBuilder();
            known.forEach((name, hash) -> lines.append(hash).append("  ").append(name).append('\n'));
            Files.writeString(LIST, lines);
        }
    }

    /** By name, as {@code sha256sum} writes them; a line that is none is an error. */
    private static Map<String, String> read(List<String> lines) {
        Map<String, String> known = new TreeMap<>();
        for (String line : lines) {
            String[] parts = line.split("  ", 2);
            if (parts.length != 2 || !parts[0].matches(HASH) || !parts[1].matches(NAME) || known.put(parts[1], parts[0]) != null) {
                throw new IllegalStateException(LIST + " cannot be read at: " + line);
            }
        }
        if (known.isEmpty()) {
            throw new IllegalStateException(LIST + " is empty");
        }
        return known;
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> jars = found.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
            if (jars.isEmpty()) {
                throw new IllegalStateException(folder + " has no libraries");
            }
            return jars;
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
