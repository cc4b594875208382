package org.handbill.bind;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.RecipientPlaces;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.FileOnDisk;
import org.handbill.load.TableFile;
import org.handbill.parse.CsvTable;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;

/**
 * What a file of recipients says, in CSV or YAML.
 *
 * @param checked absent if it does not say or says it wrongly
 * @param source empty if it does not say
 */
record RecipientFile(Optional<Located<LocalDate>> checked, boolean checkedWrongly, String source, List<Recipient> list,
        RecipientPlaces places) {
    private static final String CHECKED = "checked";
    private static final String SOURCE = "source";

    RecipientFile {
        list = List.copyOf(list);
    }

    /** Absent if it cannot be read at all; what is wrong is reported. */
    static Optional<RecipientFile> read(FileOnDisk file, RecipientColumns columns, Problems problems) {
        return file.name().endsWith(".yaml")
                ? TableFile.yaml(file, problems).flatMap(source -> yaml(source, columns, problems))
                : CsvTable.open(file, columns.all(), problems).map(table -> csv(table, columns, problems));
    }

    private static Optional<RecipientFile> yaml(Source source, RecipientColumns columns, Problems problems) {
        Problems found = new Problems();
        RecipientReader reader = new RecipientReader(columns);
        Optional<RecipientFile> read = YamlParser.parse(source, found).map(root -> yaml(root, reader, found));
        if (!found.hasErrors()) {
            reader.requireSomebody(source.file(), found);
        }
        RecipientItem.reportFirst(source.file(), found, problems);
        return read;
    }

    private static RecipientFile csv(CsvTable table, RecipientColumns columns, Problems problems) {
        RecipientReader reader = new RecipientReader(columns);
        RecipientTable rows = new RecipientTable(table, columns, reader, problems);
        rows.read();
        Optional<Located<String>> note = table.note(CHECKED);
        Optional<Located<LocalDate>> checked = note.flatMap(text -> switch (DateReader.date(text.value())) {
            case Reading.Good<LocalDate>(LocalDate date) -> Optional.of(new Located<>(date, text.span()));
            case Reading.Bad<LocalDate> bad -> {
                problems.error(bad.code(), text.span(), bad.message(), bad.hint());
                yield Optional.empty();
            }
        });
        String source = table.note(SOURCE).map(Located::value).orElse("");
        return new RecipientFile(checked, note.isPresent() && checked.isEmpty(), source, reader.list(), rows.places());
    }

    static RecipientFile yaml(Yaml root, RecipientReader reader, Problems problems) {
        return switch (root) {
            case Yaml.Sequence list -> {
                List<Fields> items = Fields.items(list, problems);
                RecipientPlaces places = read(items, reader);
                items.forEach(Fields::done);
                yield new RecipientFile(Optional.empty(), false, "", reader.list(), places);
            }
            case Yaml.Mapping mapping -> Fields.read(mapping, problems, fields -> {
                RecipientPlaces places = read(fields.mappings("recipients").required().map(Located::value).orElse(List.of()), reader);
                Field<LocalDate> checked = fields.date(CHECKED);
                boolean wrong = checked.located().isEmpty() && fields.raw(CHECKED).located().isPresent();
                return new RecipientFile(checked.located(), wrong, fields.line(SOURCE).or(""), reader.list(), places);
            });
            case Yaml.Scalar text -> {
                TypeMistake.mappingWanted("A file of recipients", text).report(problems);
                yield new RecipientFile(Optional.empty(), true, "", List.of(), RecipientPlaces.whole(text.span().file()));
            }
        };
    }

    private static RecipientPlaces read(List<Fields> fields, RecipientReader reader) {
        List<RecipientItem> items = fields.stream().map(RecipientItem::new).toList();
        items.forEach(reader::add);
        return (recipients, column) -> recipients.stream().map(number -> items.get(number).place(column)).toList();
    }
}
