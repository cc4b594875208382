package org.handbill.cli;

import java.util.List;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;

/** How a command ends, as scripts see it. */
final class ExitCode {
    static final int DONE = 0;
    /** Something is wrong in the campaign or its theme. */
    static final int CAMPAIGN = 1;
    static final int USAGE = 2;
    /** The folder, the disk, the network or a server failed, or the output folder is not ours. */
    static final int ENVIRONMENT = 3;
    static final int OUR_FAULT = 70;

    private ExitCode() {}

    /** What diagnostics mean for the command that found them. */
    static int of(List<Diagnostic> diagnostics, boolean strict) {
        boolean environment = diagnostics.stream().anyMatch(d -> d.isError() && d.code().fault() == Code.Fault.ENVIRONMENT);
        boolean campaign = diagnostics.stream().anyMatch(d -> d.isError() || strict && !d.isNote());
        return environment ? ENVIRONMENT : campaign ? CAMPAIGN : DONE;
    }
}
