package org.handbill.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.FrontMatter;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;

/**
 * A file of the campaign as it can be edited: its keys or messages, and where they stand.
 *
 * @param source with its name in the campaign folder
 * @param root keys, or a list of messages; absent if the file holds none
 * @param body where the Markdown begins; for YAML, the end of the file
 */
record TextFile(Source source, FileKind kind, Optional<Yaml> root, int body) {
    private static final String ID = "id";
    private static final String TEXT = "text";

    /** A file that is not there yet. */
    static TextFile empty(String name, FileKind kind) {
        return new TextFile(new Source(name, ""), kind, Optional.empty(), 0);
    }

    /** Absent after an error. */
    static Optional<TextFile> read(Source source, FileKind kind, Problems problems) {
        if (kind.isMarkdown()) {
            return FrontMatter.of(source, problems)
                    .map(front -> new TextFile(source, kind, Optional.of(front.fields()), front.bodyOffset()));
        }
        Problems found = new Problems();
        Optional<Yaml> root = YamlParser.parse(source, found).filter(yaml -> !(yaml instanceof Yaml.Scalar scalar && scalar.isNothing()));
        problems.addAll(found.sorted());
        return found.hasErrors() ? Optional.empty() : Optional.of(new TextFile(source, kind, root, source.text().length()));
    }

    String name() {
        return source.file();
    }

    /** The keys of the file; absent if it has none or is a list. */
    Optional<Yaml.Mapping> mapping() {
        return root.filter(Yaml.Mapping.class::isInstance).map(Yaml.Mapping.class::cast);
    }

    Optional<Yaml.Sequence> list() {
        return root.filter(Yaml.Sequence.class::isInstance).map(Yaml.Sequence.class::cast);
    }

    /** Ids of messages, in their order. */
    List<String> ids() {
        List<String> ids = new ArrayList<>();
        list().ifPresent(list -> list.items().forEach(item -> id(item).ifPresent(ids::add)));
        return ids;
    }

    /** The key that holds a message's text. */
    static Target message(String id) {
        return new Target(List.of(id, TEXT), Form.TEXT);
    }

    /** What stands at a target; absent if there is nothing. */
    Optional<Yaml> find(Target target) {
        List<String> path = target.path();
        if (kind != FileKind.MESSAGES) {
            return mapping().flatMap(keys -> below(keys, path));
        }
        return item(path.getFirst()).flatMap(item -> below(item, path.subList(1, path.size())));
    }

    /** The words at a target, as binders read them; empty if there are none. */
    String text(Target target) {
        return find(target).map(value -> switch (value) {
            case Yaml.Scalar scalar -> scalar.isNothing() || target.form() == Form.LINES ? "" : target.form().read(scalar.text());
            case Yaml.Sequence list when target.form() == Form.LINES -> String.join("\n",
                    list.items().stream().map(item -> item instanceof Yaml.Scalar scalar ? scalar.text().strip() : "").toList());
            case Yaml.Sequence _,Yaml.Mapping _ -> "";
        }).orElse("");
    }

    /** The networks that a message names. */
    List<String> platforms(String id) {
        return Form.items(text(new Target(List.of(id, Added.FOR), Form.LINES)));
    }

    /** A message by its id. */
    Optional<Yaml.Mapping> item(String id) {
        return list().stream().flatMap(list -> list.items().stream()).filter(item -> id(item).filter(id::equals).isPresent()).findFirst()
                .map(Yaml.Mapping.class::cast);
    }

    private static Optional<String> id(Yaml item) {
        return item instanceof Yaml.Mapping mapping
                ? entry(mapping, ID).map(Yaml.Entry::value).filter(Yaml.Scalar.class::isInstance)
                        .map(id -> ((Yaml.Scalar) id).text().strip())
                : Optional.empty();
    }

    static Optional<Yaml.Entry> entry(Yaml.Mapping mapping, String key) {
        return mapping.entries().stream().filter(entry -> entry.key().text().equals(key)).findFirst();
    }

    private static Optional<Yaml> below(Yaml.Mapping mapping, List<String> path) {
        Optional<Yaml> value = entry(mapping, path.getFirst()).map(Yaml.Entry::value);
        return path.size() == 1
                ? value
                : value.filter(Yaml.Mapping.class::isInstance).flatMap(next -> below((Yaml.Mapping) next, path.subList(1, path.size())));
    }

    /** Every value of the file by the keys that lead to it, messages by their ids. */
    Map<List<String>, String> values() {
        Map<List<String>, String> values = new LinkedHashMap<>();
        root.ifPresent(yaml -> collect(List.of(), yaml, values));
        return values;
    }

    private static void collect(List<String> path, Yaml value, Map<List<String>, String> values) {
        switch (value) {
            case Yaml.Scalar scalar -> values.put(path, scalar.isNothing() ? "~" : "=" + scalar.text());
            case Yaml.Mapping mapping -> mapping.entries().forEach(entry -> collect(with(path, entry.key().text()), entry.value(), values));
            case Yaml.Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    Yaml item = list.items().get(i);
                    collect(with(path, path.isEmpty() ? id(item).orElse("" + i) : "" + i), item, values);
                }
            }
        }
    }

    private static List<String> with(List<String> path, String next) {
        List<String> longer = new ArrayList<>(path);
        longer.add(next);
        return List.copyOf(longer);
    }
}
