package org.handbill.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.handbill.diagnostic.Span;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlText;

/** How a value can be brought into a file, each way as cuts; the one that changes least comes first. */
final class Ways {
    private static final int STEP = 2;

    private final TextFile file;
    private final String text;
    private final String lineEnd;

    Ways(TextFile file, String lineEnd) {
        this.file = file;
        this.text = file.source().text();
        this.lineEnd = lineEnd;
    }

    /** None if something else than words stands there. */
    List<List<Cut>> of(Edit edit) {
        List<String> path = edit.target().path();
        if (file.kind() == FileKind.MESSAGES) {
            return file.item(path.getFirst()).map(item -> in(item, path.subList(1, path.size()), edit, item.flow())).orElse(List.of());
        }
        if (file.mapping().isPresent() && !file.mapping().get().entries().isEmpty()) {
            return in(file.mapping().get(), path, edit, file.mapping().get().flow());
        }
        return first(path, edit);
    }

    /** Whether the value only takes the place of another. */
    boolean isInPlace(Edit edit) {
        return file.find(edit.target()).filter(value -> value.span().start() < value.span().end()).isPresent();
    }

    private List<List<Cut>> in(Yaml.Mapping mapping, List<String> path, Edit edit, boolean flow) {
        Optional<Yaml.Entry> found = TextFile.entry(mapping, path.getFirst());
        if (found.isEmpty()) {
            return inserted(mapping, path, edit, flow);
        }
        Yaml.Entry entry = found.get();
        int indent = entry.key().span().column() - 1;
        ScalarText writer = new ScalarText(indent, flow, lineEnd);
        if (entry.value() instanceof Yaml.Scalar scalar && scalar.isNothing()) {
            return nothing(entry, scalar, path, edit, writer);
        }
        if (path.size() > 1) {
            return entry.value() instanceof Yaml.Mapping below
                    ? in(below, path.subList(1, path.size()), edit, flow || below.flow())
                    : List.of();
        }
        return switch (entry.value()) {
            case Yaml.Scalar scalar -> edit.target().form() == Form.LINES
                    ? List.of()
                    : writer.inPlaceOf(scalar, edit.text()).stream().map(way -> List.of(replaced(scalar.span(), way))).toList();
            case Yaml.Sequence list -> edit.target().form() == Form.LINES
                    ? list(entry, list, Form.items(edit.text()), new ScalarText(indent, flow || list.flow(), lineEnd))
                    : List.of();
            case Yaml.Mapping _ -> List.of();
        };
    }

    private static Cut replaced(Span span, String with) {
        return new Cut(span.start(), span.end(), with);
    }

    /** Items one by one where there are as many as before, the whole list otherwise. */
    private static List<List<Cut>> list(Yaml.Entry entry, Yaml.Sequence list, List<String> items, ScalarText writer) {
        List<List<Cut>> ways = new ArrayList<>();
        if (items.size() == list.items().size() && list.items().stream().allMatch(Yaml.Scalar.class::isInstance)) {
            for (int way = 0; way < 2; way++) {
                List<Cut> cuts = new ArrayList<>();
                for (int i = 0; i < items.size(); i++) {
                    Yaml.Scalar old = (Yaml.Scalar) list.items().get(i);
                    if (!old.text().strip().equals(items.get(i))) {
                        List<String> texts = writer.inPlaceOf(old, items.get(i));
                        cuts.add(replaced(old.span(), way == 0 ? texts.getFirst() : texts.getLast()));
                    }
                }
                ways.add(cuts);
            }
        }
        int after = afterColon(entry);
        ways.add(List.of(new Cut(after, list.span().end(), list.flow() ? " " + writer.list(items) : writer.list(items))));
        ways.add(List.of(new Cut(after, list.span().end(), " " + writer.inFlow().list(items))));
        return ways;
    }

    private static int afterColon(Yaml.Entry entry) {
        return entry.key().span().source().text().indexOf(':', entry.key().span().end()) + 1;
    }

    /** A key that is there without a value. */
    private static List<List<Cut>> nothing(Yaml.Entry entry, Yaml.Scalar scalar, List<String> path, Edit edit, ScalarText writer) {
        int from = afterColon(entry);
        int to = scalar.span().start() < scalar.span().end() ? scalar.span().end() : from;
        return values(path, edit, writer).stream().map(value -> List.of(new Cut(from, to, value))).toList();
    }

    /** What stands behind a colon, the blank before it included. */
    private static List<String> values(List<String> path, Edit edit, ScalarText writer) {
        if (path.size() > 1) {
            int deeper = writer.indent() + STEP;
            ScalarText next = new ScalarText(deeper, writer.flow(), writer.lineEnd());
            return values(path.subList(1, path.size()), edit, next).stream()
                    .map(value -> writer.flow()
                            ? " {" + path.get(1) + ":" + value + "}"
                            : writer.lineEnd() + " ".repeat(deeper) + path.get(1) + ":" + value)
                    .toList();
        }
        if (edit.target().form() == Form.LINES) {
            List<String> items = Form.items(edit.text());
            return List.of(writer.flow() ? " " + writer.list(items) : writer.list(items), " " + writer.inFlow().list(items));
        }
        // a mark is in quotes, since digits alone would be a number
        List<String> ways = edit.cell().isEmpty() ? List.of(YamlText.quoted(edit.text())) : writer.anew(edit.text());
        return ways.stream().map(value -> " " + value).toList();
    }

    private List<List<Cut>> inserted(Yaml.Mapping mapping, List<String> path, Edit edit, boolean flow) {
        String key = path.getFirst() + ":";
        if (flow || mapping.entries().isEmpty()) {
            ScalarText writer = new ScalarText(0, true, lineEnd);
            int at = mapping.entries().isEmpty() ? mapping.span().start() + 1 : end(mapping.entries().getLast());
            String before = mapping.entries().isEmpty() ? "" : ", ";
            return values(path, edit, writer).stream().map(value -> List.of(new Cut(at, at, before + key + value))).toList();
        }
        int indent = mapping.entries().getFirst().key().span().column() - 1;
        int at = lineEnd(end(before(mapping, path.getFirst())));
        return values(path, edit, new ScalarText(indent, false, lineEnd)).stream()
                .map(value -> List.of(new Cut(at, at, lineEnd + " ".repeat(indent) + key + value))).toList();
    }

    /** The entry behind which a key belongs. */
    private Yaml.Entry before(Yaml.Mapping mapping, String key) {
        int order = file.kind().order(key);
        return mapping.entries().stream().filter(entry -> file.kind().order(entry.key().text()) < order)
                .reduce((_, later) -> later).orElse(mapping.entries().getLast());
    }

    private static int end(Yaml.Entry entry) {
        return Math.max(afterColon(entry), entry.value().span().end());
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    /** The first key of a file. */
    private List<List<Cut>> first(List<String> path, Edit edit) {
        boolean fenced = file.body() > 0;
        boolean front = file.kind().isMarkdown() && !fenced;
        int at = front ? 0 : file.kind().isMarkdown() ? file.mapping().map(keys -> keys.span().start()).orElse(0) : text.length();
        boolean joined = at > 0 && text.charAt(at - 1) != '\n' && text.charAt(at - 1) != '\r';
        String before = front ? "---" + lineEnd : joined ? lineEnd : "";
        String after = front ? "---" + lineEnd + (text.isBlank() ? "" : lineEnd) : "";
        return values(path, edit, new ScalarText(0, false, lineEnd)).stream()
                .map(value -> List.of(new Cut(at, at, before + path.getFirst() + ":" + value + lineEnd + after))).toList();
    }
}
