package org.handbill.publish;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.handbill.diagnostic.DiagnosticPrinter;

/** A build in a process of its own, which dies where it is told to. */
final class BuildInChild {
    static final int DIED = 42;
    static final int REFUSED = 3;

    private BuildInChild() {}

    /**
     * Dies when the given number of steps or files was passed; prints the number of steps otherwise.
     *
     * @param args output folder, version of the site, "exchange" or "two-steps", "step" or "file", and the number, from 0
     */
    static void main(String[] args) {
        AtomicInteger steps = new AtomicInteger();
        AtomicInteger files = new AtomicInteger();
        int last = Integer.parseInt(args[4]);
        FolderExchange exchange = args[2].equals("exchange") ? new NativeExchange() : Publishing.NO_EXCHANGE;
        SitePublisher publisher = new SitePublisher(exchange, _ -> dieAt(last, steps, args[3].equals("step")));
        TestSite site = site(Integer.parseInt(args[1]));
        var outcome = publisher.publish(new Outline(site.files().keySet(), (path, out) -> {
            dieAt(last, files, args[3].equals("file"));
            site.write(path, out);
        }), Path.of(args[0]));
        System.out.print(outcome.hasErrors() ? DiagnosticPrinter.print(outcome.diagnostics()) : steps.get());
        System.exit(outcome.hasErrors() ? REFUSED : 0);
    }

    private static void dieAt(int last, AtomicInteger count, boolean counts) {
        if (count.getAndIncrement() == last && counts) {
            Runtime.getRuntime().halt(DIED);
        }
    }

    /** Some files of every version are the same in all, some differ, and some it alone has. */
    static TestSite site(int version) {
        Map<String, String> files = new TreeMap<>();
        for (int i = 0; i < 30; i++) {
            files.put("same/" + i + "/index.html", "page " + i);
            files.put("texts/" + i + ".txt", "version " + version);
        }
        files.put("only/" + version + "/index.html", "x".repeat(1 << 21));
        return new TestSite(files);
    }

    static Process start(Path output, int version, String exchange, String kind, int last) throws IOException {
        return start(List.of(), output, version, exchange, kind, last);
    }

    /** Behind another command, such as one that gives up rights. */
    static Process start(List<String> before, Path output, int version) throws IOException {
        return start(before, output, version, "exchange", "none", 0);
    }

    private static Process start(List<String> before, Path output, int version, String exchange, String kind, int last)
            throws IOException {
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp",
                Objects.requireNonNull(System.getProperty("java.class.path")), BuildInChild.class.getName()));
        command.addAll(List.of(output.toString(), Integer.toString(version), exchange, kind, Integer.toString(last)));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }
}
