package org.handbill.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Every command and option, from the commands themselves. */
public final class CommandsPage {
    private final List<String> undescribed = new ArrayList<>();
    private final StringBuilder out = new StringBuilder();

    /** Commands and options that say nothing of themselves. */
    public List<String> undescribed() {
        return undescribed;
    }

    public String write() {
        CommandSpec root = Main.specification();
        out.append(
                "# Commands\n\nWhat `handbill COMMAND --help` says too. These options are for every command:\n\n| option | what it does |\n| --- | --- |\n");
        root.options().forEach(option -> row(root, option));
        out.append(
                """

                        How commands end:

                        | ends with | when |
                        | --- | --- |
                        | 0 | all went well |
                        | 1 | something is wrong in the campaign or its theme; with `--strict`, a warning; a short link or a text that does not hold |
                        | 2 | wrong usage |
                        | 3 | the folder, the disk, the network or a server failed, or the output folder is not the tool's |
                        | 70 | a fault of Handbill |
                        """);
        root.subcommands().values().stream().distinct().forEach(command -> section(command, 2, root));
        return out.toString();
    }

    private void section(CommandLine command, int depth, CommandSpec root) {
        CommandSpec spec = command.getCommandSpec();
        List<String> parameters = spec.positionalParameters().stream()
                .map(one -> one.required() ? one.paramLabel() : "[" + one.paramLabel() + "]")
                .toList();
        String about = String.join(" ", spec.usageMessage().description());
        out.append('\n').append("#".repeat(depth)).append(" ").append(spec.qualifiedName()).append("\n\n")
                .append(said(spec.qualifiedName(), about))
                .append("\n\n```\n").append((spec.qualifiedName() + " " + String.join(" ", parameters)).strip()).append("\n```\n");
        List<ArgSpec> rows = new ArrayList<>(spec.positionalParameters());
        Set<String> everywhere = new LinkedHashSet<>();
        root.options().forEach(option -> everywhere.add(option.longestName()));
        spec.options().stream().filter(option -> !everywhere.contains(option.longestName()) && !option.hidden()).forEach(rows::add);
        if (!rows.isEmpty()) {
            out.append("\n| argument | what it is |\n| --- | --- |\n");
            rows.forEach(row -> row(spec, row));
        }
        List<String> footer = Arrays.stream(spec.usageMessage().footer()).dropWhile(String::isBlank).toList();
        if (!footer.isEmpty()) {
            out.append("\n```\n").append(String.join("\n", footer).stripTrailing()).append("\n```\n");
        }
        spec.subcommands().values().stream().distinct().forEach(below -> section(below, depth + 1, root));
    }

    private void row(CommandSpec spec, ArgSpec arg) {
        String name = arg instanceof OptionSpec option
                ? String.join(", ", option.names()) + (option.arity().max() > 0 ? " " + option.paramLabel() : "")
                : arg.paramLabel();
        String usual = arg.defaultValue() == null ? "" : arg.defaultValue();
        String about = String.join(" ", arg.description()).replace("${DEFAULT-VALUE}", usual).replace("%n", " ");
        out.append("| `").append(name.replace("|", "\\|")).append("` | ")
                .append(said(spec.qualifiedName() + " " + name, about).replace("|", "\\|"))
                .append(" |\n");
    }

    private String said(String what, String about) {
        if (about.isBlank()) {
            undescribed.add(what);
        }
        return about;
    }
}
