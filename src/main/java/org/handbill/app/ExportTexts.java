package org.handbill.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.bind.BindOptions;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.check.Doctor;
import org.handbill.compose.MessageRoom;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.load.CampaignLoader;
import org.handbill.load.FileOnDisk;
import org.handbill.load.LanguageTag;
import org.handbill.load.Sources;
import org.handbill.publish.ExportedFile;
import org.handbill.publish.NamedPlace;
import org.handbill.render.KitCsv;
import org.handbill.sheet.CampaignTexts;
import org.handbill.sheet.Room;
import org.handbill.sheet.SheetTable;
import org.handbill.sheet.SheetText;
import org.handbill.sheet.UntouchedTable;
import org.handbill.site.KitTable;

/**
 * The texts of a campaign as a table for spreadsheets.
 *
 * @param folder of the campaign
 * @param asOf the day that counts as today
 * @param tag of a language to translate into; absent for the campaign's own texts
 */
public record ExportTexts(Path folder, LocalDate asOf, Optional<String> tag) {
    /**
     * What was gathered.
     *
     * @param csv with the mark by which spreadsheets know UTF-8
     * @param open how many texts are still to be translated
     * @param tooLong how many are over their limit
     */
    public record Table(String csv, int texts, int open, int tooLong) {}

    private record Measured(SheetText text, Optional<Room> room) {}

    /** A tag in its usual case; empty for what is none. */
    public static Optional<String> language(String typed) {
        return LanguageTag.of(typed);
    }

    /** What is odd in the campaign is for the build to say. */
    public Outcome<Table> make() {
        return CampaignLoader.load(folder).quiet().then(sources -> {
            Sources all = tag.map(wanted -> EditedSources.withLanguage(sources, wanted)).orElse(sources);
            BindOptions options = new BindOptions(asOf, true, Optional.empty(), Optional.empty());
            return Pipeline.bind(all, options).quiet().then(bound -> own(bound.campaign()).then(_ -> {
                Campaign campaign = LinkStage.link(bound.campaign(), bound.catalogue(), all, options, LinkStage.Mode.MINT).value()
                        .map(LinkStage.Linked::campaign).orElse(bound.campaign());
                MessageRoom room = new MessageRoom(campaign, bound.catalogue(), edition(campaign));
                return CampaignTexts.of(sources, tag).then(texts -> Outcome.of(table(texts.stream()
                        .map(text -> new Measured(text, room(text, room))).toList())));
            }));
        });
    }

    /** Writes the table into a file, unless something would be lost that stands there. */
    public Outcome<Table> write(Path file) {
        return NamedPlace.free(folder, file).then(_ -> OutputPlace.free(folder, file, "the table would be read as a part of it"))
                .then(_ -> make())
                .then(table -> free(file).then(_ -> new ExportedFile(file, table.csv()).save()).then(_ -> Outcome.of(table)));
    }

    private Outcome<Campaign> own(Campaign campaign) {
        Problems problems = new Problems();
        if (tag.filter(campaign.original().language().toLanguageTag()::equals).isPresent()) {
            problems.error(Code.UNKNOWN_FILE, Location.whole("--language"),
                    "'" + tag.get() + "' is the campaign's own language, so there is nothing to translate.",
                    "To export the campaign's own texts, leave out --language.");
        }
        return Outcome.of(campaign, problems);
    }

    private Edition edition(Campaign campaign) {
        return campaign.editions().stream().filter(edition -> tag.filter(edition.language().toLanguageTag()::equals).isPresent())
                .findFirst()
                .orElse(campaign.original());
    }

    private static Optional<Room> room(SheetText text, MessageRoom messages) {
        int length = text.text().codePointCount(0, text.text().length());
        return switch (text.bound()) {
            case NETWORKS -> messages.of(text.key(), text.text(), text.platforms())
                    .map(tightest -> new Room(tightest.measure().used(), tightest.measure().limit(), tightest.measure().unit().label(),
                            tightest.measure().fits(), tightest.platform().id(),
                            String.format(Locale.ROOT, "%d of %d", tightest.fitting(), tightest.platforms())));
            case TITLE -> Optional.of(previews(length, Doctor.LONGEST_TITLE));
            case SUMMARY -> Optional.of(previews(length, Doctor.LONGEST_SUMMARY));
            case NOTHING -> Optional.empty();
        };
    }

    private static Room previews(int length, int most) {
        return new Room(length, most, "characters", length <= most, "previews", "");
    }

    private Table table(List<Measured> texts) {
        List<List<String>> rows = new ArrayList<>();
        texts.forEach(text -> rows.add(SheetTable.row(text.text(), text.room())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            KitCsv.write(new KitTable(SheetTable.header(tag.isPresent()), rows), out);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to a disk here", e);
        }
        int open = (int) texts.stream().filter(text -> text.text().text().isEmpty()).count();
        int tooLong = (int) texts.stream().filter(text -> !text.text().text().isEmpty())
                .filter(text -> text.room().filter(room -> !room.fits()).isPresent()).count();
        return new Table(out.toString(StandardCharsets.UTF_8), texts.size(), open, tooLong);
    }

    /** Whether importing the table would change nothing: then all that was typed into it is in the campaign. */
    private boolean isImported(Path file) {
        Outcome<ImportTexts.Done> done = new ImportTexts(folder, file, asOf, tag).look();
        return done.value().filter(found -> found.changes().isEmpty() && found.files() == 0).isPresent();
    }

    private Outcome<Path> free(Path file) {
        Problems problems = new Problems();
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            String name = file.toString().replace('\\', '/');
            if (Files.isDirectory(file)) {
                problems.error(Code.OUTPUT_UNWRITABLE, Location.whole(name), "This is a folder, and a table is a file.",
                        "Name the file too, for instance: --output " + (name.endsWith("/") ? name : name + "/") + "texts.csv");
            } else if (Files.exists(file) && !Files.isRegularFile(file)) {
                problems.error(Code.OUTPUT_UNWRITABLE, Location.whole(name), "This is a device or a pipe, and not a file.",
                        "Name a file; without --output, the table is printed.");
            } else if (!Files.isReadable(file)) {
                problems.error(Code.OUTPUT_UNWRITABLE, Location.whole(name),
                        "This is there already and cannot be read, so that what was typed into it could be lost.",
                        "Delete it if you do not need it, or choose another name.");
            } else if (!UntouchedTable.is(new FileOnDisk(name, file, file.toFile().length())) && !isImported(file)) {
                problems.error(Code.TABLE_IN_USE, Location.whole(name),
                        "This is there already, and it is not a table just as 'handbill export' wrote it.",
                        "If it is one that somebody has typed into, import it first: handbill import " + name
                                + ". Otherwise choose another name.");
            }
        }
        return Outcome.of(file, problems);
    }
}
