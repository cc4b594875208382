package org.handbill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.handbill.app.BuildSite;
import org.handbill.diagnostic.Outcome;

/** Builds sites as the command does, for tests that read what is published. */
public final class ExampleSite {
    public static final LocalDate AS_OF = LocalDate.of(2012, 2, 20);

    /** Made when it is first asked for, since it takes seconds. */
    private static final class Shared {
        static final Path SITE = make("broadside");

        private Shared() {}
    }

    /** The same with the other theme. */
    private static final class Plain {
        static final Path SITE = make("plain");

        private Plain() {}
    }

    private ExampleSite() {}

    /** The example's site for tests that only read it. */
    public static Path shared() {
        return Shared.SITE;
    }

    /** The example's site in the theme {@code plain}, for tests that only read it. */
    public static Path plain() {
        return Plain.SITE;
    }

    private static Path make(String theme) {
        try {
            Path folder = Files.createTempDirectory("example");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            Path campaign = folder.resolve("content");
            Golden.copy(Path.of("content"), campaign);
            Path settings = campaign.resolve("campaign.yaml");
            Files.writeString(settings, Files.readString(settings).replace("theme: broadside", "theme: " + theme));
            build(campaign, folder.resolve("site"));
            return folder.resolve("site");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Builds a copy of a campaign, since a build may add to its ledger, and fails if it cannot be built. */
    public static BuildSite.Report build(Path original, Path output) {
        Path campaign = output.resolveSibling(output.getFileName() + "-campaign");
        Golden.copy(original, campaign);
        Outcome<BuildSite.Report> built = new BuildSite(campaign, output, AS_OF, false, Optional.empty(), Optional.empty(), false).build();
        return built.value().orElseThrow(() -> new AssertionError(built.diagnostics().toString()));
    }
}
