package org.handbill.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The user's browser, opened as each system does it. */
final class BrowserWindow {
    private BrowserWindow() {}

    /** Whether there is a program that opens addresses. */
    static boolean open(String url) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> command = system.contains("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler", url)
                : List.of(system.contains("mac") ? "open" : "xdg-open", url);
        try {
            new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
