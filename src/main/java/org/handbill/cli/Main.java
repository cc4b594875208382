package org.handbill.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code handbill}. */
@Command(name = "handbill", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Turns the Markdown of a campaign into a static share kit.", subcommands = {
        NewCommand.class, BuildCommand.class, ServeCommand.class, CheckCommand.class, CountCommand.class, LinksCommand.class,
        PlatformsCommand.class}, synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private final InputStream in;

    private final Map<String, String> environment;

    private final Terminal terminal;

    private Main(InputStream in, Map<String, String> environment, Terminal terminal) {
        this.in = in;
        this.environment = environment;
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        System.setProperty("java.awt.headless", "true");
        System.exit(run(args, System.in, System.out, System.err, System.getenv(), Terminal.ofThisProcess()));
    }

    /** With nothing on standard input. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, InputStream.nullInputStream(), out, err);
    }

    /** Without environment. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err) {
        return run(args, in, out, err, Map.of());
    }

    /** The variables of the environment by name, for keys. */
    Map<String, String> environment() {
        return environment;
    }

    /** Standard input. */
    InputStream in() {
        return in;
    }

    /** Where somebody may sit. */
    Terminal terminal() {
        return terminal;
    }

    /** Without a terminal. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment) {
        return run(args, in, out, err, environment, Terminal.NONE);
    }

    /** Runs one command and says how it ended; prints in UTF-8 whatever the system's own charset. */
    static int run(String[] args, InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Terminal terminal) {
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine command = new CommandLine(new Main(in, environment, terminal));
        command.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        command.setErr(errors);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.setParameterExceptionHandler((exception, _) -> wrongUsage(exception, errors));
        command.setExecutionExceptionHandler((exception, _, _) -> ourFault(exception, errors));
        try {
            return command.execute(args);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return ourFault(e, errors);
        }
    }

    private static int wrongUsage(ParameterException exception, PrintWriter errors) {
        errors.println(exception.getMessage());
        UnmatchedArgumentException.printSuggestions(exception, errors);
        errors.println("Type '" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help' for what it takes.");
        return ExitCode.USAGE;
    }

    private static int ourFault(Throwable fault, PrintWriter errors) {
        errors.println("This is a fault of Handbill, not of yours: " + fault);
        StackTraceElement[] trace = fault.getStackTrace();
        for (int i = 0; i < Math.min(5, trace.length); i++) {
            errors.println("  at " + trace[i]);
        }
        errors.println("Nothing was changed. Please report these lines.");
        return ExitCode.OUR_FAULT;
    }

    /** With no command, help. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
