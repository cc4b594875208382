package org.handbill.publish;

import java.util.Collection;
import java.util.List;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Severity;

/** Ends a publication from deep inside; {@link SitePublisher} turns it into an outcome. */
final class PublishFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final transient List<Diagnostic> diagnostics;

    PublishFailure(Collection<Diagnostic> diagnostics) {
        super(diagnostics.iterator().next().message());
        this.diagnostics = List.copyOf(diagnostics);
    }

    PublishFailure(Code code, String file, String message, String hint) {
        this(List.of(new Diagnostic(code, Severity.ERROR, Location.whole(file), message, hint)));
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
