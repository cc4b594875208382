package org.handbill.render;

import freemarker.core.Environment;
import freemarker.core._CoreAPI;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.handbill.site.RenderException;
import org.jspecify.annotations.Nullable;

/**
 * Draws pages within bounds: a theme is code by somebody else, and one that never ends, fills the memory or calls itself without end must not take the
 * tool down with it. FreeMarker has no bounds of its own, so {@link Steps} counts what a template does. An expression can run for years without a step
 * (a pattern that goes back without end, a list without end, a number of a billion digits), and nothing in Java ends a thread from outside; so each page is
 * drawn by a thread of its own, and who wants the page waits for a limited time and leaves a thread behind that is too late.
 *
 * <p>Source: freemarker.apache.org, FAQ, "Can I allow users to upload templates and what are the security implications?".
 */
final class BoundedDrawing {
    /** Of one page; a slow machine draws the largest page in a tenth of it. */
    static final Duration MOST_TIME = Duration.ofMinutes(2);
    /** What is left to other templates when one has used up all of its time, so that a theme cannot make a build wait as long for each. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(12);
    /** In bytes: room for {@link Steps#DEEPEST}. */
    private static final long STACK = 128L << 20;
    private static final int USUAL_LENGTH = 32 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool(BoundedDrawing::thread);
    private final TemplateFault faults;
    private final Duration mostTime;
    private final Map<String, RenderException> outOfTime = new ConcurrentHashMap<>();
    private final Object alone = new Object();

    /** @param mostTime for one page */
    BoundedDrawing(TemplateFault faults, Duration mostTime) {
        this.faults = faults;
        this.mostTime = mostTime;
    }

    /** A thread that ends with the tool, whatever it does. */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "drawing", STACK);
        thread.setDaemon(true);
        return thread;
    }

    /** A template whose loops make a step in each round, also where they hold nothing. */
    static void prepare(Template template) {
        _CoreAPI.addThreadInterruptedChecks(template);
    }

    /**
     * Draws a page. A template that was once out of time is not tried again. One that finds no memory is tried once more without others that were in the same
     * need, for they may be what filled it.
     *
     * @throws RenderException if the template is wrong or knows no end
     */
    String draw(Template template, Object values) throws IOException {
        RenderException known = outOfTime.get(template.getName());
        if (known != null) {
            throw known;
        }
        try {
            return attempt(template, values);
        } catch (OutOfMemoryError _) {
            synchronized (alone) {
                return again(template, values);
            }
        }
    }

    private String again(Template template, Object values) throws IOException {
        Steps steps = new Steps(faults, template.getName());
        try {
            return attempt(template, values, steps);
        } catch (OutOfMemoryError _) {
            throw steps.stop("fills the memory.");
        }
    }

    private String attempt(Template template, Object values) throws IOException {
        return attempt(template, values, new Steps(faults, template.getName()));
    }

    /** @throws OutOfMemoryError if there is no room for what the template makes */
    private String attempt(Template template, Object values, Steps steps) throws IOException {
        Duration time = outOfTime.isEmpty() || mostTime.compareTo(AFTERWARDS) < 0 ? mostTime : AFTERWARDS;
        Future<String> page = threads.submit(() -> inside(template, values, steps));
        try {
            return page.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            RenderException late = steps.stop("does not end: it has used up its " + time.toSeconds() + " s.");
            outOfTime.put(template.getName(), late);
            page.cancel(true);
            throw late;
        } catch (ExecutionException e) {
            throw fault(e.getCause(), steps);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a page was drawn", e);
        }
    }

    private static RuntimeException fault(@Nullable Throwable cause, Steps steps) throws IOException {
        return switch (cause) {
            case IOException known -> throw known;
            case OutOfMemoryError full -> throw full;
            case RenderException known -> known;
            case StackOverflowError _ -> steps.stop("calls itself without end, or has too much inside each other.");
            case null, default -> new IllegalStateException("a page could not be drawn", cause);
        };
    }

    private String inside(Template template, Object values, Steps steps) throws IOException {
        StringWriter page = new StringWriter(USUAL_LENGTH) {
            @Override
            public void write(String text, int from, int length) {
                super.write(text, from, length);
                steps.wrote(getBuffer().length());
            }

            @Override
            public void write(char[] text, int from, int length) {
                super.write(text, from, length);
                steps.wrote(getBuffer().length());
            }
        };
        try {
            Environment environment = template.createProcessingEnvironment(values, page);
            environment.setTemplateProcessingTracer(steps);
            environment.process();
        } catch (TemplateException e) {
            throw new RenderException(faults.of(e));
        }
        steps.throwStopped();
        return page.toString();
    }
}
