package org.handbill.prose;

/** Collects lines of text in which quotes and list items put something before each line. */
final class Lines {
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder prefix = new StringBuilder();
    private final StringBuilder first = new StringBuilder();
    private boolean firstIsPending;
    private boolean atLineStart = true;
    private boolean blankIsPending;

    /**
     * Begins an indented part.
     *
     * @param marker put before its first line
     * @param continuation put before its other lines
     * @return what to give back to {@link #close}
     */
    int open(String marker, String continuation) {
        separate();
        int before = prefix.length();
        if (!firstIsPending) {
            first.setLength(0);
            first.append(prefix);
            firstIsPending = true;
        }
        first.append(marker);
        prefix.append(continuation);
        return before;
    }

    /** Ends an indented part, with a line of its marker alone if nothing was written in it. */
    void close(int opened) {
        if (firstIsPending) {
            startLine();
            endLine();
        }
        blankIsPending = false;
        prefix.setLength(opened);
    }

    /** Appends text, whose LFs begin new lines. */
    Lines text(String text) {
        int from = 0;
        for (int lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', from)) {
            append(text, from, lf);
            endLine();
            from = lf + 1;
        }
        append(text, from, text.length());
        return this;
    }

    private void append(String text, int from, int to) {
        if (from < to) {
            startLine();
            out.append(text, from, to);
        }
    }

    private void startLine() {
        if (atLineStart) {
            separate();
            out.append(firstIsPending ? first : prefix);
            firstIsPending = false;
            atLineStart = false;
        }
    }

    /** Ends the line, even one that is empty. Spaces at its end are dropped. */
    Lines endLine() {
        startLine();
        trimEnd();
        out.append('\n');
        atLineStart = true;
        return this;
    }

    /** Appends whole lines as they are, spaces at their ends too. */
    Lines verbatim(String text) {
        int from = 0;
        for (int lf = text.indexOf('\n'); lf >= 0; lf = text.indexOf('\n', from)) {
            startLine();
            if (from == lf) {
                trimEnd();
            }
            out.append(text, from, lf).append('\n');
            atLineStart = true;
            from = lf + 1;
        }
        return text(text.substring(from));
    }

    /** Ends the line unless it has just been ended. */
    Lines endLineIfBegun() {
        return atLineStart ? this : endLine();
    }

    /** A blank line comes before what is written next in this part, if something is. */
    Lines blankLine() {
        blankIsPending = true;
        return this;
    }

    private void separate() {
        if (blankIsPending && !firstIsPending && !out.isEmpty()) {
            blankIsPending = false;
            out.append(prefix);
            trimEnd();
            out.append('\n');
        }
        blankIsPending = false;
    }

    private void trimEnd() {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == ' ') {
            end--;
        }
        out.setLength(end);
    }

    boolean isAtLineStart() {
        return atLineStart;
    }

    boolean endsWithSpace() {
        return atLineStart || out.charAt(out.length() - 1) == ' ';
    }

    /** All lines, without line breaks at the end. */
    String finish() {
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == '\n' || out.charAt(end - 1) == ' ')) {
            end--;
        }
        return out.substring(0, end);
    }
}
