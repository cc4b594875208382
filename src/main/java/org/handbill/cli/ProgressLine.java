package org.handbill.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.handbill.app.Progress;
import org.handbill.diagnostic.Counted;

/** One line at a terminal that says what is being made and how much is left; gone when it is done. Nothing is shown of what is quick. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long FIRST = TimeUnit.MILLISECONDS.toNanos(400);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(100);
    private static final int WIDEST = 76;

    private final PrintWriter out;
    private final long begun = System.nanoTime();
    private long shown = begun - BETWEEN;
    private int width;

    ProgressLine(PrintWriter out) {
        this.out = out;
    }

    @Override
    public synchronized void made(String name, int done, int all) {
        long now = System.nanoTime();
        if (now - begun < FIRST || now - shown < BETWEEN) {
            return;
        }
        shown = now;
        show(line(name, done, all));
    }

    static String line(String name, int done, int all) {
        String counts = String.format(Locale.ROOT, "%,d of %s made, %,d left: ", done, Counted.of(all, "file"), all - done);
        int room = Math.max(0, WIDEST - counts.length());
        String tail = name.length() <= room ? name : "…" + name.substring(name.offsetByCodePoints(name.length() - room + 1, 0));
        return counts + tail;
    }

    private void show(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    @Override
    public synchronized void close() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }
}
