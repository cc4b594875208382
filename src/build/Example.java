import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs the finished tool, whatever the system: {@code java Example.java HOME ARGUMENTS…}, where HOME holds {@code bin}. Ends as the tool ends. After the first run it runs
 * once more, to make the tool's start-up cache from what that run needed.
 */
public final class Example {
    private Example() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>();
        command.add(Path.of(args[0], "bin", windows ? "handbill.cmd" : "handbill").toString());
        command.addAll(Arrays.asList(args).subList(1, args.length));
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        Path cache = Path.of(args[0], "lib", "handbill.aot");
        if (exit == 0 && !Files.exists(cache)) {
            ProcessBuilder again = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            again.environment().put("HANDBILL_JAVA_OPTIONS", "-XX:AOTCacheOutput=" + cache);
            again.start().waitFor();
        }
        System.exit(exit);
    }
}
