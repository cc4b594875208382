package org.handbill.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The Chromium of the machine, driven by Playwright. It is started once for all tests of a process; what is closed are its contexts. */
public final class Chromium implements AutoCloseable {
    private static final String MISSING = "There is no Chromium on the PATH: install it, for instance with 'apt-get install chromium'.";
    /** Playwright is used from one thread, that of the tests. */
    private static final ThreadLocal<Chromium> SHARED = new ThreadLocal<>();

    private final Browser browser;
    private int users;

    private Chromium(Path executable) {
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(List.of("--no-sandbox")));
    }

    /** Skips the test with a line that says what to install if there is none, but fails it where {@code CI} is set. */
    public static Chromium start() {
        Chromium shared = SHARED.get();
        if (shared == null || !shared.browser.isConnected()) {
            shared = new Chromium(executable());
            SHARED.set(shared);
        }
        shared.users++;
        return shared;
    }

    private static Path executable() {
        Optional<Path> executable = find();
        if (executable.isEmpty()) {
            if (System.getenv("CI") != null) {
                throw new AssertionError(MISSING);
            }
            System.err.println(MISSING);
            Assumptions.abort(MISSING);
        }
        return executable.orElseThrow();
    }

    private static Optional<Path> find() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL).splitAsStream(path)
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst();
    }

    public Browser browser() {
        return browser;
    }

    /** Playwright ends with the process, and the browser with it. */
    @Override
    public void close() {
        users--;
        if (users == 0) {
            List.copyOf(browser.contexts()).forEach(BrowserContext::close);
        }
    }
}
