package org.handbill.bind;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.handbill.address.WebAddress;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.parse.Yaml;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mapping strictly: each key is asked for by name and type, and {@link #done} reports all keys that nobody asked for.
 *
 * <pre>{@code
 * Petition petition = Fields.read(mapping, problems, f -> new Petition(f.web("url").required("https://…"), f.line("label").or("Sign")));
 * }</pre>
 */
public final class Fields {
    private final Location place;
    private final Problems problems;
    private final Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
    private final KnownKeys known;
    private final @Nullable Asked asked;

    private Fields(Yaml.Mapping mapping, Location place, Problems problems, KnownKeys known, @Nullable Asked asked) {
        this.place = place;
        this.problems = problems;
        this.known = known;
        this.asked = asked;
        for (Yaml.Entry entry : mapping.entries()) {
            entries.put(entry.key().text(), entry);
        }
    }

    /** The fields of a whole file or front matter. */
    public static Fields of(Yaml.Mapping mapping, Problems problems) {
        String file = mapping.span().file();
        return new Fields(mapping, Location.whole(file), problems, KnownKeys.root(mapping), Asked.ofFile(file));
    }

    /** Lets the reader take what it knows, then reports the rest. */
    public static <T> T read(Yaml.Mapping mapping, Problems problems, Function<Fields, T> reader) {
        Fields fields = of(mapping, problems);
        T result = reader.apply(fields);
        fields.done();
        return result;
    }

    /** Fields of each item of a list, which has to be a mapping; other items are reported and left out. */
    public static List<Fields> items(Yaml.Sequence list, Problems problems) {
        List<Fields> items = new ArrayList<>();
        for (Yaml item : list.items()) {
            if (item instanceof Yaml.Mapping mapping) {
                items.add(new Fields(mapping, itemPlace(mapping), problems, KnownKeys.root(mapping), Asked.ofFile(mapping.span().file())));
            } else {
                TypeMistake.mappingWanted("Each item of this list", item).report(problems);
            }
        }
        return items;
    }

    /** Reports the keys that were not asked for and the required ones that are missing, here and in all mappings below. */
    public void done() {
        if (asked == null) {
            known.report(problems);
        }
    }

    /** Where this mapping is named: its key, its first line, or the file. */
    public Location place() {
        return place;
    }

    public Problems problems() {
        return problems;
    }

    /** The keys that are there, in the author's order; for mappings whose keys are names. */
    public List<Located<String>> keys() {
        return entries.values().stream().map(entry -> new Located<>(entry.key().text(), entry.key().span())).toList();
    }

    /** The same, where keys are names that the tool knows. */
    List<Located<String>> keys(Collection<String> names) {
        if (asked != null) {
            asked.names(names);
        }
        return keys();
    }

    /** Says no more of a key, since something else was said of it. */
    void leave(String key) {
        known.add(key);
    }

    /** Any value, unread. */
    public Field<Yaml> raw(String key) {
        Optional<Yaml> value = value(key, new Takes.Anything());
        return value.isEmpty() ? Field.absent(this, key) : Field.present(this, key, new Located<>(value.get(), value.get().span()));
    }

    /** Text of any number of lines, without white space at its end. */
    public Field<String> text(String key) {
        return scalar(key, new Takes.Text(true, ""), scalar -> TextReader.text(scalar.text()));
    }

    /** Text of one line, without white space around it. */
    public Field<String> line(String key) {
        return scalar(key, new Takes.Text(false, ""), scalar -> TextReader.line(scalar.text()));
    }

    public Field<LocalDate> date(String key) {
        return scalar(key, new Takes.Day(), scalar -> DateReader.date(scalar.text().strip()));
    }

    public Field<LocalTime> time(String key) {
        return scalar(key, new Takes.Time(), scalar -> DateReader.time(scalar.text().strip()));
    }

    /** A whole number between two limits, both included. */
    public Field<Integer> integer(String key, int min, int max) {
        return scalar(key, new Takes.Whole(min, max, false), scalar -> NumberReader.integer(scalar, min, max));
    }

    public Field<Boolean> bool(String key) {
        return scalar(key, new Takes.TrueFalse(), NumberReader::bool);
    }

    /** An absolute http or https address. */
    public Field<WebAddress> web(String key) {
        return scalar(key, new Takes.Web(), scalar -> AddressReader.web(scalar.text().strip()));
    }

    public Field<String> email(String key) {
        return scalar(key, new Takes.Email(), scalar -> AddressReader.email(scalar.text().strip()));
    }

    /** One of an enum's constants, by its name in lower case with hyphens. */
    public <E extends Enum<E>> Field<E> choice(String key, Class<E> type) {
        return choice(key, TextReader.byName(type));
    }

    /** One of these words. */
    public <T> Field<T> choice(String key, Map<String, T> choices) {
        return scalar(key, new Takes.Word(List.copyOf(choices.keySet())), scalar -> TextReader.choice(scalar.text().strip(), choices));
    }

    /** The word {@code on}, which is true, or {@code off}. */
    public Field<Boolean> onOff(String key) {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        choices.put("on", true);
        choices.put("off", false);
        return choice(key, choices);
    }

    /** A list of texts of one line each. */
    public Field<List<Located<String>>> lines(String key) {
        return list(key, new Takes.Text(false, ""), scalar -> TextReader.line(scalar.text()));
    }

    /** A list of an enum's constants. */
    public <E extends Enum<E>> Field<List<Located<E>>> choices(String key, Class<E> type) {
        Map<String, E> choices = TextReader.byName(type);
        return list(key, new Takes.Word(List.copyOf(choices.keySet())), scalar -> TextReader.choice(scalar.text().strip(), choices));
    }

    /** A mapping below this one; its keys are reported together with this one's. */
    public Field<Fields> mapping(String key) {
        Optional<Yaml> value = value(key, new Takes.Group(Shape.NONE));
        if (value.isEmpty()) {
            return Field.absent(this, key);
        }
        if (value.get() instanceof Yaml.Mapping mapping) {
            Fields below = new Fields(mapping, keySpan(key), problems, known.below(key, mapping), below(key));
            return Field.present(this, key, new Located<>(below, mapping.span()));
        }
        TypeMistake.mappingWanted("'" + key + "'", value.get()).report(problems);
        return Field.wrong(this, key);
    }

    /** A list of mappings. */
    public Field<List<Fields>> mappings(String key) {
        Optional<Yaml> value = value(key, new Takes.Groups(Shape.NONE));
        if (value.isEmpty()) {
            return Field.absent(this, key);
        }
        if (!(value.get() instanceof Yaml.Sequence list)) {
            TypeMistake.listWanted(key, value.get()).report(problems);
            return Field.wrong(this, key);
        }
        List<Fields> items = new ArrayList<>();
        for (Yaml item : list.items()) {
            if (item instanceof Yaml.Mapping mapping) {
                items.add(new Fields(mapping, itemPlace(mapping), problems, known.below(key, mapping), below(key)));
            } else {
                TypeMistake.mappingWanted("Each item of '" + key + "'", item).report(problems);
            }
        }
        return Field.present(this, key, new Located<>(List.copyOf(items), list.span()));
    }

    void missing(String key) {
        known.missing(key, place);
    }

    private @Nullable Asked below(String key) {
        return asked == null ? null : asked.below(key);
    }

    /** Tells whoever listens something more of a key. */
    void note(BiConsumer<Asked, String> more, String key) {
        if (asked != null) {
            more.accept(asked, key);
        }
    }

    /** A value of one scalar. */
    <T> Field<T> scalar(String key, Takes takes, Function<Yaml.Scalar, Reading<T>> reader) {
        Optional<Yaml> value = value(key, takes);
        if (value.isEmpty()) {
            return Field.absent(this, key);
        }
        if (!(value.get() instanceof Yaml.Scalar scalar)) {
            TypeMistake.scalarWanted("'" + key + "'", takes.wanted(), value.get()).report(problems);
            return Field.wrong(this, key);
        }
        return read(scalar, reader).map(found -> Field.present(this, key, found)).orElseGet(() -> Field.wrong(this, key));
    }

    /** A list of scalars; one that cannot be read is reported and left out. */
    <T> Field<List<Located<T>>> list(String key, Takes each, Function<Yaml.Scalar, Reading<T>> reader) {
        Optional<Yaml> value = value(key, new Takes.Items(each));
        if (value.isEmpty()) {
            return Field.absent(this, key);
        }
        if (!(value.get() instanceof Yaml.Sequence list)) {
            TypeMistake.listWanted(key, value.get()).report(problems);
            return Field.wrong(this, key);
        }
        List<Located<T>> items = new ArrayList<>();
        for (Yaml item : list.items()) {
            if (!(item instanceof Yaml.Scalar scalar)) {
                TypeMistake.scalarWanted("Each item of '" + key + "'", "a text", item).report(problems);
            } else if (isEmpty(scalar)) {
                TypeMistake.emptyItem(key, scalar).report(problems);
            } else {
                read(scalar, reader).ifPresent(items::add);
            }
        }
        return Field.present(this, key, new Located<>(List.copyOf(items), list.span()));
    }

    private <T> Optional<Located<T>> read(Yaml.Scalar scalar, Function<Yaml.Scalar, Reading<T>> reader) {
        return switch (reader.apply(scalar)) {
            case Reading.Good<T>(T value) -> Optional.of(new Located<>(value, scalar.span()));
            case Reading.Bad<T> bad -> {
                problems.error(bad.code(), scalar.span(), bad.message(), bad.hint());
                yield Optional.empty();
            }
        };
    }

    /** The value of a key that from now on counts as known; absent too if it is empty. */
    private Optional<Yaml> value(String key, Takes takes) {
        known.add(key);
        if (asked != null) {
            asked.takes(key, takes);
        }
        Yaml.Entry entry = entries.get(key);
        return entry == null || entry.value() instanceof Yaml.Scalar scalar && isEmpty(scalar)
                ? Optional.empty()
                : Optional.of(entry.value());
    }

    private Location keySpan(String key) {
        Yaml.Entry entry = entries.get(key);
        return entry == null ? place : entry.key().span();
    }

    private static boolean isEmpty(Yaml.Scalar scalar) {
        return scalar.isNothing() || scalar.text().isBlank();
    }

    private static Location itemPlace(Yaml.Mapping item) {
        Span span = item.span();
        return item.entries().isEmpty() || item.flow() ? span : item.entries().getFirst().key().span();
    }
}
