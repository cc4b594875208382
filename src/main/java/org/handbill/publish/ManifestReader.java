package org.handbill.publish;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.handbill.site.SitePath;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads what {@link ManifestWriter} writes, and nothing else: a file that was merged or edited by hand is refused, with its line. */
final class ManifestReader {
    private static final JsonFactory JSON = new JsonFactory();
    /** In bytes; a site of a million files has about half of it. */
    private static final long MOST = 250L << 20;

    private final JsonParser json;
    private final SitePath[] planned;
    private int nextPlanned;
    private String[] paths = new String[64];
    private long[] sizes = new long[64];
    private byte[] hashes = new byte[64 * Manifest.HASH_BYTES];
    private int count;

    private ManifestReader(JsonParser json, SitePath[] planned) {
        this.json = json;
        this.planned = planned;
    }

    /** Says why a file is not a manifest that this version reads. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean newer;

        Unreadable(String reason, boolean newer) {
            super(reason);
            this.newer = newer;
        }

        /** A clause without a full stop. */
        String reason() {
            return String.valueOf(getMessage());
        }

        /** Whether a newer version of the tool wrote it. */
        boolean isNewer() {
            return newer;
        }
    }

    /**
     * @param planned the sorted paths of the site to come; where they are listed, the manifest shares their strings
     */
    static Manifest read(Path file, SitePath[] planned) throws IOException, Unreadable {
        Optional<String> refusal = PlainFile.refusal(file);
        if (refusal.isPresent()) {
            throw new Unreadable(refusal.get(), false);
        }
        if (Files.size(file) > MOST) {
            throw new Unreadable("it is larger than any that Handbill writes", false);
        }
        try (InputStream in = PlainFile.open(file); JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            return new ManifestReader(json, planned).manifest();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation(); // there is none for what is longer than any value may be
            throw new Unreadable("it is damaged" + (place == null ? "" : " at line " + place.getLineNr()), false);
        }
    }

    private Manifest manifest() throws Unreadable {
        expect(JsonToken.START_OBJECT);
        property("handbill");
        expect(JsonToken.VALUE_NUMBER_INT);
        long version = json.getLongValue();
        if (version != ManifestWriter.VERSION) {
            throw new Unreadable("it has format " + version + ", and this version of Handbill knows format " + ManifestWriter.VERSION,
                    version > ManifestWriter.VERSION);
        }
        property("files");
        expect(JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            file();
        }
        if (json.currentToken() != JsonToken.END_ARRAY) {
            throw damaged();
        }
        expect(JsonToken.END_OBJECT);
        if (json.nextToken() != null) {
            throw damaged();
        }
        return new Manifest(Arrays.copyOf(paths, count), Arrays.copyOf(sizes, count), Arrays.copyOf(hashes, count * Manifest.HASH_BYTES));
    }

    private void file() throws Unreadable {
        if (count == paths.length) {
            paths = Arrays.copyOf(paths, count * 2);
            sizes = Arrays.copyOf(sizes, count * 2);
            hashes = Arrays.copyOf(hashes, count * 2 * Manifest.HASH_BYTES);
        }
        property("path");
        expect(JsonToken.VALUE_STRING);
        paths[count] = path(json.getString());
        property("size");
        expect(JsonToken.VALUE_NUMBER_INT);
        sizes[count] = json.getLongValue();
        property("sha256");
        expect(JsonToken.VALUE_STRING);
        System.arraycopy(hash(json.getString()), 0, hashes, count * Manifest.HASH_BYTES, Manifest.HASH_BYTES);
        expect(JsonToken.END_OBJECT);
        count++;
    }

    private String path(String read) throws Unreadable {
        if (count > 0 && paths[count - 1].compareTo(read) >= 0) {
            throw new Unreadable("its files are not in order at line " + line(), false);
        }
        while (nextPlanned < planned.length && planned[nextPlanned].value().compareTo(read) < 0) {
            nextPlanned++;
        }
        if (nextPlanned < planned.length && planned[nextPlanned].value().equals(read)) {
            return planned[nextPlanned].value();
        }
        try {
            return new SitePath(read).value();
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private byte[] hash(String hex) throws Unreadable {
        if (hex.length() != 2 * Manifest.HASH_BYTES) {
            throw damaged();
        }
        try {
            return HexFormat.of().parseHex(hex);
        } catch (IllegalArgumentException e) {
            throw damaged();
        }
    }

    private void property(String name) throws Unreadable {
        expect(JsonToken.PROPERTY_NAME);
        if (!name.equals(json.currentName())) {
            throw damaged();
        }
    }

    private void expect(JsonToken token) throws Unreadable {
        if (json.nextToken() != token) {
            throw damaged();
        }
    }

    private Unreadable damaged() {
        return new Unreadable("it is not what Handbill wrote at line " + line(), false);
    }

    private int line() {
        return json.currentTokenLocation().getLineNr();
    }
}
