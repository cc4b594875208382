package org.handbill.picture.type;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.handbill.text.Graphemes;
import org.handbill.typography.HanForm;

/** Typefaces in the order in which they are asked for a character. Safe to share between threads. */
public final class Faces {
    /** Arrows, and behind them signs and emoji, which are taken from wherever they are found first. */
    private static final int FIRST_SYMBOL = 0x2190;

    private final List<Face> faces;

    public Faces(List<Face> faces) {
        this.faces = List.copyOf(faces);
        if (faces.isEmpty()) {
            throw new IllegalArgumentException("no typeface to set text in");
        }
    }

    /** These, and more to ask after them. */
    public Faces and(List<Face> more) {
        List<Face> all = new ArrayList<>(faces);
        more.stream().filter(face -> !all.contains(face)).forEach(all::add);
        return new Faces(all);
    }

    /** The graphemes that none of them has, each once, in the text's order. */
    public Set<String> missing(String text) {
        Set<String> missing = new LinkedHashSet<>();
        for (int at = 0; at < text.length();) {
            int end = Graphemes.next(text, at);
            String cluster = text.substring(at, end);
            if (!Invisible.orBlank(cluster) && first(cluster).isEmpty()) {
                missing.add(cluster);
            }
            at = end;
        }
        return missing;
    }

    private Optional<Face> first(String cluster) {
        return faces.stream().filter(face -> face.covers(cluster)).findFirst();
    }

    /** The first whose forms are least strange to readers of a language; one that does not say may have been made for them. */
    private Optional<Face> first(String cluster, Optional<HanForm> known) {
        return known.isEmpty() || !HanForm.hasForms(cluster.codePointAt(0))
                ? first(cluster)
                : faces.stream().filter(face -> face.covers(cluster))
                        .min(Comparator.comparingInt(face -> face.form().isEmpty() ? 0 : known.get().strangenessOf(face.form())));
    }

    /**
     * The face of each UTF-16 unit. Graphemes are never divided. Digits and signs, which many faces have, keep the face of the letters before
     * them, or else behind them. Characters of East Asia have the forms that readers of the language know, as far as a face has them.
     */
    Face[] assign(String text, Locale language) {
        Optional<HanForm> form = HanForm.of(language);
        Face[] assigned = new Face[text.length()];
        Face before = null;
        int open = 0;
        for (int at = 0; at < text.length();) {
            int end = Graphemes.next(text, at);
            String cluster = text.substring(at, end);
            boolean blank = Invisible.orBlank(cluster);
            boolean letters = isLetters(cluster);
            boolean shared = blank || !letters && cluster.codePointAt(0) < FIRST_SYMBOL;
            Face face = before;
            if (!shared || before != null && !blank && !before.covers(cluster)) {
                face = first(cluster, form).orElse(before == null ? faces.getFirst() : before);
            }
            if (face != null) {
                fill(assigned, text, open, at, face);
                Arrays.fill(assigned, at, end, face);
                open = end;
                if (letters) {
                    before = face;
                }
            }
            at = end;
        }
        fill(assigned, text, open, assigned.length, faces.getFirst());
        return assigned;
    }

    /** For signs before the first letter: its face if that has them. */
    private void fill(Face[] assigned, String text, int from, int to, Face face) {
        for (int at = from; at < to;) {
            int end = Graphemes.next(text, at);
            String cluster = text.substring(at, end);
            Arrays.fill(assigned, at, end, face.covers(cluster) ? face : first(cluster).orElse(face));
            at = end;
        }
    }

    private static boolean isLetters(String cluster) {
        return UnicodeScript.of(cluster.codePointAt(0)) != UnicodeScript.COMMON;
    }
}
