package org.handbill.reference;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.handbill.site.Markup;
import org.handbill.site.PageModel;
import org.handbill.site.Tokens;

/** What a template of a theme can use, from the records that it is given. */
final class TemplatesPage {
    private static final Path SCOPE = Path.of("src/main/java/org/handbill/render/Scope.java");
    private static final Path MODEL = Path.of("src/main/java/org/handbill/site/PageModel.java");

    private final RecordNotes notes = RecordNotes.read();
    private final List<String> undescribed = new ArrayList<>();
    private final Set<Class<?>> found = new LinkedHashSet<>();
    private final StringBuilder out = new StringBuilder();

    TemplatesPage() throws IOException {}

    /** Names that nothing is said of. */
    List<String> undescribed() {
        return undescribed;
    }

    String write() throws IOException {
        out.append(
                """
                        # What templates can use

                        A layout of a theme (`layouts/home.ftlh`, in [FreeMarker](https://freemarker.apache.org/)) draws one kind of page. `layouts/page.ftlh` draws all kinds
                        that have no layout of their own. Text is escaped by itself; HTML is written as it is. What may be absent needs `<#if page.picture??>`.

                        | name | what it is |
                        | --- | --- |
                        """);
        for (String name : names()) {
            out.append("| `").append(name).append("` | ").append(describe("names." + name, notes.ofName(name))).append(" |\n");
        }
        for (Class<?> page : PageModel.class.getPermittedSubclasses()) {
            found.add(page);
            section("## `layouts/" + layout(page) + ".ftlh`: `page`", page);
        }
        found.add(Tokens.class);
        out.append("\n## What they hold\n");
        List<Class<?>> written = new ArrayList<>(List.of(PageModel.class.getPermittedSubclasses()));
        for (boolean more = true; more;) {
            List<Class<?>> next = found.stream().filter(type -> !written.contains(type)).toList();
            more = !next.isEmpty();
            next.forEach(type -> section("### " + RecordNotes.shown(type), type));
            written.addAll(next);
        }
        return out.toString();
    }

    private static List<String> names() throws IOException {
        Matcher names = Pattern.compile("NAMES = List\\.of\\(([^)]*)\\)").matcher(Files.readString(SCOPE));
        if (!names.find()) {
            throw new IllegalStateException("no names in " + SCOPE);
        }
        return Stream.of(names.group(1).split(",", -1)).map(name -> name.strip().replace("\"", "")).toList();
    }

    private static String layout(Class<?> page) throws IOException {
        Matcher layout = Pattern.compile("case " + page.getSimpleName() + " _ -> \"([a-z-]+)\"").matcher(Files.readString(MODEL));
        if (!layout.find()) {
            throw new IllegalStateException("no layout for " + page);
        }
        return layout.group(1);
    }

    private void section(String heading, Class<?> type) {
        out.append('\n').append(heading).append("\n\n");
        String about = notes.of(type);
        out.append(about.isEmpty() ? "" : about + "\n\n").append("| name | value | what it is |\n| --- | --- | --- |\n");
        for (RecordComponent component : type.getRecordComponents()) {
            out.append("| `").append(component.getName()).append("` | ").append(value(component.getGenericType())).append(" | ")
                    .append(describe(RecordNotes.shown(type) + "." + component.getName(), notes.of(type, component.getName())))
                    .append(" |\n");
        }
    }

    private String describe(String name, Optional<String> note) {
        if (note.isEmpty()) {
            undescribed.add(name);
        }
        return note.orElse("").replace("|", "\\|");
    }

    private String value(Type type) {
        if (type instanceof ParameterizedType of) {
            Type last = of.getActualTypeArguments()[of.getActualTypeArguments().length - 1];
            return switch (((Class<?>) of.getRawType()).getSimpleName()) {
                case "Optional" -> value(last) + ", or absent";
                case "List" -> "list of " + value(last);
                default -> value(last) + " by name";
            };
        }
        if (type == Markup.class) {
            return "HTML";
        }
        if (type instanceof Class<?> record && record.isRecord()) {
            found.add(record);
            return "`" + RecordNotes.shown(record) + "`";
        }
        return type == boolean.class ? "true or false" : type == int.class ? "number" : "text";
    }
}
