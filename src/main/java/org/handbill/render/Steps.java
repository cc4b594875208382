package org.handbill.render;

import freemarker.core.Environment;
import freemarker.core.TemplateProcessingTracer;
import freemarker.template.Template;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.site.RenderException;
import org.jspecify.annotations.Nullable;

/**
 * Counts what the template of one page does, and knows where it is. Each directive, text and interpolation is a step, also those of templates that
 * {@code ?interpret} makes; work inside of an expression is none, so somebody else has to look at the clock.
 *
 * <p>One thread draws, and others may ask where it is or tell it to stop.
 */
final class Steps implements TemplateProcessingTracer {
    /** On one page; a page that lists 100,000 people has a few million. */
    static final int MOST = 20_000_000;
    /** Directives that are open inside each other, calls of macros and included templates among them. */
    static final int DEEPEST = 6_000;
    /** In UTF-16 units. */
    static final int LONGEST_PAGE = 50_000_000;

    private final TemplateFault faults;
    private final String name;
    private final AtomicReference<@Nullable TracedElement> last = new AtomicReference<>();
    private final AtomicReference<@Nullable RenderException> stopped = new AtomicReference<>();
    private @Nullable Template current;
    private boolean inFile;
    private int count;
    private int depth;

    /** @param name of the template that the page begins with */
    Steps(TemplateFault faults, String name) {
        this.faults = faults;
        this.name = name;
    }

    @Override
    public void enterElement(Environment environment, TracedElement element) {
        if (!element.getTemplate().equals(current)) {
            current = element.getTemplate();
            inFile = TemplateFault.isFile(current.getName());
        }
        if (inFile) {
            last.setRelease(element);
        }
        depth++;
        count++;
        if (depth > DEEPEST) {
            stop("calls itself without end.");
        } else if (count > MOST) {
            stop("does not end: it has made " + MOST + " steps.");
        }
        throwStopped();
    }

    @Override
    public void exitElement(Environment environment, TracedElement element) {
        depth--;
    }

    /** @param length of the page by now, in UTF-16 units */
    void wrote(int length) {
        if (length > LONGEST_PAGE) {
            stop("writes more than " + LONGEST_PAGE + " characters.");
        }
        throwStopped();
    }

    /**
     * Ends the page at its next step, even where the template wants to recover from it. The first reason holds.
     *
     * @param what the template does, with a full stop
     * @return why it ends
     */
    RenderException stop(String what) {
        stopped.compareAndSet(null, new RenderException(unbounded(what)));
        return Objects.requireNonNull(stopped.get());
    }

    /** @throws RenderException if it was stopped */
    void throwStopped() {
        RenderException reason = stopped.get();
        if (reason != null) {
            throw reason;
        }
    }

    /** At what was begun last in a file of the theme. */
    private Diagnostic unbounded(String what) {
        TracedElement at = last.getAcquire();
        return at == null
                ? faults.unbounded(name, 0, 0, what)
                : faults.unbounded(at.getTemplate().getName(), at.getBeginLine(), at.getBeginColumn(), what);
    }
}
