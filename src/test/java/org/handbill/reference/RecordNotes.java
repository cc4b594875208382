package org.handbill.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.bind.TextsBinder;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;

/** What records say of themselves and their components in the documentation of their sources, and what a file says where they say nothing. */
final class RecordNotes {
    private static final Path SOURCES = Path.of("src/main/java/org/handbill/site");
    private static final Path OTHERS = Path.of("src/test/resources/reference/templates.yaml");
    private static final Pattern RECORD = Pattern
            .compile("(?s)/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?(?:sealed )?record (\\w+)\\(");

    private final Map<String, String> notes = new HashMap<>();

    static RecordNotes read() throws IOException {
        RecordNotes read = new RecordNotes();
        Problems problems = new Problems();
        read.notes.putAll(TextsBinder.read(new Source(OTHERS.toString(), Files.readString(OTHERS)), problems));
        if (problems.hasErrors()) {
            throw new IllegalStateException(problems.sorted().toString());
        }
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.sorted().toList()) {
                String outer = file.getFileName().toString().replace(".java", "");
                Matcher record = RECORD.matcher(Files.readString(file));
                while (record.find()) {
                    read.add(record.group(2).equals(outer) ? outer : outer + "." + record.group(2), record.group(1));
                }
            }
        }
        return read;
    }

    private void add(String record, String comment) {
        String[] parts = comment.replaceAll("\\n\\s*\\* ?", "\n").split("(?:^|\\n)\\s*@param ", -1);
        notes.put(record, plain(parts[0]));
        for (String part : List.of(parts).subList(1, parts.length)) {
            String[] words = part.strip().split("\\s+", 2);
            notes.put(record + "." + words[0], sentence(plain(words[1])));
        }
    }

    private static String plain(String text) {
        return text.replaceAll("\\{@code ((?:[^{}]|\\{[^{}]*\\})*)\\}", "`$1`").replaceAll("\\{@link #?([^}]*)\\}", "`$1`")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String sentence(String text) {
        boolean word = !text.startsWith("`");
        String begun = word ? text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) : text;
        return begun.endsWith(".") ? begun : begun + ".";
    }

    /** Empty if a record says nothing of itself. */
    String of(Class<?> record) {
        return notes.getOrDefault(name(record), "");
    }

    Optional<String> of(Class<?> record, String component) {
        return Stream.of(name(record) + "." + component, shown(record) + "." + component, "*." + component)
                .flatMap(key -> Stream.ofNullable(notes.get(key))).findFirst();
    }

    Optional<String> ofName(String name) {
        return Optional.ofNullable(notes.get("names." + name));
    }

    /** With the class that it stands in, as in {@code PageModel.Call}. */
    private static String name(Class<?> type) {
        return type.getDeclaringClass() == null
                ? type.getSimpleName()
                : type.getDeclaringClass().getSimpleName() + "." + type.getSimpleName();
    }

    /** As the page calls it. */
    static String shown(Class<?> type) {
        return type.getDeclaringClass() == null || type.getDeclaringClass().getSimpleName().equals("PageModel")
                || type.getDeclaringClass().getSimpleName().equals("RecipientParts")
                        ? type.getSimpleName()
                        : name(type);
    }
}
