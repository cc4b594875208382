package org.handbill.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code handbill}. */
@Command(name = "handbill", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false, description = "Turns the Markdown of a campaign into a static share kit.", subcommands = {
        NewCommand.class, BuildCommand.class, ServeCommand.class, CheckCommand.class, CountCommand.class, LinksCommand.class,
        PlatformsCommand.class, ExportCommand.class, ImportCommand.class, SchemaCommand.class,
        CompletionCommand.class}, synopsisSubcommandLabel = "COMMAND", footer = {"", "Examples:",
                "  handbill new my-campaign", "  handbill build my-campaign --output my-site", "  handbill build --help", "",
                "It ends with 0 if all went well, 1 if something is wrong in the campaign, 2 for wrong usage,",
                "3 if a folder, the disk or the network failed, and 70 for a fault of Handbill."})
public final class Main implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = {"-q", "--quiet"}, scope = ScopeType.INHERIT, description = "Prints only what is wrong.")
    private boolean quiet;

    @Option(names = "--color", scope = ScopeType.INHERIT, paramLabel = "auto|always|never", description = "Whether what is wrong is coloured; by default at a terminal, unless NO_COLOR is set.")
    private Look look = Look.AUTO;

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
        Locale.setDefault(Locale.ROOT); // libraries make letters small by it, and in Turkish the I is another letter
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            System.exit(run(args, System.in, out, System.err, System.getenv(), Terminal.ofThisProcess()));
        } catch (IOException e) {
            throw new IllegalStateException("closing standard output writes nothing", e);
        }
    }

    /** With nothing on standard input. */
    static int run(String[] args, OutputStream out, PrintStream err) {
        return run(args, InputStream.nullInputStream(), out, err);
    }

    /** Without environment. */
    static int run(String[] args, InputStream in, OutputStream out, PrintStream err) {
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

    /** Whether only what is wrong is printed. */
    boolean isQuiet() {
        return quiet;
    }

    /** Whether standard error is coloured. */
    boolean coloursErrors() {
        return look.isColoured(environment, terminal.err());
    }

    /** What shows long work at a terminal; nothing elsewhere. */
    ProgressLine progress() {
        PrintWriter out = terminal.err() && !quiet ? spec.commandLine().getErr() : new PrintWriter(Writer.nullWriter());
        return new ProgressLine(out);
    }

    /** Where somebody may sit. */
    Terminal terminal() {
        return terminal;
    }

    /** Without a terminal. */
    static int run(String[] args, InputStream in, OutputStream out, PrintStream err, Map<String, String> environment) {
        return run(args, in, out, err, environment, Terminal.NONE);
    }

    /** Runs one command and says how it ended; prints in UTF-8 whatever the system's own charset. */
    static int run(String[] args, InputStream in, OutputStream out, PrintStream err, Map<String, String> environment, Terminal terminal) {
        StandardOutput output = new StandardOutput(out);
        PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
        CommandLine command = commandLine(in, environment, terminal);
        PrintWriter writer = new PrintWriter(output, true, StandardCharsets.UTF_8);
        command.setOut(writer);
        command.setErr(errors);
        command.setParameterExceptionHandler((exception, _) -> wrongUsage(exception, errors));
        command.setExecutionExceptionHandler((exception, _, _) -> ourFault(exception, errors));
        try {
            int exit = command.execute(args);
            writer.flush();
            return exit == ExitCode.OUR_FAULT ? exit : written(output, exit, errors);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return ourFault(e, errors);
        }
    }

    /** What was asked for may have gone into a file on a full disk, whose reader has to know. */
    private static int written(StandardOutput output, int exit, PrintWriter errors) {
        String problem = output.problem();
        if (problem == null) {
            return exit;
        }
        errors.println("Standard output cannot be written, so what it holds is cut short: " + problem + ".");
        return ExitCode.ENVIRONMENT;
    }

    private static CommandLine commandLine(InputStream in, Map<String, String> environment, Terminal terminal) {
        CommandLine command = new CommandLine(new Main(in, environment, terminal));
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.registerConverter(LocalDate.class, Main::date);
        command.setUsageHelpWidth(100);
        command.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        return command;
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + text + "' is not a day. Type it as year-month-day, for instance 2012-02-20.");
        }
    }

    /** The tool with all its commands. */
    static CommandSpec specification() {
        return commandLine(InputStream.nullInputStream(), Map.of(), Terminal.NONE).getCommandSpec();
    }

    /** All commands, each by the words that lead to it; that without words is the tool itself. */
    static List<List<String>> commands() {
        List<List<String>> commands = new ArrayList<>();
        collect(commandLine(InputStream.nullInputStream(), Map.of(), Terminal.NONE), List.of(), commands);
        return commands;
    }

    private static void collect(CommandLine command, List<String> words, List<List<String>> commands) {
        commands.add(words);
        command.getSubcommands()
                .forEach((name, below) -> collect(below, Stream.concat(words.stream(), Stream.of(name)).toList(), commands));
    }

    private static int wrongUsage(ParameterException exception, PrintWriter errors) {
        WrongUsage.tell(exception, errors);
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
