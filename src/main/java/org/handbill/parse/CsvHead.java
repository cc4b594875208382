package org.handbill.parse;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Source;
import org.handbill.load.FileOnDisk;
import org.handbill.load.TableFile;

/**
 * What stands before a table's rows: comments, of which some say something of the whole file, and the header row, from which the separator is
 * known.
 */
final class CsvHead {
    private static final String SEPARATORS = ",;\t";
    /** What some spreadsheets write first; the header row says it better. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=.?\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOTE = Pattern.compile("#\\s*(\\p{L}+)\\s*:[\\s,;]*(.*?)[\\s,;]*", Pattern.DOTALL);
    private static final int LONGEST_COMMENT = 50;

    private final Map<String, Located<String>> notes = new HashMap<>();
    private int headerLine;
    private char separator = ',';

    private CsvHead() {}

    static CsvHead read(FileOnDisk file, Set<String> known) throws IOException {
        CsvHead head = new CsvHead();
        try (BufferedReader text = TableFile.open(file)) {
            int number = 1;
            for (String line = text.readLine(); line != null; line = text.readLine()) {
                String start = line.stripLeading();
                if (start.startsWith("#") || start.startsWith("\"#")) {
                    StringBuilder comment = new StringBuilder(line);
                    int first = number;
                    while (start.startsWith("\"") && isOpen(comment) && number - first < LONGEST_COMMENT) {
                        String more = text.readLine();
                        if (more == null) {
                            break;
                        }
                        comment.append('\n').append(more);
                        number++;
                    }
                    head.comment(file.name(), first, comment.toString());
                } else if (!isEmpty(line) && !(number == 1 && SEPARATOR_LINE.matcher(line.strip()).matches())) {
                    head.headerLine = number;
                    head.separator = separator(line, known);
                    break;
                }
                number++;
            }
        }
        return head;
    }

    private static boolean isOpen(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    private static boolean isEmpty(String line) {
        return line.chars().allMatch(c -> SEPARATORS.indexOf(c) >= 0 || c == '"' || CsvCell.isBlank((char) c));
    }

    private void comment(String file, int line, String written) {
        String text = written.strip();
        if (text.startsWith("\"")) {
            int end = text.lastIndexOf('"');
            text = text.substring(1, end > 0 ? end : text.length()).replace("\"\"", "\"");
        }
        Matcher note = NOTE.matcher(text);
        if (note.matches()) {
            String value = note.group(2);
            boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
            String bare = (quoted ? value.substring(1, value.length() - 1).replace("\"\"", "\"") : value).strip();
            Source source = Source.excerpt(file, line, written);
            int at = Math.max(0, bare.isEmpty() ? written.indexOf(':') : written.indexOf(bare));
            notes.putIfAbsent(note.group(1).toLowerCase(Locale.ROOT), new Located<>(bare, source.span(at, at + bare.length())));
        }
    }

    /** The one by which most known names are found; if there is none, the one that there are most of. */
    private static char separator(String header, Set<String> known) {
        char best = SEPARATORS.charAt(0);
        int mostKnown = -1;
        int mostCells = -1;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            String[] names = header.split(Character.toString(candidate), -1);
            int found = 0;
            for (String name : names) {
                found += known.contains(key(name)) ? 1 : 0;
            }
            if (found > mostKnown || found == mostKnown && names.length > mostCells) {
                best = candidate;
                mostKnown = found;
                mostCells = names.length;
            }
        }
        return best;
    }

    private static String key(String cell) {
        char[] bare = cell.replace("\"", "").toCharArray();
        return CsvCell.of(bare, 0, bare.length).toLowerCase(Locale.ROOT);
    }

    /** From 1; 0 if there is none. */
    int headerLine() {
        return headerLine;
    }

    char separator() {
        return separator;
    }

    Optional<Located<String>> note(String name) {
        return Optional.ofNullable(notes.get(name));
    }
}
