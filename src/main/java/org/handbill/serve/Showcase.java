package org.handbill.serve;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.site.RenderedSite;

/** What the preview shows now: the last site that could be made, and what is wrong since. Safe to share between threads. */
final class Showcase {
    /** So that a page of an earlier preview at the same port does not take itself for one of this. */
    private final String run = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);
    private final CountDownLatch first = new CountDownLatch(1);
    private State state;
    private long count;

    /**
     * @param version of the site; another for each that was made
     * @param site absent until the first could be made
     * @param pictures another number each time that files changed which pages only name
     * @param mistakes why there is none newer; empty if there is nothing wrong
     */
    record State(String version, Optional<RenderedSite> site, String root, long pictures, List<Diagnostic> mistakes) {}

    Showcase() {
        state = new State(run + "-0", Optional.empty(), "/", 0, List.of());
    }

    /** Waits for the first reading of the campaign. */
    State now() throws InterruptedException {
        first.await();
        synchronized (this) {
            return state;
        }
    }

    synchronized State show(Preview preview, boolean pictures) {
        long stamp = state.pictures() + (pictures ? 1 : 0);
        List<Diagnostic> mistakes = preview.diagnostics().stream().filter(Diagnostic::isError).toList();
        if (preview.site().isPresent()) {
            count++;
            state = new State(run + "-" + count, preview.site(), preview.root(), stamp, List.of());
        } else {
            state = new State(state.version(), state.site(), state.root(), stamp, mistakes);
        }
        first.countDown();
        return state;
    }
}
