package org.handbill.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Severity;
import org.handbill.kit.Card;
import org.handbill.kit.CardDesign;
import org.handbill.kit.CardShape;
import org.handbill.kit.Contrast;
import org.handbill.kit.Kit;
import org.handbill.load.FileOnDisk;
import org.handbill.load.ProgramCode;
import org.handbill.picture.card.CardFault;
import org.handbill.picture.card.CardPainter;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.site.PictureStore;
import org.handbill.site.RenderException;

/** What share cards are drawn with, known to have every character. Safe to share between threads. */
public final class PreparedCards {
    /** For a site without share cards. */
    public static final PreparedCards NONE = new PreparedCards(Optional.empty(), PictureStore.NONE);
    private static final List<String> DRAWING = List.of("picture", "typography", "text", "kit");
    private static final int NAMED = 3;

    private final Optional<Studio> studio;
    private final PictureStore store;
    private final Map<Path, String> photos = new ConcurrentHashMap<>();

    /** @param inputs what all cards have in common */
    private record Studio(CardPainter painter, CardDesign design, Faces headline, String inputs) {}

    private PreparedCards(Optional<Studio> studio, PictureStore store) {
        this.studio = studio;
        this.store = store;
    }

    /**
     * Finds typefaces for all texts.
     *
     * @param fonts the campaign's font files
     * @return an error for each text with a character that no typeface has; a warning where one of this machine is needed
     */
    public static Outcome<PreparedCards> of(PreparedTheme theme, List<FileOnDisk> fonts, List<Kit> kits, PictureStore store) {
        List<Card> cards = kits.stream().flatMap(kit -> kit.cards().stream()).toList();
        if (theme.theme().cards().isEmpty() || cards.isEmpty()) {
            return Outcome.of(NONE);
        }
        CardDesign design = theme.theme().cards().get();
        Problems problems = new Problems();
        checkContrast(design.colours(), theme.files().shown("theme.yaml"), problems);
        CardFaces found = new CardFaces(theme.files(), problems);
        Optional<Faces> headline = found.of(design.headlineFaces(), design.textFaces(), fonts, true);
        Optional<Faces> text = found.of(design.textFaces(), design.headlineFaces(), fonts, false);
        if (headline.isEmpty() || text.isEmpty() || problems.hasErrors()) {
            return Outcome.failed(problems);
        }
        List<Face> installed = installed(text.get(), cards, found, problems);
        String inputs = String.join("\n", found.fingerprint(), ProgramCode.fingerprint(DRAWING), Runtime.version().toString(),
                design.colours().toString(), String.valueOf(design.capitals()), design.headlineFaces().toString(),
                design.textFaces().toString());
        CardPainter painter = new CardPainter(design, headline.get().and(installed), text.get().and(installed));
        return Outcome.of(new PreparedCards(Optional.of(new Studio(painter, design, headline.get(), inputs)), store), problems);
    }

    private static void checkContrast(CardDesign.Colours colours, String file, Problems problems) {
        for (int colour : new int[]{colours.ink(), colours.accent(), colours.soft()}) {
            if (Contrast.of(colour, colours.paper()) < Contrast.LEAST) {
                problems.error(Code.INVALID_VALUE, Location.whole(file),
                        "The colour #%06x of share cards cannot be read well on #%06x: their contrast is less than %s to 1.".formatted(
                                colour,
                                colours.paper(), Contrast.LEAST),
                        "Choose a darker or lighter one under 'colours'.");
            }
        }
    }

    private static List<Face> installed(Faces faces, List<Card> cards, CardFaces found, Problems problems) {
        Map<String, Optional<Face>> known = new LinkedHashMap<>();
        for (Card card : cards) {
            String all = String.join(" ", card.kicker(), card.title(), card.text(), card.address(), card.tag());
            Set<String> missing = faces.missing(all);
            missing.forEach(cluster -> known.computeIfAbsent(cluster,
                    each -> known.values().stream().flatMap(Optional::stream)
                            .filter(face -> new Faces(List.of(face)).missing(each).isEmpty())
                            .findFirst().or(() -> found.installed(each))));
            List<String> nowhere = missing.stream().filter(cluster -> known.getOrDefault(cluster, Optional.empty()).isEmpty()).toList();
            if (!nowhere.isEmpty()) {
                problems.error(Code.CHARACTER_NOT_COVERED, card.where(),
                        "No typeface has " + named(nowhere) + ", so this text cannot be drawn on a share card.",
                        "Put a font file (.ttf) that has it into the campaign's folder 'fonts', or leave it out.");
            } else if (!missing.isEmpty()) {
                String files = missing.stream().map(cluster -> known.getOrDefault(cluster, Optional.empty()).map(Face::name).orElse(""))
                        .distinct()
                        .collect(Collectors.joining("', '"));
                problems.warning(Code.TYPEFACE_OF_THE_MACHINE, card.where(),
                        "Neither the theme nor the campaign has a typeface with " + named(List.copyOf(missing))
                                + "; '" + files + "' of this machine is taken, so that another machine may draw another picture.",
                        "Put a font file (.ttf) that has it into the campaign's folder 'fonts'.");
            }
        }
        return known.values().stream().flatMap(Optional::stream).distinct().toList();
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

    /** @throws RenderException if it cannot be drawn because of what the author wrote */
    byte[] draw(Card card, CardShape shape) {
        Studio with = studio.orElseThrow(() -> new IllegalArgumentException("this site has no share cards"));
        String key = key(with, card, shape);
        Optional<byte[]> kept = store.find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        try {
            byte[] picture = with.painter().draw(card, shape);
            store.keep(key, picture);
            return picture;
        } catch (CardFault fault) {
            throw new RenderException(
                    new Diagnostic(fault.code(), Severity.ERROR, card.where(), String.valueOf(fault.getMessage()), fault.hint()));
        }
    }

    /** The typefaces of titles; absent if the site has no share cards. */
    Optional<Faces> headline() {
        return studio.map(Studio::headline);
    }

    private String key(Studio with, Card card, CardShape shape) {
        String photo = card.photo().map(found -> photos.computeIfAbsent(found.file(), PreparedCards::hash)).orElse("");
        String all = String.join("\0", with.inputs(), shape.name(), with.design().layout(shape).toString(), card.language().toLanguageTag(),
                String.valueOf(card.rightToLeft()), card.kicker(), card.title(), card.text(), card.address(), card.tag(), photo);
        return hex(all.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(Path file) {
        try {
            return hex(Files.readAllBytes(file));
        } catch (IOException e) {
            return "unreadable"; // drawing says so
        }
    }

    private static String hex(byte[] bytes) {
        MessageDigest digest = CardFaces.sha256();
        return HexFormat.of().formatHex(digest.digest(bytes));
    }
}
