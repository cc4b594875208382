package org.handbill.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.handbill.load.FileOnDisk;
import org.handbill.load.SystemFonts;
import org.handbill.picture.type.Face;
import org.handbill.typography.BrokenTypefaceException;
import org.handbill.typography.HanForm;
import org.handbill.typography.InstalledTypeface;

/** The typefaces of this machine. Those that were found are kept, so that cards and paper share what a large file holds. For one thread. */
final class InstalledFaces {
    private final Map<Place, Face> kept = new HashMap<>();
    private final Map<String, byte[]> files = new HashMap<>();

    /** @param index in a file that may be a collection */
    private record Place(String file, int index) {}

    /**
     * The first typeface that has a grapheme and draws it; of a grapheme with several forms, the first whose form is least strange.
     *
     * @param wanted the form that its readers know; absent if it does not matter
     */
    Optional<Face> first(String cluster, Optional<HanForm> wanted) {
        Optional<Face> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (FileOnDisk file : SystemFonts.list()) {
            byte[] bytes = bytes(file);
            for (InstalledTypeface read : read(bytes)) {
                int own = wanted.map(form -> form.strangenessOf(read.form())).orElse(0);
                if (own < least && covers(read, cluster)) {
                    Face face = kept.getOrDefault(new Place(file.name(), read.index()), Face.of(file.name(), bytes, read));
                    if (draws(face, cluster)) {
                        kept.put(new Place(file.name(), read.index()), face);
                        files.put(file.name(), bytes);
                        best = Optional.of(face);
                        least = own;
                    }
                }
            }
            if (least == 0) {
                return best;
            }
        }
        return best;
    }

    /** Empty for a font that cannot be read, which is none. */
    private byte[] bytes(FileOnDisk file) {
        byte[] before = files.get(file.name());
        if (before != null) {
            return before;
        }
        try (InputStream in = file.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            return new byte[0];
        }
    }

    private static List<InstalledTypeface> read(byte[] file) {
        try {
            return InstalledTypeface.all(file);
        } catch (BrokenTypefaceException e) {
            return List.of();
        }
    }

    /** Without opening it for drawing, which takes long for all the fonts of a machine. */
    private static boolean covers(InstalledTypeface read, String cluster) {
        return read.covers(cluster.codePointAt(0));
    }

    private static boolean draws(Face face, String cluster) {
        try {
            return face.covers(cluster) && face.draws(cluster);
        } catch (UncheckedIOException e) {
            return false;
        }
    }
}
