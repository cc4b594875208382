package org.handbill.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.CardDesign;
import org.handbill.kit.Handbill;
import org.handbill.kit.PaperSize;
import org.handbill.load.FileOnDisk;
import org.handbill.load.ProgramCode;
import org.handbill.paper.HandbillPrinter;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.handbill.site.Artifact;
import org.handbill.site.PictureStore;
import org.handbill.site.SitePlan;

/** What the handbill is printed with, known to have every character. Safe to share between threads. */
public final class PreparedPaper {
    /** For a site without a handbill. */
    public static final PreparedPaper NONE = new PreparedPaper(Optional.empty(), PictureStore.NONE);
    private static final List<String> PRINTING = List.of("paper", "picture", "typography", "text", "kit");

    private final Optional<Press> press;
    private final PictureStore store;

    /**
     * @param text the typefaces of running text
     * @param inputs what all handbills have in common
     */
    private record Press(HandbillPrinter printer, Faces text, String inputs) {}

    private PreparedPaper(Optional<Press> press, PictureStore store) {
        this.press = press;
        this.store = store;
    }

    /**
     * Finds typefaces for all texts: the theme's for share cards, then the campaign's.
     *
     * @param cards whose typefaces of this machine are asked too
     * @param fonts the campaign's font files
     * @return an error for each text with a character that no typeface has; a warning where one of this machine is needed
     */
    public static Outcome<PreparedPaper> of(PreparedTheme theme, PreparedCards cards, List<FileOnDisk> fonts, SitePlan plan,
            PictureStore store) {
        List<Handbill> handbills = plan.artifacts().values().stream()
                .filter(artifact -> artifact instanceof Artifact.Paper paper && paper.size() == PaperSize.A4)
                .map(artifact -> ((Artifact.Paper) artifact).content().get()).toList();
        if (theme.theme().cards().isEmpty() || handbills.isEmpty()) {
            return Outcome.of(NONE);
        }
        CardDesign design = theme.theme().cards().get();
        Problems problems = new Problems();
        CardFaces found = new CardFaces(theme.files(), cards.installed(), problems);
        Optional<Faces> display = found.of(design.headlineFaces(), design.textFaces(), fonts, true);
        Optional<Faces> text = found.of(design.textFaces(), design.headlineFaces(), fonts, false);
        if (display.isEmpty() || text.isEmpty() || problems.hasErrors()) {
            return Outcome.failed(problems);
        }
        List<MachineFaces.Wanted> wanted = new ArrayList<>();
        for (Handbill handbill : handbills) {
            handbill.words().forEach(words -> wanted.add(new MachineFaces.Wanted(words.text(), handbill.language(), words.where(), true)));
            handbill.body().paragraphs()
                    .forEach(paragraph -> wanted
                            .add(new MachineFaces.Wanted(paragraph.text(), handbill.language(), handbill.body().where(), false)));
        }
        List<Face> installed = new MachineFaces("printed on the handbill", "print another handbill")
                .find(text.get(), cards.machineFaces(), wanted, found, problems);
        Faces reading = text.get().and(cards.machineFaces()).and(installed);
        HandbillPrinter printer = new HandbillPrinter(design, display.get().and(cards.machineFaces()).and(installed), reading);
        String inputs = String.join("\n", cards.inputs(), found.fingerprint(), ProgramCode.fingerprint(PRINTING),
                Runtime.version().toString(),
                HandbillPrinter.libraryVersion(), design.colours().toString(), String.valueOf(design.capitals()),
                design.headlineFaces().toString(), design.textFaces().toString());
        return Outcome.of(new PreparedPaper(Optional.of(new Press(printer, reading, inputs)), store), problems);
    }

    byte[] print(Handbill whole, PaperSize size) {
        Press with = press.orElseThrow(() -> new IllegalArgumentException("this site has no handbill"));
        Handbill handbill = whole.upTo(paragraph -> with.text().missing(paragraph.text()).isEmpty());
        String key = key(with, handbill, size);
        Optional<byte[]> kept = store.find(key);
        if (kept.isPresent()) {
            return kept.get();
        }
        byte[] document = with.printer().print(handbill, size);
        store.keep(key, document);
        return document;
    }

    /** Of all but where texts are from. */
    private static String key(Press with, Handbill handbill, PaperSize size) {
        String body = handbill.body().paragraphs().stream().map(Object::toString).collect(Collectors.joining("\0"));
        String words = handbill.words().stream().map(Handbill.Words::text).collect(Collectors.joining("\0"));
        String steps = handbill.steps().stream().map(step -> step.title().text() + "\0" + step.summary().text())
                .collect(Collectors.joining("\0"));
        String all = String.join("\0\0", with.inputs(), size.name(), handbill.language().toLanguageTag(),
                String.valueOf(handbill.rightToLeft()), words, body, steps, handbill.link(), handbill.contact().email(),
                handbill.labels().toString());
        return HexFormat.of().formatHex(CardFaces.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
