package org.handbill.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.handbill.bind.Fields;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.YamlParser;

/** What each key is for, by its path from the kind of file on: {@code campaign.petition.url}, with {@code *} for a name that the author chooses. */
public final class KeyNotes {
    private static final String FILE = "keys.yaml";

    private final Map<String, Written> written;
    private final Set<String> asked = new TreeSet<>();

    private record Written(Note note, String like) {}

    /**
     * @param about one sentence, or two
     * @param example a value as it is written in YAML; empty where keys below say it
     */
    public record Note(String about, String example) {}

    private KeyNotes(Map<String, Written> written) {
        this.written = written;
    }

    public static KeyNotes read() {
        Problems problems = new Problems();
        Map<String, Written> written = new LinkedHashMap<>();
        YamlParser.mapping(source(), problems).ifPresent(root -> Fields.read(root, problems, fields -> {
            for (Located<String> path : fields.keys()) {
                fields.mapping(path.value()).required().map(Located::value).ifPresent(note -> written.put(path.value(),
                        new Written(new Note(note.line("about").required(""), note.line("example").or("")), note.line("like").or(""))));
            }
            return written;
        }));
        if (problems.hasErrors()) {
            throw new IllegalStateException(FILE + ": " + problems.sorted());
        }
        return new KeyNotes(written);
    }

    private static Source source() {
        try (InputStream in = KeyNotes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("no " + FILE);
            }
            return new Source(FILE, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands at a path, or at the same key of what its keys are like. */
    public Optional<Note> of(String path) {
        Written own = written.get(path);
        if (own != null) {
            asked.add(path);
            return Optional.of(own.note());
        }
        for (int dot = path.lastIndexOf('.'); dot > 0; dot = path.lastIndexOf('.', dot - 1)) {
            Written above = written.get(path.substring(0, dot));
            if (above != null && !above.like().isEmpty()) {
                return of(above.like() + path.substring(dot));
            }
        }
        return Optional.empty();
    }

    /** Paths that nobody has asked for. */
    Set<String> unasked() {
        Set<String> unasked = new TreeSet<>(written.keySet());
        unasked.removeAll(asked);
        return unasked;
    }
}
