package org.handbill.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handbill completion}. */
@Command(name = "completion", mixinStandardHelpOptions = true, sortOptions = false, description = "Prints what a shell needs to complete commands, options and their values.", footer = {
        "", "Examples:", "  handbill completion bash > ~/.local/share/bash-completion/completions/handbill",
        "  handbill completion zsh > ~/.zfunc/_handbill     (with fpath+=~/.zfunc before compinit)",
        "  handbill completion fish > ~/.config/fish/completions/handbill.fish"})
final class CompletionCommand implements Callable<Integer> {
    private enum Shell {
        BASH, ZSH, FISH
    }

    @Parameters(paramLabel = "bash|zsh|fish", description = "The shell.")
    private Shell shell = Shell.BASH;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        Completion completion = new Completion(spec.root());
        spec.commandLine().getOut().print(switch (shell) {
            case BASH -> completion.bash();
            case ZSH -> completion.zsh();
            case FISH -> completion.fish();
        });
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
