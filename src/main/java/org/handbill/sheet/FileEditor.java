package org.handbill.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;

/**
 * Writes values into a file in place. Whatever it writes it reads again: the value has to be what was asked for and all others as they were, or it
 * is not written.
 */
final class FileEditor {
    private final String lineEnd;
    private final Problems problems;
    private TextFile file;

    private FileEditor(TextFile file, Problems problems) {
        this.file = file;
        this.lineEnd = lineEnd(file.source().text());
        this.problems = problems;
    }

    /** As the first line of a text ends. */
    static String lineEnd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return "\n";
            }
            if (text.charAt(i) == '\r') {
                return text.startsWith("\r\n", i) ? "\r\n" : "\r";
            }
        }
        return "\n";
    }

    /** The file as it is to be; what cannot be written is an error. */
    static TextFile edit(TextFile file, List<Edit> edits, List<Added> added, Problems problems) {
        FileEditor editor = new FileEditor(file, problems);
        editor.edit(edits);
        editor.append(added);
        return editor.file;
    }

    private void edit(List<Edit> edits) {
        Ways ways = new Ways(file, lineEnd);
        List<Edit> later = new ArrayList<>(edits);
        List<Edit> inPlace = edits.stream().filter(ways::isInPlace).toList();
        List<Cut> cuts = new ArrayList<>();
        inPlace.forEach(edit -> ways.of(edit).stream().findFirst().ifPresent(cuts::addAll));
        if (inPlace.size() > 1 && take(cuts, inPlace, List.of())) {
            later.removeAll(inPlace);
        }
        for (Edit edit : later) {
            boolean done = false;
            for (List<Cut> way : new Ways(file, lineEnd).of(edit)) {
                done = done || take(way, List.of(edit), List.of());
            }
            if (!done) {
                refuse(edit.target(), edit.cell());
            }
        }
    }

    private void append(List<Added> added) {
        if (added.isEmpty()) {
            return;
        }
        Appending appending = new Appending(file, lineEnd);
        if (!take(List.of(appending.of(added, false)), List.of(), added) && !take(List.of(appending.of(added, true)), List.of(), added)) {
            for (Added one : added) {
                Appending alone = new Appending(file, lineEnd);
                if (!take(List.of(alone.of(List.of(one), true)), List.of(), List.of(one))) {
                    refuse(TextFile.message(one.id()), Optional.of(one.cell()));
                }
            }
        }
    }

    private void refuse(Target target, Optional<Span> cell) {
        Location place = file.find(target).map(found -> (Location) found.span()).orElse(Location.whole(file.name()));
        problems.error(Code.WRONG_TYPE, cell.map(Location.class::cast).orElse(place),
                "This text cannot be written into " + file.name() + " so that it is read there again as it is here.",
                "Look at '" + String.join(".", target.path()) + "' there, or write it by hand.");
    }

    /** Whether the cuts lead to a file that says what was asked for and nothing else; it is taken then. */
    private boolean take(List<Cut> cuts, List<Edit> edits, List<Added> added) {
        Problems found = new Problems();
        Source source = new Source(file.name(), Cut.apply(file.source().text(), cuts));
        Optional<TextFile> after = TextFile.read(source, file.kind(), found);
        if (after.isEmpty() || found.hasErrors() || !isSame(after.get(), edits, added)) {
            return false;
        }
        file = after.get();
        return true;
    }

    private boolean isSame(TextFile after, List<Edit> edits, List<Added> added) {
        if (file.kind().isMarkdown() && !body(after).equals(body(file))) {
            return false;
        }
        Map<List<String>, String> old = file.values();
        Map<List<String>, String> now = after.values();
        for (Edit edit : edits) {
            if (!after.text(edit.target()).equals(edit.text())) {
                return false;
            }
            forget(old, edit.target().path());
            forget(now, edit.target().path());
        }
        for (Added message : added) {
            if (!after.text(TextFile.message(message.id())).equals(message.text())
                    || !after.platforms(message.id()).equals(message.platforms())
                    || old.keySet().stream().anyMatch(path -> path.getFirst().equals(message.id()))) {
                return false;
            }
            now.keySet().removeIf(path -> path.getFirst().equals(message.id()));
        }
        return old.equals(now);
    }

    /** Leaves out a value, what is below it, and above it the keys that had none. */
    private static void forget(Map<List<String>, String> values, List<String> path) {
        values.keySet().removeIf(
                key -> key.size() >= path.size() ? key.subList(0, path.size()).equals(path) : path.subList(0, key.size()).equals(key));
    }

    private static String body(TextFile file) {
        return file.source().text().substring(file.body()).replaceFirst("^[\r\n]+", "");
    }
}
