package org.handbill.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.handbill.app.NewCampaign;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Outcome;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code handbill new}. */
@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false, description = {
        "Begins a campaign: a small one that can be built at once, with notes on what to change.",
        "At a terminal it asks what no option says. It never writes over anything."}, footer = {"", "Examples:",
                "  handbill new my-campaign",
                "  handbill new my-campaign --name 'Save the harbour' --language en,ko --deadline 2026-05-08"})
final class NewCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "The folder to make. It must be empty or not be there yet.")
    private Path folder = Path.of("content");

    @Option(names = "--name", paramLabel = "TEXT", description = "The title of the campaign; by default the folder's name.")
    private @Nullable String name;

    @Option(names = "--ask", paramLabel = "TEXT", description = "In one or two sentences: what is wrong, and what readers are to do.")
    private @Nullable String ask;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "Where the site will be, for instance https://example.org/harbour/.")
    private @Nullable String address;

    @Option(names = "--language", paramLabel = "TAG,…", description = "Its languages, the campaign's own first, for instance en,ko; by default en.")
    private @Nullable String languages;

    @Option(names = "--deadline", paramLabel = "DATE", description = "The day when it is decided, for instance 2026-05-08; by default none.")
    private @Nullable String deadline;

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Main main;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        NewCampaign campaign = new NewCampaign(folder, LocalDate.now(ZoneOffset.UTC));
        NewCampaign.Typed typed = new NewCampaign.Typed(Optional.ofNullable(name), Optional.ofNullable(ask), Optional.ofNullable(address),
                Optional.ofNullable(languages), Optional.ofNullable(deadline));
        Reporter reporter = new Reporter(spec, ReportFormat.TEXT);
        Outcome<Path> free = campaign.free();
        if (main.terminal().answers() && !free.hasErrors()) {
            try {
                typed = ask(campaign, typed);
            } catch (IOException | Questions.Ended e) {
                spec.commandLine().getErr().println("\nNothing was written: not all questions were answered.");
                return ExitCode.USAGE;
            }
        }
        return reporter.tell(campaign.make(typed), false, this::summary);
    }

    private NewCampaign.Typed ask(NewCampaign campaign, NewCampaign.Typed given) throws IOException, Questions.Ended {
        PrintWriter out = spec.commandLine().getOut();
        Questions questions = new Questions(new BufferedReader(new InputStreamReader(main.in(), StandardCharsets.UTF_8)), out);
        if (given.name().isEmpty() || given.ask().isEmpty() || given.address().isEmpty() || given.languages().isEmpty()
                || given.deadline().isEmpty()) {
            out.println("A few questions. Press Enter for what stands in brackets, or to answer later.\n");
        }
        Optional<String> wanted = given.name().isPresent()
                ? given.name()
                : questions.ask("What is the campaign called?", campaign.ownName(), NewCampaign::name);
        Optional<String> said = given.ask().isPresent()
                ? given.ask()
                : questions.ask("What is wrong, and what do you ask people to do? One or two sentences.", "", NewCampaign::ask);
        Optional<String> where = given.address().isPresent()
                ? given.address()
                : questions.ask("At what address will the site be?", campaign.ownAddress(), NewCampaign::address);
        Optional<String> spoken = given.languages().isPresent()
                ? given.languages()
                : questions.ask("In which languages? Your own first, for instance: en, ko", "en", NewCampaign::languages);
        Optional<String> day = given.deadline().isPresent()
                ? given.deadline()
                : questions.ask("By what day has it to be done? Year-month-day, for instance 2026-05-08", "none", campaign::deadline);
        out.println();
        return new NewCampaign.Typed(wanted, said, where, spoken, day);
    }

    private String summary(NewCampaign.Made made) {
        String shown = folder.toString().contains(" ") ? "'" + folder + "'" : folder.toString();
        boolean serves = spec.commandLine().getParent().getSubcommands().containsKey("serve");
        return folder + ": " + Counted.of(made.files(), "file") + ", ready to be built. Look into each: its notes say what to change."
                + (made.exampleAddress() ? "\nThe address in campaign.yaml is an example: set your own before you publish." : "")
                + "\nNow type: "
                + (serves ? "handbill serve " + shown + " --open" : "handbill build " + shown + "\nThen open: site/index.html");
    }
}
