import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/**
 * Lays out the finished tool below {@code target/handbill}: {@code bin} with the launchers, {@code lib} with the jars, and {@code runtime}, a
 * Java of JDK modules only, so that the tool runs where the default Java is older or missing.
 *
 * <p>Usage: {@code java Distribution.java TARGET JAR}, where TARGET holds JAR and {@code libraries/}.
 */
public final class Distribution {
    private static final List<String> MODULES = List.of("java.base", "java.desktop", "java.net.http", "java.sql", "java.xml",
            "jdk.crypto.ec",
            "jdk.httpserver", "jdk.localedata", "jdk.unsupported", "jdk.xml.dom", "jdk.zipfs");
    private static final String JVM_OPTIONS = "-XX:+UseSerialGC -Xlog:disable -Djava.awt.headless=true --enable-native-access=ALL-UNNAMED -Dfile.encoding=UTF-8";
    /** What the first run leaves behind so that the next ones start faster (JEP 483, 514); made on the machine that uses it, never shipped. */
    private static final String CACHE = "handbill.aot";

    /**
     * Says that there are no fonts to look for: those that we draw with are files of our own. Without it Java asks fontconfig, and fails where there is
     * none.
     */
    private static final String FONTS = "lib/handbill-fontconfig.properties";

    private Distribution() {}

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[0]).toAbsolutePath();
        Path home = target.resolve("handbill");
        Files.createDirectories(home);
        runtime(home.resolve("runtime"));
        Files.writeString(home.resolve("runtime").resolve(FONTS), "version=1\nsequence.allfonts=default\n");
        List<String> jars = libraries(target, args[1], home.resolve("lib"));
        launchers(home.resolve("bin"), jars);
    }

    /** Links the runtime unless it is already there from the same JDK. */
    private static void runtime(Path runtime) throws IOException {
        Path stamp = runtime.resolve("handbill-runtime");
        List<String> options = List.of("--add-modules", String.join(",", MODULES), "--strip-debug", "--no-header-files", "--no-man-pages",
                "--generate-cds-archive", "--output", runtime.toString());
        String wanted = System.getProperty("java.vm.version") + " " + options;
        if (Files.exists(stamp) && Files.readString(stamp).equals(wanted)) {
            return;
        }
        delete(runtime);
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow(() -> new IllegalStateException(
                "this Java has no jlink: install a full JDK 25"));
        if (jlink.run(System.out, System.err, options.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("jlink failed");
        }
        Files.writeString(stamp, wanted);
    }

    private static List<String> libraries(Path target, String jar, Path lib) throws IOException {
        Files.createDirectories(lib);
        List<Path> sources = new ArrayList<>(List.of(target.resolve(jar)));
        try (Stream<Path> found = Files.list(target.resolve("libraries"))) {
            found.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(sources::add);
        }
        List<String> names = sources.stream().map(file -> file.getFileName().toString()).toList();
        try (Stream<Path> old = Files.list(lib)) {
            for (Path file : old.filter(file -> !names.contains(file.getFileName().toString()) && !file.endsWith(CACHE)).toList()) {
                Files.delete(file);
            }
        }
        for (Path source : sources) {
            Path copy = lib.resolve(source.getFileName());
            if (!Files.exists(copy) || Files.mismatch(source, copy) >= 0) {
                Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
                Files.deleteIfExists(lib.resolve(CACHE));
            }
        }
        return names;
    }

    private static void launchers(Path bin, List<String> jars) throws IOException {
        Files.createDirectories(bin);
        String shell = """
                #!/bin/sh
                # Runs Handbill with the Java that lies beside it.
                self=$0
                while [ -h "$self" ]; do
                  link=$(readlink "$self")
                  case $link in
                    /*) self=$link ;;
                    *) self=$(dirname "$self")/$link ;;
                  esac
                done
                home=$(cd "$(dirname "$self")/.." && pwd -P) || exit 3
                terminal= # which of the standard streams are one
                [ -t 0 ] && terminal=0
                [ -t 1 ] && terminal=${terminal}1
                [ -t 2 ] && terminal=${terminal}2
                LC_ALL=C.UTF-8 && export LC_ALL # in a locale that is not there Java cannot name files with letters beyond ASCII
                cache=$home/lib/%1$s
                if [ -f "$cache" ]; then
                  set -- "-XX:AOTCache=$cache" -cp "%2$s" org.handbill.cli.Main "$@"
                else
                  set -- -cp "%2$s" org.handbill.cli.Main "$@"
                fi
                exec "$home/runtime/bin/java" %3$s "-Dsun.awt.fontconfig=$home/runtime/%4$s" "-Dhandbill.terminal=$terminal" $HANDBILL_JAVA_OPTIONS "$@"
                """
                .formatted(CACHE, classPath(jars, "$home/lib/", ":"), JVM_OPTIONS, FONTS);
        Path unix = bin.resolve("handbill");
        Files.writeString(unix, shell);
        if (!unix.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + unix + " executable");
        }
        String batch = """
                @echo off
                rem Runs Handbill with the Java that lies beside it.
                setlocal
                set "home=%%~dp0.."
                set "cache="
                if exist "%%home%%\\lib\\%1$s" set cache="-XX:AOTCache=%%home%%\\lib\\%1$s"
                "%%home%%\\runtime\\bin\\java.exe" %3$s %%HANDBILL_JAVA_OPTIONS%% %%cache%% -cp "%2$s" org.handbill.cli.Main %%*
                exit /b %%errorlevel%%
                """.formatted(CACHE, classPath(jars, "%home%\\lib\\", ";"), JVM_OPTIONS);
        Files.write(bin.resolve("handbill.cmd"), batch.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String classPath(List<String> jars, String folder, String separator) {
        return String.join(separator, jars.stream().map(jar -> folder + jar).toList());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
