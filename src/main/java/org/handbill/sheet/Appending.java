package org.handbill.sheet;

import java.util.List;
import java.util.stream.Collectors;

import org.handbill.bind.OriginalMark;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlText;

/** Puts messages behind those that a file has. */
final class Appending {
    private final TextFile file;
    private final String text;
    private final String lineEnd;

    Appending(TextFile file, String lineEnd) {
        this.file = file;
        this.text = file.source().text();
        this.lineEnd = lineEnd;
    }

    /** All of them at once. */
    Cut of(List<Added> added, boolean quoted) {
        List<Yaml> items = file.list().map(Yaml.Sequence::items).orElse(List.of());
        boolean flow = file.list().map(Yaml.Sequence::flow).orElse(false);
        if (flow && !items.isEmpty()) {
            int at = items.getLast().span().end();
            return new Cut(at, at, added.stream().map(message -> ", " + inBraces(message)).collect(Collectors.joining()));
        }
        if (items.isEmpty()) {
            int from = file.list().map(list -> list.span().start()).orElse(text.length());
            int to = file.list().map(list -> list.span().end()).orElse(text.length());
            boolean joined = from > 0 && text.charAt(from - 1) != '\n' && text.charAt(from - 1) != '\r';
            String all = added.stream().map(message -> item(message, 0, quoted)).collect(Collectors.joining(lineEnd + lineEnd));
            return new Cut(from, to, (joined ? lineEnd : "") + all + (to == text.length() ? lineEnd : ""));
        }
        int at = text.length();
        for (int i = items.getLast().span().end(); i < at; i++) {
            at = text.charAt(i) == '\n' || text.charAt(i) == '\r' ? i : at;
        }
        int indent = dash(items.getFirst());
        String gap = isSpaced(items) ? lineEnd + lineEnd : lineEnd;
        return new Cut(at, at, added.stream().map(message -> gap + item(message, indent, quoted)).collect(Collectors.joining()));
    }

    /** How far its hyphen is indented. */
    private int dash(Yaml item) {
        int from = item.span().start();
        int hyphen = text.lastIndexOf('-', from);
        int line = hyphen;
        while (line > 0 && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
            line--;
        }
        return hyphen - line;
    }

    private boolean isSpaced(List<Yaml> items) {
        return items.size() < 2
                || text.substring(items.getFirst().span().end(), items.get(1).span().start()).lines().filter(String::isBlank).count() > 1;
    }

    private String item(Added message, int indent, boolean quoted) {
        String blanks = lineEnd + " ".repeat(indent + 2);
        ScalarText writer = new ScalarText(indent + 2, false, lineEnd);
        List<String> ways = writer.anew(message.text());
        return " ".repeat(indent) + "- id: " + YamlText.value(message.id())
                + (message.platforms().isEmpty() ? "" : blanks + Added.FOR + ": " + writer.inFlow().list(message.platforms()))
                + blanks + "text: " + (quoted ? ways.getLast() : ways.getFirst())
                + message.mark().map(mark -> blanks + OriginalMark.KEY + ": " + YamlText.quoted(mark)).orElse("");
    }

    private String inBraces(Added message) {
        ScalarText writer = new ScalarText(0, true, lineEnd);
        return "{id: " + YamlText.quoted(message.id())
                + (message.platforms().isEmpty() ? "" : ", " + Added.FOR + ": " + writer.list(message.platforms()))
                + ", text: " + YamlText.quoted(message.text())
                + message.mark().map(mark -> ", " + OriginalMark.KEY + ": " + YamlText.quoted(mark)).orElse("") + "}";
    }
}
