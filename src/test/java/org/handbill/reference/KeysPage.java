package org.handbill.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handbill.bind.Shape;
import org.handbill.bind.Takes;
import org.handbill.schema.KeyNotes;

/** Every key that authors can write, from what the binders ask for. */
final class KeysPage {
    /** Fewer are not worth sending the reader elsewhere. */
    private static final int FEW = 4;

    private final KeyNotes notes = KeyNotes.read();
    private final Map<Set<String>, String> groups = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    String write(Map<String, Shape> shapes) {
        out.append(
                """
                        # Keys

                        What stands in the YAML files and in the front matter of texts. A key without a value counts as one that is not there. Texts need quotes
                        only where YAML would take them for something else. `NAME` stands for a name of your own. `handbill schema` prints the same for editors.
                        """);
        Shape page = shapes.getOrDefault("page", Shape.NONE);
        shapes.forEach((name, shape) -> {
            out.append("\n## ").append(name).append("\n\n").append(about(name)).append('\n');
            boolean like = !name.equals("page") && shape.keys().keySet().containsAll(page.keys().keySet());
            if (like) {
                out.append("\nIt takes all keys of [page](#page)")
                        .append(shape.keys().size() == page.keys().size() ? ".\n" : ", and these:\n");
            }
            groups.clear();
            Map<String, Shape.Key> own = new LinkedHashMap<>(shape.keys());
            own.keySet().removeIf(key -> like && page.keys().containsKey(key));
            if (!own.isEmpty()) {
                out.append("\n| key | takes | what it is for |\n| --- | --- | --- |\n");
                rows(name, "", new Shape(own, shape.names(), shape.decider()));
            }
        });
        return out.toString();
    }

    private String about(String path) {
        return notes.of(path).map(KeyNotes.Note::about).orElse("");
    }

    private void rows(String path, String shown, Shape shape) {
        shape.keys().forEach((name, key) -> row(path + "." + name, shown + name, key, shape.decider()));
        shape.names().ifPresent(names -> row(path + ".*", shown + "NAME", names.key(), ""));
    }

    private void row(String path, String shown, Shape.Key key, String decider) {
        String takes = takes(key.takes()) + (key.required() ? ", **required**" : "")
                + (key.usual().isEmpty() ? "" : "; without it `" + key.usual() + "`")
                + (key.only().isEmpty() ? "" : "; only where `" + decider + "` is " + words(List.copyOf(key.only())));
        String example = notes.of(path).map(KeyNotes.Note::example).orElse("");
        Shape below = below(key.takes());
        Set<String> names = new TreeSet<>();
        collect("", below, names);
        String same = names.size() < FEW ? shown : groups.getOrDefault(names, shown);
        out.append("| `").append(shown).append("` | ").append(takes).append(" | ").append(about(path).replace("|", "\\|"))
                .append(example.isEmpty() ? "" : " For instance `" + example + "`")
                .append(same.equals(shown) ? "" : " It takes the same keys as `" + same + "`.").append(" |\n");
        if (same.equals(shown)) {
            groups.put(names, shown);
            rows(path, shown + ".", below);
        }
    }

    private static Shape below(Takes takes) {
        return switch (takes) {
            case Takes.Group(Shape below) -> below;
            case Takes.Groups(Shape each) -> each;
            case Takes.Text _,Takes.Day _,Takes.Time _,Takes.Whole _,Takes.TrueFalse _,Takes.Web _,Takes.Email _,Takes.Word _,Takes.Special _,Takes.Items _,Takes.Anything _ ->
                Shape.NONE;
        };
    }

    private static void collect(String path, Shape shape, Set<String> names) {
        shape.keys().forEach((name, key) -> {
            names.add(path + name);
            collect(path + name + ".", below(key.takes()), names);
        });
        shape.names().ifPresent(any -> names.add(path + "*"));
    }

    private static String takes(Takes takes) {
        return switch (takes) {
            case Takes.Text(boolean lines, _) -> lines ? "a text of any number of lines" : "a text of one line";
            case Takes.Whole(int min, int max, _) ->
                max == Integer.MAX_VALUE ? "a number of at least " + min : "a number from " + min + " to " + max;
            case Takes.Day _ -> "a date, `YYYY-MM-DD`";
            case Takes.Time _ -> "a time, `\"HH:MM\"`";
            case Takes.TrueFalse _ -> "`true` or `false`";
            case Takes.Word(List<String> all) -> words(all);
            case Takes.Items(Takes.Word(List<String> all)) -> "a list of " + words(all).replace(" or ", " and ");
            case Takes.Items(Takes each) -> "a list, each item " + takes(each);
            case Takes.Groups _ -> "a list of keys and values";
            case Takes.Web _,Takes.Email _,Takes.Special _,Takes.Group _,Takes.Anything _ -> takes.wanted();
        };
    }

    private static String words(List<String> words) {
        String most = words.subList(0, words.size() - 1).stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
        return (most.isEmpty() ? "" : most + " or ") + "`" + words.getLast() + "`";
    }
}
