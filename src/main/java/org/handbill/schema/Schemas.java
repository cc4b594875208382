package org.handbill.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.handbill.bind.Shape;
import org.handbill.bind.Shapes;

/** The schemas of all that authors write, and that of {@code kit.json}, by name. */
public final class Schemas {
    private static final String KIT = "kit";
    private static final String KIT_FILE = "/org/handbill/render/generated/kit.schema.json";
    private static final List<String> OF_YAML = List.of("campaign", "translation", "messages", "recipients", "platform", "theme");

    private final Map<String, Shape> shapes = Shapes.all();
    private final KeyNotes notes = KeyNotes.read();

    /** What each is of, in one line, by name. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        shapes.keySet().forEach(name -> names.put(name, notes.of(name).map(KeyNotes.Note::about).orElse("")));
        names.put(KIT, "What a site publishes of its kit for programs: kit/kit.json.");
        return names;
    }

    /** Absent if there is none of this name. */
    public Optional<String> text(String name) {
        if (name.equals(KIT)) {
            return Optional.of(kit());
        }
        return Optional.ofNullable(shapes.get(name)).map(shape -> new Schema(notes).write(name, shape, root(name)));
    }

    private static Schema.Root root(String name) {
        return switch (name) {
            case "messages" -> Schema.Root.LIST;
            case "recipients" -> Schema.Root.EITHER;
            default -> Schema.Root.KEYS;
        };
    }

    /** Those that editors can check files by, by the names of their files. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        OF_YAML.forEach(name -> files.put(name + ".schema.json", text(name).orElseThrow()));
        return files;
    }

    private static String kit() {
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(KIT_FILE), KIT_FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
