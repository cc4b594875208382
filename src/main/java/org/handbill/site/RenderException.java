package org.handbill.site;

import org.handbill.diagnostic.Diagnostic;

/** Says that a file of the site cannot be made, and why. */
public final class RenderException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic diagnostic;

    public RenderException(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
