package org.handbill.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    public static final PreparedCards NONE = new PreparedCards(Optional.empty(), new InstalledFaces(), PictureStore.NONE);
    private static final List<String> DRAWING = List.of("picture", "media", "typography", "text", "kit");

    private final Optional<Studio> studio;
    private final InstalledFaces installed;
    private final PictureStore store;
    private final Map<Path, String> photos = new ConcurrentHashMap<>();

    /**
     * @param inputs what all cards have in common
     * @param machine typefaces of this machine that are needed
     */
    private record Studio(CardPainter painter, CardDesign design, Faces headline, String inputs, List<Face> machine) {}

    private PreparedCards(Optional<Studio> studio, InstalledFaces installed, PictureStore store) {
        this.studio = studio;
        this.installed = installed;
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
        InstalledFaces ofMachine = new InstalledFaces();
        CardFaces found = new CardFaces(theme.files(), ofMachine, problems);
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
        return Outcome.of(new PreparedCards(Optional.of(new Studio(painter, design, headline.get(), inputs, installed)), ofMachine, store),
                problems);
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
        List<MachineFaces.Wanted> wanted = cards.stream().map(card -> new MachineFaces.Wanted(
                String.join(" ", card.kicker(), card.title(), card.text(), card.address(), card.tag()), card.language(), words(card), true))
                .toList();
        return new MachineFaces("drawn on a share card", "draw another picture").find(faces, List.of(), wanted, found, problems);
    }

    /** Where the words of a card are written: that of the campaign has some from several keys. */
    private static Location words(Card card) {
        return card.id().equals(Card.CAMPAIGN) ? Location.whole(card.where().file()) : card.where();
    }

    /** Typefaces of this machine that cards need, and the author was told of. */
    List<Face> machineFaces() {
        return studio.map(Studio::machine).orElse(List.of());
    }

    InstalledFaces installed() {
        return installed;
    }

    /** The same for the same typefaces and design. */
    String inputs() {
        return studio.map(Studio::inputs).orElse("");
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
