package org.handbill.schema;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.handbill.bind.Shape;
import org.handbill.bind.Takes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One JSON Schema (draft 2020-12) of one kind of file. It accepts what the tool accepts: a number where a text is wanted, since YAML has such texts without
 * quotes, and a key without a value wherever the key could be left out.
 */
final class Schema {
    /** How a file may begin: with keys, with a list of them, or either. */
    enum Root {
        KEYS, LIST, EITHER
    }

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> EVERYTHING_ELSE = List.of("object", "array", "string", "number", "boolean");

    private final KeyNotes notes;
    /** Of keys that are names, by the path to them. */
    private final ObjectNode definitions = definitions();

    Schema(KeyNotes notes) {
        this.notes = notes;
    }

    String write(String name, Shape shape, Root root) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", "Handbill: " + name);
        notes.of(name).ifPresent(note -> schema.put("description", note.about()));
        switch (root) {
            case KEYS -> schema.setAll(mapping(name, shape));
            case LIST -> schema.put("type", "array").set("items", mapping(name, shape));
            case EITHER -> {
                ObjectNode keys = mapping(name, shape);
                schema.putArray("anyOf").add(keys).addObject().put("type", "array").set("items", keys.at("/properties/" + name + "/items"));
            }
        }
        schema.set("$defs", definitions);
        return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    }

    private ObjectNode mapping(String path, Shape shape) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        shape.keys().forEach((name, key) -> properties.set(name, described(path + "." + name, key)));
        shape.names().ifPresent(names -> {
            definitions.set(defined(path), described(path + ".*", names.key()));
            names.known().forEach(name -> properties.set(name, JSON.objectNode().put("$ref", "#/$defs/" + defined(path))));
        });
        if (shape.names().filter(Shape.Names::open).isPresent()) {
            schema.putObject("additionalProperties").put("$ref", "#/$defs/" + defined(path));
        } else {
            schema.put("additionalProperties", false);
        }
        ArrayNode required = JSON.arrayNode();
        shape.keys().forEach((name, key) -> {
            if (key.required() && key.only().isEmpty()) {
                required.add(name);
            }
        });
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
        if (!shape.decider().isEmpty()) {
            schema.set("allOf", cases(shape));
        }
        return schema;
    }

    /** A name for what is defined of the names at a path. */
    private static String defined(String path) {
        return path.replace(".*", ".each");
    }

    /** What may and must be there besides each word of the deciding key. */
    private static ArrayNode cases(Shape shape) {
        Map<Set<String>, Set<String>> keysByWords = new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        shape.keys().forEach((name, key) -> {
            if (!key.only().isEmpty()) {
                keysByWords.computeIfAbsent(key.only(), _ -> new TreeSet<>()).add(name);
            }
        });
        ArrayNode cases = JSON.arrayNode();
        keysByWords.forEach((words, keys) -> {
            ObjectNode with = JSON.objectNode();
            words.forEach(with.putArray("enum")::add);
            ObjectNode other = JSON.objectNode();
            other.set("not", with.deepCopy());
            ObjectNode without = JSON.objectNode();
            keys.forEach(name -> without.put(name, false));
            ObjectNode left = when(shape, other);
            left.putObject("then").set("properties", without);
            cases.add(left);
            ArrayNode required = JSON.arrayNode();
            keys.stream().filter(name -> isRequired(shape, name)).forEach(required::add);
            if (!required.isEmpty()) {
                ObjectNode there = when(shape, with);
                there.putObject("then").set("required", required);
                cases.add(there);
            }
        });
        return cases;
    }

    /** A case in which the deciding key is there and has such a word. */
    private static ObjectNode when(Shape shape, ObjectNode word) {
        ObjectNode one = JSON.objectNode();
        ObjectNode when = one.putObject("if");
        when.putArray("required").add(shape.decider());
        when.putObject("properties").set(shape.decider(), word);
        return one;
    }

    private static boolean isRequired(Shape shape, String name) {
        Shape.Key key = shape.keys().get(name);
        return key != null && key.required();
    }

    private ObjectNode described(String path, Shape.Key key) {
        ObjectNode schema = JSON.objectNode();
        notes.of(path).ifPresent(note -> schema.put("description", note.about()));
        schema.setAll(value(path, key.takes(), !key.required()));
        if (!key.usual().isEmpty()) {
            schema.set("default", Examples.read(key.usual()));
        }
        notes.of(path).filter(note -> !note.example().isEmpty())
                .ifPresent(note -> schema.putArray("examples").add(Examples.read(note.example())));
        return schema;
    }

    /** @param empty whether there may be no value */
    private ObjectNode value(String path, Takes takes, boolean empty) {
        ObjectNode schema = JSON.objectNode();
        return switch (takes) {
            case Takes.Text(_, String pattern) when pattern.isEmpty() -> text(empty);
            case Takes.Text(_, String pattern) -> pattern(pattern, empty);
            case Takes.Special(_, String pattern) when pattern.isEmpty() -> text(empty);
            case Takes.Special(_, String pattern) -> pattern(pattern, empty);
            case Takes.Day _ -> refer("day", empty);
            case Takes.Time _ -> refer("time", empty);
            case Takes.Web _ -> refer("web", empty);
            case Takes.Email _ -> refer("email", empty);
            case Takes.Whole(int min, int max, boolean quoted) -> whole(min, max, quoted, empty);
            case Takes.TrueFalse _ -> type(schema, "boolean", empty);
            case Takes.Word(List<String> words) -> {
                ObjectNode word = JSON.objectNode();
                words.forEach(word.putArray("enum")::add);
                yield orNothing(word, empty);
            }
            case Takes.Items(Takes each) -> {
                type(schema, "array", empty).set("items", value(path, each, false));
                yield schema;
            }
            case Takes.Group(Shape below) -> {
                schema.setAll(mapping(path, below));
                yield type(schema, "object", empty);
            }
            case Takes.Groups(Shape each) -> {
                type(schema, "array", empty).set("items", mapping(path, each));
                yield schema;
            }
            case Takes.Anything _ -> schema;
        };
    }

    private static ObjectNode type(ObjectNode schema, String type, boolean empty) {
        if (empty) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
        return schema;
    }

    private static ObjectNode text(boolean empty) {
        return JSON.objectNode().put("$ref", empty ? "#/$defs/text" : "#/$defs/filled");
    }

    private static ObjectNode refer(String name, boolean empty) {
        return orNothing(JSON.objectNode().put("$ref", "#/$defs/" + name), empty);
    }

    /** A pattern says nothing of numbers, as which YAML takes texts of digits. */
    private static ObjectNode pattern(String pattern, boolean empty) {
        ObjectNode schema = JSON.objectNode();
        schema.putArray("type").add("string").add("number");
        return orNothing(schema.put("pattern", "^\\s*(?:" + pattern + ")\\s*$"), empty);
    }

    private static ObjectNode whole(int min, int max, boolean quoted, boolean empty) {
        ObjectNode schema = JSON.objectNode();
        ArrayNode types = schema.putArray("type").add("integer");
        if (empty) {
            types.add("null");
        }
        if (quoted) {
            types.add("string");
            schema.put("pattern", "^\\s*[0-9]*\\s*$");
        }
        if (types.size() == 1) {
            schema.put("type", "integer");
        }
        schema.put("minimum", min);
        return max == Integer.MAX_VALUE ? schema : schema.put("maximum", max);
    }

    private static ObjectNode orNothing(ObjectNode schema, boolean empty) {
        if (!empty) {
            return schema;
        }
        ObjectNode either = JSON.objectNode();
        either.putArray("anyOf").add(schema).addObject().put("$ref", "#/$defs/nothing");
        return either;
    }

    /**
     * What many keys take. Texts and words are said by what they are not, so that editors offer neither {@code true} nor {@code null} for them.
     */
    private static ObjectNode definitions() {
        ObjectNode all = JSON.objectNode();
        ArrayNode text = all.putObject("text").putArray("anyOf");
        text.addObject().put("type", "string");
        text.addObject().putObject("not").putArray("type").add("object").add("array");
        ArrayNode filled = all.putObject("filled").putArray("anyOf");
        filled.addObject().put("type", "string").put("pattern", "\\S");
        filled.addObject().putObject("not").putArray("type").add("object").add("array").add("string").add("null");
        all.putObject("day").put("type", "string").put("pattern", "^\\s*[1-9][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\\s*$");
        all.putObject("time").put("type", "string").put("pattern", "^\\s*([01][0-9]|2[0-3]):[0-5][0-9]\\s*$");
        all.putObject("web").put("type", "string").put("pattern", "^\\s*[hH][tT][tT][pP][sS]?://[^\\s/?#@]+([/?#]\\S*)?\\s*$");
        all.putObject("email").put("type", "string").put("pattern", "^\\s*[^\\s@,:]+@[^\\s@,:]+\\.[^\\s@,:]+\\s*$");
        EVERYTHING_ELSE.forEach(all.putObject("nothing").putObject("not").putArray("type")::add);
        return all;
    }
}
