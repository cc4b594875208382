package org.handbill.render;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.load.FileOnDisk;
import org.handbill.load.ThemeFiles;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.typography.HanForm;
import org.handbill.typography.Typeface;

/** Finds the typefaces of share cards: the theme's, then the campaign's, then those of the machine. */
final class CardFaces {
    private static final List<String> HEAVY = List.of("bold", "black", "heavy");

    private final ThemeFiles files;
    private final InstalledFaces installed;
    private final Problems problems;
    private final MessageDigest digest = sha256();
    private final Map<String, Optional<Face>> loaded = new TreeMap<>();

    CardFaces(ThemeFiles files, InstalledFaces installed, Problems problems) {
        this.files = files;
        this.installed = installed;
        this.problems = problems;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Typefaces in the order in which they are asked; absent if there is none.
     *
     * @param own the theme's files for this use
     * @param others the theme's files for other uses
     * @param heavy whether heavy typefaces of the campaign come before others
     */
    Optional<Faces> of(List<String> own, List<String> others, List<FileOnDisk> campaign, boolean heavy) {
        List<Face> faces = new ArrayList<>();
        own.forEach(file -> theme(file).ifPresent(faces::add));
        for (boolean now : new boolean[]{heavy, !heavy}) {
            campaign.stream().filter(file -> isFont(file) && isHeavy(file) == now).forEach(file -> campaign(file).ifPresent(faces::add));
        }
        others.forEach(file -> theme(file).filter(face -> !faces.contains(face)).ifPresent(faces::add));
        return faces.isEmpty() ? Optional.empty() : Optional.of(new Faces(faces));
    }

    private static boolean isFont(FileOnDisk file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc");
    }

    private static boolean isHeavy(FileOnDisk file) {
        String name = file.name().toLowerCase(Locale.ROOT);
        return HEAVY.stream().anyMatch(name::contains);
    }

    private Optional<Face> theme(String file) {
        return loaded.computeIfAbsent(files.shown(file), shown -> {
            if (!files.has(file)) {
                problems.error(Code.THEME_FILE_MISSING, Location.whole(files.shown("theme.yaml")),
                        "The theme '" + files.name() + "' names the file '" + file + "', which it does not have.",
                        NearNames.file(file, files.names()));
                return Optional.empty();
            }
            return face(shown, () -> files.open(file));
        });
    }

    private Optional<Face> campaign(FileOnDisk file) {
        return loaded.computeIfAbsent(file.name(), name -> face(name, file::open));
    }

    private interface Opened {
        InputStream open() throws IOException;
    }

    private Optional<Face> face(String shown, Opened file) {
        try (InputStream in = file.open()) {
            byte[] bytes = in.readAllBytes();
            digest.update(bytes);
            Outcome<Typeface> table = Typeface.load(shown, bytes);
            problems.addAll(table.diagnostics());
            return table.value().map(found -> Face.of(shown, bytes, found));
        } catch (IOException e) {
            problems.error(Code.FILE_UNREADABLE, Location.whole(shown), "It cannot be read.",
                    "See that you may open it, then build again.");
            return Optional.empty();
        }
    }

    /** The first typeface of this machine that has a grapheme, of those whose form is the least strange to its readers. */
    Optional<Face> installed(String cluster, Optional<HanForm> wanted) {
        Optional<Face> face = installed.first(cluster, wanted);
        face.ifPresent(found -> digest.update(found.file()));
        return face;
    }

    /** Of the bytes of all that were used. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }

}
