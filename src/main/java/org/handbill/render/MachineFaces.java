package org.handbill.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.typography.HanForm;

/** Looks among the machine's typefaces for what neither the theme nor the campaign has. */
final class MachineFaces {
    private static final int NAMED = 3;

    private final String error;
    private final String warning;

    /**
     * A text that is to be set.
     *
     * @param language of its readers
     * @param where what it is from
     * @param needed whether nothing can be made without it
     */
    record Wanted(String text, Locale language, Location where, boolean needed) {}

    /** @param form that its readers know; absent if it has one form only, or their language none */
    private record Sought(String cluster, Optional<HanForm> form) {
        static Sought of(String cluster, Locale language) {
            return new Sought(cluster, HanForm.of(language).filter(_ -> HanForm.hasForms(cluster.codePointAt(0))));
        }
    }

    /**
     * @param cannot what cannot be done with a text, for instance {@code drawn on a share card}
     * @param differs what another machine may do
     */
    MachineFaces(String cannot, String differs) {
        this.error = cannot;
        this.warning = differs;
    }

    /**
     * Reports an error for each text with a character that is nowhere, a warning if it is not needed, and a warning where a typeface of this machine
     * is needed.
     *
     * @param own of the theme and the campaign
     * @param told typefaces of the machine that the author was told of
     */
    List<Face> find(Faces own, List<Face> told, List<Wanted> texts, CardFaces found, Problems problems) {
        Faces before = own.and(told);
        Map<Sought, Optional<Face>> known = new LinkedHashMap<>();
        for (Wanted wanted : texts) {
            Map<String, Optional<Face>> inText = new LinkedHashMap<>();
            for (String cluster : own.missing(wanted.text())) {
                Sought sought = Sought.of(cluster, wanted.language());
                inText.put(cluster, known.computeIfAbsent(sought,
                        _ -> covering(sought, known, told).or(() -> found.installed(cluster, sought.form()))));
            }
            Set<String> missing = before.missing(wanted.text());
            List<String> nowhere = missing.stream().filter(cluster -> inText.getOrDefault(cluster, Optional.empty()).isEmpty()).toList();
            if (!nowhere.isEmpty() && !wanted.needed()) {
                problems.warning(Code.CHARACTER_NOT_COVERED, wanted.where(),
                        "No typeface has " + named(nowhere) + ", so what comes before it is all that is "
                                + error + ".",
                        "Put a font file (.ttf) that has it into the campaign's folder 'fonts'.");
            } else if (!nowhere.isEmpty()) {
                problems.error(Code.CHARACTER_NOT_COVERED, wanted.where(),
                        "No typeface has " + named(nowhere) + ", so this text cannot be " + error + ".",
                        "Put a font file (.ttf) that has it into the campaign's folder 'fonts', or leave it out.");
            } else if (!missing.isEmpty()) {
                String files = missing.stream().map(cluster -> inText.getOrDefault(cluster, Optional.empty()).map(Face::name).orElse(""))
                        .distinct()
                        .collect(Collectors.joining("', '"));
                problems.warning(Code.TYPEFACE_OF_THE_MACHINE, wanted.where(),
                        "Neither the theme nor the campaign has a typeface with " + named(List.copyOf(missing))
                                + "; '" + files + "' of this machine is taken, so that another machine may " + warning + ".",
                        "Put a font file (.ttf) that has it into the campaign's folder 'fonts'.");
            }
        }
        return known.values().stream().flatMap(Optional::stream).distinct().toList();
    }

    /** One that was found before; where forms matter, for the same readers. */
    private static Optional<Face> covering(Sought sought, Map<Sought, Optional<Face>> known, List<Face> told) {
        Stream<Face> faces = sought.form().isEmpty()
                ? Stream.concat(told.stream(), known.values().stream().flatMap(Optional::stream))
                : known.entrySet().stream().filter(each -> each.getKey().form().equals(sought.form())).map(Map.Entry::getValue)
                        .flatMap(Optional::stream);
        return faces.filter(face -> face.covers(sought.cluster())).findFirst();
    }

    private static String named(List<String> clusters) {
        List<String> names = new ArrayList<>();
        for (String cluster : clusters.subList(0, Math.min(NAMED, clusters.size()))) {
            names.add("“" + cluster + "” (" + cluster.codePoints().mapToObj(each -> "U+%04X, %s".formatted(each, Character.getName(each)))
                    .collect(Collectors.joining("; ")) + ")");
        }
        int more = clusters.size() - names.size();
        return String.join(" and ", names) + (more > 0 ? " and " + more + " more" : "");
    }
}
