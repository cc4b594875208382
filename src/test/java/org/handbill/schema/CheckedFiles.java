package org.handbill.schema;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Files of authors, read by another reader of YAML than the tool's own, as an editor has one, and checked by the schemas that are printed. */
final class CheckedFiles {
    private static final Schemas SCHEMAS = new Schemas();
    private static final Set<String> FOLDERS = Set.of("actions", "pages", "updates");
    private static final Map<String, Schema> READ = new HashMap<>();

    private CheckedFiles() {}

    /** All files below a folder that there is a schema for. */
    static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> schemaOf(file).isPresent()).sorted().toList();
        }
    }

    /** The name of a file's schema. */
    static Optional<String> schemaOf(Path file) {
        String name = file.getFileName().toString();
        String folder = file.getParent() == null ? "" : file.getParent().getFileName().toString();
        return Optional.ofNullable(switch (name) {
            case "campaign.yaml" -> isTranslation(file) ? "translation" : "campaign";
            case "messages.yaml" -> "messages";
            case "theme.yaml" -> "theme";
            case "post.md" -> "post";
            case "appeal.md" -> "appeal";
            default -> switch (folder) {
                case "actions" -> "action";
                case "pages" -> "page";
                case "updates" -> "update";
                case "platforms" -> name.endsWith(".yaml") ? "platform" : null;
                case "recipients" -> name.endsWith(".yaml") ? "recipients" : null;
                default -> null;
            };
        });
    }

    private static boolean isTranslation(Path file) {
        Path folder = Objects.requireNonNull(file.getParent());
        Path own = FOLDERS.contains(folder.getFileName().toString()) ? Objects.requireNonNull(folder.getParent()) : folder;
        return own.getFileName().toString().matches("[a-z]{2}(-[A-Za-z]+)?") && !own.endsWith(Path.of("letters/ar"));
    }

    /** What is wrong with it. In a translation nothing is required, since what it leaves out is the original's. */
    static List<Error> errors(Path file) throws IOException {
        String name = schemaOf(file).orElseThrow();
        String text = Files.readString(file).replace("\r\n", "\n");
        boolean markdown = file.toString().endsWith(".md");
        if (markdown && !text.startsWith("---\n")) {
            return List.of();
        }
        String yaml = markdown ? text.substring(4, text.indexOf("\n---", 3) + 1) : text;
        return errors(name, yaml).stream().filter(error -> !(markdown && isTranslation(file) && error.getKeyword().equals("required")))
                .toList();
    }

    static List<Error> errors(String name, String yaml) {
        Object read = YAMLMapper.builder().build().readValue(yaml, Object.class);
        return schema(name).validate(JsonMapper.builder().build().writeValueAsString(read), InputFormat.JSON);
    }

    private static Schema schema(String name) {
        return READ.computeIfAbsent(name, _ -> SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(name), InputFormat.JSON));
    }

    static String text(String name) {
        return SCHEMAS.text(name).orElseThrow();
    }

    static Map<String, String> names() {
        return SCHEMAS.names();
    }
}
