package org.handbill.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.bind.BindOptions;
import org.handbill.check.Doctor;
import org.handbill.check.Levels;
import org.handbill.check.Subject;
import org.handbill.compose.KitComposer;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.handbill.diagnostic.SystemReason;
import org.handbill.load.CampaignLoader;
import org.handbill.load.FileOnDisk;
import org.handbill.load.Sources;
import org.handbill.publish.TextChanges;
import org.handbill.sheet.EditedTexts;
import org.handbill.sheet.SheetImport;

/**
 * Brings what was typed into an exported table back into the campaign's files: all of it, or nothing if anything is wrong.
 *
 * @param folder of the campaign
 * @param table as a spreadsheet saved it
 * @param asOf the day that counts as today
 * @param tag of the language that the whole table has to be in; absent if its files say it
 */
public record ImportTexts(Path folder, Path table, LocalDate asOf, Optional<String> tag) {
    /**
     * A text that was typed.
     *
     * @param before empty if there was none
     */
    public record Change(String file, String key, String before, String after) {}

    /**
     * What came of it.
     *
     * @param files how many changed or are new
     * @param same how many texts stay as they are
     * @param open how many are still to be translated
     * @param withoutRow how many texts of the same languages have no row in the table
     */
    public record Done(List<Change> changes, int files, int same, int open, int withoutRow) {
        public Done {
            changes = List.copyOf(changes);
        }

        private static Done of(EditedTexts edited) {
            return new Done(edited.typed().stream().map(text -> new Change(text.file(), text.key(), text.before(), text.after())).toList(),
                    edited.files().size(), edited.same(), edited.open(), edited.withoutRow());
        }
    }

    /** What would change, without writing. */
    public Outcome<Done> look() {
        return edited().then(edited -> Outcome.of(Done.of(edited)));
    }

    private Outcome<EditedTexts> edited() {
        return CampaignLoader.load(folder).quiet().then(sources -> file().then(file -> SheetImport.read(sources, file, tag))
                .then(edited -> edited.files().isEmpty() ? Outcome.of(edited) : examined(sources, edited)));
    }

    public Outcome<Done> write() {
        return edited().then(edited -> new TextChanges(folder, edited.files().stream().map(ImportTexts::change).toList()).save()
                .then(_ -> Outcome.of(Done.of(edited))));
    }

    private static TextChanges.Change change(EditedTexts.EditedFile file) {
        return new TextChanges.Change(file.after().file(), file.before().map(Source::text), file.after().text());
    }

    private Outcome<FileOnDisk> file() {
        Problems problems = new Problems();
        String name = table.toString().replace('\\', '/');
        long size = 0;
        try {
            if (Files.isDirectory(table)) {
                problems.error(Code.FILE_UNREADABLE, Location.whole(name), "This is a folder, but a table is wanted.",
                        "Give the name of the file that the spreadsheet saved.");
            }
            size = Files.size(table);
        } catch (IOException e) {
            problems.error(Code.FILE_UNREADABLE, Location.whole(name), "It cannot be read: " + SystemReason.of(e) + ".",
                    "To get a table to type into, type: handbill export --output texts.csv");
        }
        return Outcome.of(new FileOnDisk(name, table, size), problems);
    }

    /** With what is new in the campaign with the changed texts, each at the cell that it comes from. */
    private Outcome<EditedTexts> examined(Sources sources, EditedTexts edited) {
        Map<String, Source> files = new LinkedHashMap<>();
        edited.files().forEach(file -> files.put(file.after().file(), file.after()));
        Set<String> known = new HashSet<>();
        examine(sources).forEach(found -> known.add(name(found)));
        Problems problems = new Problems();
        // what is still to be translated is told in the summary
        problems.addAll(examine(EditedSources.of(sources, files)).stream()
                .filter(found -> !found.isNote() && found.code() != Code.TRANSLATION_INCOMPLETE && !known.contains(name(found)))
                .map(found -> atCell(found, edited.spots())).toList());
        return Outcome.of(edited, problems);
    }

    private static String name(Diagnostic found) {
        return found.code() + " " + found.location().file() + " " + found.message();
    }

    /** What a build would say of the texts. */
    private List<Diagnostic> examine(Sources sources) {
        BindOptions options = new BindOptions(asOf, true, Optional.empty(), Optional.empty());
        Problems problems = new Problems();
        Outcome<Pipeline.Bound> bound = Pipeline.bind(sources, options);
        problems.addAll(bound.diagnostics());
        bound.value().ifPresent(found -> {
            problems.addAll(LinkStage.link(found.campaign(), found.catalogue(), sources, options, LinkStage.Mode.MINT)
                    .then(linked -> KitComposer.compose(linked.campaign(), found.catalogue())).diagnostics());
            problems.addAll(Levels.weigh(Doctor.examine(Subject.of(found.campaign(), found.catalogue(), asOf)),
                    found.campaign().margins().checks()));
        });
        return problems.sorted();
    }

    private static Diagnostic atCell(Diagnostic found, List<EditedTexts.Spot> spots) {
        if (!(found.location() instanceof Span span)) {
            return found;
        }
        return spots.stream().filter(spot -> spot.place().file().equals(span.file()) && spot.place().start() <= span.start()
                && span.start() <= spot.place().end()).findFirst()
                .map(spot -> new Diagnostic(found.code(), found.severity(), part(spot.cell(), span.text()), found.message(), found.hint()))
                .orElse(found);
    }

    /** Where a part of the cell stands; all of it where the part is written otherwise there. */
    private static Span part(Span cell, String part) {
        int at = part.isEmpty() ? -1 : cell.text().indexOf(part);
        return at < 0 ? cell : cell.source().span(cell.start() + at, cell.start() + at + part.length());
    }
}
