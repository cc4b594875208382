package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;

/** Where the cells of one row begin and end, as far as it is shown. It tells places only: what a cell says is the library's to read. */
final class CsvRecordScan {
    private enum State {
        START, PLAIN, QUOTED, CLOSED
    }

    private final char separator;
    private final int longest;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> ends = new ArrayList<>();
    private State state = State.START;

    /** @param longest in UTF-16 units; what is beyond is left out */
    CsvRecordScan(char separator, int longest) {
        this.separator = separator;
        this.longest = longest;
    }

    /** The next line of the row, without its end. */
    void line(String line) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        String shown = line.substring(0, Math.min(line.length(), longest - Math.min(longest, text.length())));
        int from = text.length();
        text.append(shown);
        for (int i = 0; i < shown.length(); i++) {
            accept(shown.charAt(i), from + i);
        }
    }

    private void accept(char c, int at) {
        if (state == State.QUOTED) {
            state = c == '"' ? State.CLOSED : State.QUOTED;
        } else if (c == separator) {
            ends.add(at);
            state = State.START;
        } else if (c == '"' && state != State.PLAIN) {
            state = State.QUOTED;
        } else if (!(c <= ' ' && state != State.PLAIN)) {
            state = State.PLAIN;
        }
    }

    /** Whether the row goes on in the next line. */
    boolean isOpen() {
        return state == State.QUOTED && text.length() < longest;
    }

    String text() {
        return text.toString();
    }

    /** A cell with its quotes, without blanks around it; the end of the row if it is not there. */
    Span span(Source source, int cell) {
        if (cell > ends.size()) {
            return source.span(text.length(), text.length());
        }
        int from = cell == 0 ? 0 : ends.get(cell - 1) + 1;
        int to = cell < ends.size() ? ends.get(cell) : text.length();
        while (from < to && CsvCell.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && CsvCell.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return source.span(from, to);
    }
}
