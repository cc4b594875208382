package org.handbill.render;

import freemarker.core.Environment;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.handbill.site.RenderException;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages within bounds: a theme is code by somebody else, and one that never ends, fills the memory or calls itself without end must not take the
 * tool down with it. FreeMarker has no bounds of its own, but asks the thread at each round of a loop and each call of a macro whether it is interrupted;
 * the thread that draws takes that question as a step, counts it, and looks how deep and how late it is.
 *
 * <p>Source: freemarker.apache.org, FAQ, "Can I allow users to upload templates and what are the security implications?".
 */
final class BoundedDrawing {
    /** Rounds of loops and calls of macros on one page; a page that lists 100,000 people has about a million. */
    static final int MOST_STEPS = 20_000_000;
    /** Calls of Java's that are open inside each other; a directive within another has about five. */
    static final int DEEPEST = 30_000;
    /** In UTF-16 units. */
    static final int LONGEST_PAGE = 50_000_000;
    /** Of one page, in nanoseconds; a slow machine draws the largest page in a tenth of it. */
    private static final long MOST_TIME = 120_000_000_000L;
    private static final int LOOK_AFTER = 500;
    /** In bytes: room for more than {@link #DEEPEST}. */
    private static final long STACK = 128L << 20;
    private static final int USUAL_LENGTH = 32 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool(Drawer::new);
    private final TemplateFault faults;

    BoundedDrawing(TemplateFault faults) {
        this.faults = faults;
    }

    /** A template that counts its steps when it is drawn by {@link #draw}. */
    static void prepare(Template template) {
        _CoreAPI.addThreadInterruptedChecks(template);
    }

    /**
     * @return the page
     * @throws RenderException if the template is wrong or knows no end
     */
    String draw(Template template, Object values) throws IOException {
        try {
            return threads.submit(() -> inside(template, values)).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException known) {
                throw known;
            }
            throw fault(template.getName(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a page was drawn", e);
        }
    }

    private RuntimeException fault(String name, @Nullable Throwable cause) {
        return switch (cause) {
            case RenderException known -> known;
            case OutOfMemoryError _ -> new RenderException(faults.unbounded(name, 0, 0, "fills the memory."));
            case StackOverflowError _ -> new RenderException(faults.unbounded(name, 0, 0, "calls itself without end."));
            case null, default -> new IllegalStateException("a page could not be drawn", cause);
        };
    }

    private String inside(Template template, Object values) throws IOException {
        if (!(Thread.currentThread() instanceof Drawer drawer)) {
            throw new IllegalStateException("pages are drawn by threads of their own");
        }
        drawer.begin(faults);
        try {
            StringWriter page = new StringWriter(USUAL_LENGTH) {
                @Override
                public void write(String text, int from, int length) {
                    super.write(text, from, length);
                    drawer.wrote(getBuffer().length());
                }

                @Override
                public void write(char[] text, int from, int length) {
                    super.write(text, from, length);
                    drawer.wrote(getBuffer().length());
                }
            };
            template.process(values, page);
            return page.toString();
        } catch (TemplateException e) {
            throw new RenderException(faults.of(e));
        } finally {
            drawer.end();
        }
    }

    private static final class Drawer extends Thread {
        private @Nullable TemplateFault faults;
        private int steps;
        private long began;

        Drawer(Runnable work) {
            super(null, work, "drawing", STACK);
            setDaemon(true);
        }

        void begin(TemplateFault of) {
            faults = of;
            steps = 0;
            began = System.nanoTime();
        }

        void end() {
            faults = null;
        }

        void wrote(int length) {
            step();
            if (length > LONGEST_PAGE) {
                stop("writes more than " + LONGEST_PAGE + " characters.");
            }
        }

        /** Asked by the template that is drawn; by others while nothing is. */
        @Override
        public boolean isInterrupted() {
            step();
            return super.isInterrupted();
        }

        private void step() {
            if (faults == null) {
                return;
            }
            steps++;
            if (steps > MOST_STEPS) {
                stop("does not end: it has made " + MOST_STEPS + " steps.");
            } else if (steps % LOOK_AFTER == 0) {
                look();
            }
        }

        private void look() {
            if (isDeep()) {
                stop("calls itself without end.");
            } else if (System.nanoTime() - began > MOST_TIME) {
                stop("does not end: it has taken two minutes.");
            }
        }

        private void stop(String what) {
            TemplateFault known = faults;
            if (known != null) {
                throw stopped(known, what);
            }
        }

        private static boolean isDeep() {
            return StackWalker.getInstance().walk(frames -> frames.skip(DEEPEST).findAny().isPresent());
        }

        /** At the innermost directive that is open. */
        private static RenderException stopped(TemplateFault faults, String what) {
            Environment environment = Environment.getCurrentEnvironment();
            var open = environment == null ? null : _CoreAPI.getInstructionStackSnapshot(environment);
            if (open == null || open.length == 0) {
                return new RenderException(faults.unbounded("", 0, 0, what));
            }
            var last = open[0];
            return new RenderException(faults.unbounded(last.getTemplate().getName(), last.getBeginLine(), last.getBeginColumn(), what));
        }
    }
}
