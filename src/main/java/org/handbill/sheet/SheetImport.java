package org.handbill.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.bind.OriginalMark;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.load.FileOnDisk;
import org.handbill.load.Sources;
import org.handbill.parse.Yaml;

/** Holds a table against the campaign: what was typed is brought into the texts of its files, in memory. */
public final class SheetImport {
    private static final int LONGEST_ECHO = 60;

    private final CampaignFiles files;
    private final Problems problems;
    private final Map<String, FilePlan> plans = new LinkedHashMap<>();
    private final Set<String> folders = new LinkedHashSet<>();
    private final List<EditedTexts.Typed> typed = new ArrayList<>();
    private final List<EditedTexts.Spot> spots = new ArrayList<>();
    private int same;
    private int open;

    private SheetImport(CampaignFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    /**
     * Reads the whole table, so that all that is wrong in it is found.
     *
     * @param tag of the language that the whole table has to be in; absent if its files say it
     */
    public static Outcome<EditedTexts> read(Sources sources, FileOnDisk table, Optional<String> tag) {
        return CampaignFiles.read(sources).then(files -> {
            Problems problems = new Problems();
            SheetImport reading = new SheetImport(files, problems);
            RowPlaces places = new RowPlaces(files, tag, problems);
            SheetRows.read(table, problems).ifPresent(rows -> rows.forEach(row -> reading.take(row, places)));
            return problems.hasErrors() ? Outcome.failed(problems) : reading.edited();
        });
    }

    private void take(Row row, RowPlaces places) {
        if (row.key().value().isEmpty()) {
            problems.error(Code.MISSING_KEY, row.text().span(), "This text has no key, so it is not known where it belongs.",
                    "Type the id of its message into the column 'key', or delete the row.");
            return;
        }
        places.of(row).ifPresent(place -> {
            folders.add(place.folder());
            FilePlan plan = plans.computeIfAbsent(place.file(), _ -> new FilePlan(place, files));
            if (!plan.see(row.key().value(), row.original().map(original -> original.value()))) {
                problems.error(Code.DUPLICATE_KEY, row.key().span(),
                        "There are two rows for '" + row.key().value() + "' of " + place.file() + ".", "Keep one of the two.");
                return;
            }
            if (place.kind() == FileKind.MESSAGES) {
                message(row, plan);
            } else {
                value(row, plan);
            }
        });
    }

    private void message(Row row, FilePlan plan) {
        String id = row.key().value();
        Target target = TextFile.message(id);
        boolean there = plan.own().item(id).isPresent();
        boolean known = there || plan.original().item(id).isPresent();
        if (!known && (plan.isTranslation() || !row.mark().value().isEmpty())) {
            problems.error(Code.UNKNOWN_TEXT, row.key().span(), "There is no message '" + id + "' in " + FileKind.MESSAGES_FILE + ".",
                    plan.isTranslation() || !NearNames.of(id, plan.original().ids()).isEmpty()
                            ? NearNames.hint(id, plan.original().ids())
                            : "If it is a new message, leave its cell in the column 'mark' empty.");
            return;
        }
        List<String> platforms = plan.original().platforms(id);
        if (known && !row.platforms().value().isEmpty() && !row.platformIds().equals(platforms)) {
            problems.warning(Code.CELL_LEFT_OUT, row.platforms().span(),
                    "What the message '" + id + "' is for is not taken from the table.",
                    "Write it into " + FileKind.MESSAGES_FILE + ": for: [" + String.join(", ", row.platformIds()) + "]");
        }
        if (!known && row.text().value().isBlank()) {
            problems.error(Code.MISSING_KEY, row.text().span(), "The new message '" + id + "' has no text.",
                    "Type it into the column 'text', or delete the row.");
            return;
        }
        changed(row, plan, new TextKey(id, Form.TEXT), target).ifPresent(text -> {
            if (there) {
                plan.add(new Edit(target, text, Optional.of(row.text().span())));
                if (plan.isTranslation() && !CampaignTexts.mark(plan.own(), id).isEmpty()) {
                    String mark = plan.messageMark(id);
                    if (!mark.equals(CampaignTexts.mark(plan.own(), id))) {
                        plan.add(new Edit(new Target(List.of(id, OriginalMark.KEY), Form.LINE), mark, Optional.empty()));
                    }
                }
            } else {
                plan.add(new Added(id, plan.isTranslation() ? List.of() : row.platformIds(), text,
                        plan.isTranslation() ? Optional.of(plan.messageMark(id)) : Optional.empty(), row.text().span(),
                        row.platforms().span()));
            }
        });
    }

    private void value(Row row, FilePlan plan) {
        List<TextKey> keys = files.keys(plan.place().kind());
        Optional<TextKey> found = keys.stream().filter(key -> key.path().equals(row.key().value())).findFirst();
        boolean known = found.filter(key -> !plan.isTranslation() || !plan.original().text(Target.of(key)).isEmpty()
                || !plan.own().text(Target.of(key)).isEmpty()).isPresent();
        if (!known) {
            List<String> names = keys.stream().filter(key -> !plan.original().text(Target.of(key)).isEmpty()).map(TextKey::path).toList();
            problems.error(Code.UNKNOWN_TEXT, row.key().span(),
                    plan.place().name() + " has no text '" + row.key().value() + "'" + (found.isPresent() ? " to translate." : "."),
                    NearNames.hint(row.key().value(), names));
            return;
        }
        Target target = Target.of(found.orElseThrow());
        changed(row, plan, found.orElseThrow(), target)
                .ifPresent(text -> plan.add(new Edit(target, text, Optional.of(row.text().span()))));
    }

    /** The text of a row if it is to be written; what is wrong with it is reported. */
    private Optional<String> changed(Row row, FilePlan plan, TextKey key, Target target) {
        String name = "'" + key.path() + "' of " + plan.place().file();
        String text = key.form().read(row.text().value());
        String current = plan.own().text(target);
        String mark = row.mark().value();
        if (text.equals(current) || mark.equals(SheetTable.mark(text))) {
            if (current.isEmpty()) {
                open++;
            } else {
                same++;
            }
            return Optional.empty();
        }
        if (text.isEmpty()) {
            problems.error(Code.MISSING_KEY, row.text().span(), name + " has a text, but the cell is empty.",
                    "Type it again, or delete the row and the text stays as it is. To take the text away, delete it in the file.");
        } else if (key.form() == Form.LINE && text.indexOf('\n') >= 0) {
            problems.error(Code.INVALID_VALUE, row.text().span(), name + " takes one line, but the cell has a line break.",
                    "Delete the line break in the cell.");
        } else if (!mark.isEmpty() && !mark.equals(SheetTable.mark(current))) {
            problems.error(Code.CHANGED_MEANWHILE, row.text().span(), name + " has changed since the table was exported.",
                    (current.isEmpty() ? "It is no longer there. " : "It is now " + echo(current) + ". ")
                            + "Export again and type your change there; to write over it, empty the cell in the column 'mark'.");
        } else {
            originalChanged(row, plan, key, target);
            return Optional.of(text);
        }
        return Optional.empty();
    }

    private void originalChanged(Row row, FilePlan plan, TextKey key, Target target) {
        String now = plan.original().text(target);
        row.original().filter(seen -> plan.isTranslation() && !key.form().read(seen.value()).equals(now))
                .ifPresent(seen -> problems.warning(Code.TRANSLATION_STALE, seen.span(),
                        "The original of '" + key.path() + "' in " + plan.place().name() + " has changed since the table was exported.",
                        "It is now " + echo(now) + ". Look whether the translation still says the same."));
    }

    private static String echo(String text) {
        String line = text.replace('\n', ' ');
        return "“" + (line.length() > LONGEST_ECHO
                ? line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_ECHO))) + "…"
                : line) + "”";
    }

    private Outcome<EditedTexts> edited() {
        List<EditedTexts.EditedFile> edited = new ArrayList<>();
        for (FilePlan plan : plans.values()) {
            plan.markFile(files.keys(plan.place().kind()));
            if (!plan.isEmpty()) {
                TextFile after = FileEditor.edit(plan.own(), plan.edits(), plan.added(), problems);
                edited.add(new EditedTexts.EditedFile(plan.before(), after.source()));
                plan.edits().forEach(edit -> edit.cell()
                        .ifPresent(cell -> typed(plan, after, edit.target(), edit.text(), cell)));
                for (Added message : plan.added()) {
                    typed(plan, after, TextFile.message(message.id()), message.text(), message.cell());
                    after.find(new Target(List.of(message.id(), Added.FOR), Form.LINES))
                            .ifPresent(found -> spots.add(new EditedTexts.Spot(message.platformsCell(), found.span())));
                }
            }
        }
        int withoutRow = (int) folders.stream().flatMap(folder -> CampaignTexts.of(files, folder).stream())
                .filter(text -> !text.text().isEmpty())
                .filter(text -> !Optional.ofNullable(plans.get(text.file())).map(plan -> plan.isSeen(text.key())).orElse(false)).count();
        return Outcome.of(new EditedTexts(edited, typed, spots, same, open, withoutRow), problems);
    }

    private void typed(FilePlan plan, TextFile after, Target target, String text, Span cell) {
        after.find(target).map(Yaml::span).ifPresent(place -> spots.add(new EditedTexts.Spot(cell, place)));
        String key = plan.place().kind() == FileKind.MESSAGES ? target.path().getFirst() : String.join(".", target.path());
        typed.add(new EditedTexts.Typed(plan.place().file(), key, plan.own().text(target), text));
    }
}
