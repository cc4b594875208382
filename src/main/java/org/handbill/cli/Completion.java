package org.handbill.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Scripts by which shells complete the command line; made from the commands themselves. */
final class Completion {
    private final CommandSpec root;

    Completion(CommandSpec root) {
        this.root = root;
    }

    /**
     * A command by the words that lead to it.
     *
     * @param path empty for the tool itself, otherwise such as {@code links create}
     */
    private record Node(String path, CommandSpec spec) {
        List<OptionSpec> options() {
            return spec.options().stream().filter(option -> !option.hidden()).toList();
        }

        List<CommandLine> commands() {
            return spec.subcommands().values().stream().distinct().filter(command -> !command.getCommandSpec().usageMessage().hidden())
                    .toList();
        }
    }

    private List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        collect(new Node("", root), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        nodes.add(node);
        node.commands().forEach(
                command -> collect(new Node((node.path() + " " + command.getCommandName()).strip(), command.getCommandSpec()), nodes));
    }

    /** The words that an argument takes; none if it takes anything. */
    private static List<String> words(ArgSpec arg) {
        return arg.type().isEnum()
                ? Arrays.stream(arg.type().getEnumConstants()).map(word -> word.toString().toLowerCase(Locale.ROOT)).toList()
                : List.of();
    }

    private static boolean takesValue(OptionSpec option) {
        return option.arity().max() > 0;
    }

    private static String description(CommandSpec spec) {
        return first(spec.usageMessage().description());
    }

    private static String description(OptionSpec option) {
        return first(option.description());
    }

    /** The first sentence, without signs that mean something to a shell. */
    private static String first(String[] lines) {
        String text = String.join(" ", lines);
        int semicolon = text.indexOf(';');
        int end = semicolon < 0 ? text.indexOf(". ") : semicolon;
        String sentence = end < 0 ? text : text.substring(0, end);
        String stripped = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return stripped.replaceAll("['\"\\\\`$:\\[\\]]", "");
    }

    private static String join(List<String> words) {
        return String.join(" ", words);
    }

    String bash() {
        StringBuilder out = new StringBuilder("""
                # Completion of handbill for bash. Made by: handbill completion bash
                _handbill() {
                  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} path= i
                  for ((i = 1; i < COMP_CWORD; i++)); do
                    case "$path ${COMP_WORDS[i]}" in
                """);
        nodes().stream().filter(node -> !node.path().isEmpty())
                .forEach(node -> out.append("      \" ").append(node.path()).append("\") path=\" ").append(node.path()).append("\" ;;\n"));
        out.append("    esac\n  done\n  COMPREPLY=()\n  case \"$path:$before\" in\n");
        for (Node node : nodes()) {
            for (OptionSpec option : node.options()) {
                if (takesValue(option)) {
                    String shell = words(option).isEmpty() ? "-f" : "-W \"" + join(words(option)) + "\"";
                    String names = Arrays.stream(option.names()).map(name -> "\"" + shown(node) + ":" + name + "\"")
                            .collect(Collectors.joining("|"));
                    out.append("    ").append(names).append(") COMPREPLY=($(compgen ").append(shell).append(" -- \"$word\")); return ;;\n");
                }
            }
        }
        out.append("  esac\n  case \"$path\" in\n");
        for (Node node : nodes()) {
            String options = join(node.options().stream().map(OptionSpec::longestName).toList());
            List<String> rest = new ArrayList<>(node.commands().stream().map(CommandLine::getCommandName).toList());
            node.spec().positionalParameters().forEach(parameter -> rest.addAll(words(parameter)));
            out.append("    \"").append(shown(node)).append("\") if [[ $word == -* ]]; then COMPREPLY=($(compgen -W \"").append(options)
                    .append("\" -- \"$word\")); else COMPREPLY=($(compgen -W \"").append(join(rest)).append("\" -- \"$word\")); fi ;;\n");
        }
        return out.append("  esac\n}\ncomplete -o default -o bashdefault -F _handbill handbill\n").toString();
    }

    private static String shown(Node node) {
        return node.path().isEmpty() ? "" : " " + node.path();
    }

    String zsh() {
        StringBuilder out = new StringBuilder("""
                #compdef handbill
                # Completion of handbill for zsh. Made by: handbill completion zsh
                """);
        for (Node node : nodes()) {
            out.append(function(node)).append("() {\n  local -a commands\n");
            if (!node.commands().isEmpty()) {
                out.append("  commands=(");
                node.commands().forEach(command -> out.append("\n    '").append(command.getCommandName()).append(':')
                        .append(description(command.getCommandSpec())).append("'"));
                out.append("\n  )\n");
            }
            out.append("  _arguments -s -C");
            for (OptionSpec option : node.options()) {
                for (String name : option.names()) {
                    out.append(" \\\n    '").append(name).append(takesValue(option) ? "=" : "").append('[').append(description(option))
                            .append(']');
                    if (takesValue(option)) {
                        out.append(':').append(option.paramLabel().replaceAll("[':]", "")).append(':')
                                .append(words(option).isEmpty() ? "_files" : "(" + join(words(option)) + ")");
                    }
                    out.append("'");
                }
            }
            if (node.commands().isEmpty()) {
                node.spec().positionalParameters()
                        .forEach(parameter -> out.append(" \\\n    ':").append(parameter.paramLabel().replaceAll("[':]", ""))
                                .append(':').append(words(parameter).isEmpty() ? "_files" : "(" + join(words(parameter)) + ")")
                                .append("'"));
                out.append("\n}\n\n");
            } else {
                out.append(" \\\n    '1: :{_describe command commands")
                        .append(node.spec().positionalParameters().isEmpty() ? "" : "; _files")
                        .append("}' \\\n    '*:: :->rest' && return\n  case $words[1] in\n");
                node.commands().forEach(command -> out.append("    ").append(command.getCommandName()).append(") ")
                        .append(function(new Node((node.path() + " " + command.getCommandName()).strip(), command.getCommandSpec())))
                        .append(" ;;\n"));
                out.append("  esac\n}\n\n");
            }
        }
        return out.append("if [ \"$funcstack[1]\" = \"_handbill\" ]; then _handbill \"$@\"; else compdef _handbill handbill; fi\n")
                .toString();
    }

    private static String function(Node node) {
        return "_handbill" + (node.path().isEmpty() ? "" : "_" + node.path().replace(' ', '_'));
    }

    String fish() {
        StringBuilder out = new StringBuilder(
                "# Completion of handbill for fish. Made by: handbill completion fish\ncomplete -c handbill -e\n");
        for (Node node : nodes()) {
            String at = condition(node);
            for (CommandLine command : node.commands()) {
                out.append("complete -c handbill -f -n '").append(at).append("' -a ").append(command.getCommandName()).append(" -d '")
                        .append(description(command.getCommandSpec())).append("'\n");
            }
            node.spec().positionalParameters().stream().filter(parameter -> !words(parameter).isEmpty()).forEach(parameter -> out
                    .append("complete -c handbill -f -n '").append(at).append("' -a '").append(join(words(parameter))).append("'\n"));
            for (OptionSpec option : node.options()) {
                out.append("complete -c handbill -n '").append(at).append("'");
                for (String name : option.names()) {
                    out.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
                }
                if (takesValue(option)) {
                    out.append(words(option).isEmpty() ? " -r" : " -x -a '" + join(words(option)) + "'");
                }
                out.append(" -d '").append(description(option)).append("'\n");
            }
        }
        return out.toString();
    }

    /** Holds while this is the command that has been typed. */
    private static String condition(Node node) {
        if (node.path().isEmpty()) {
            return "__fish_use_subcommand";
        }
        String seen = Arrays.stream(node.path().split(" ", -1)).map(word -> "__fish_seen_subcommand_from " + word)
                .collect(Collectors.joining("; and "));
        return node.commands().isEmpty()
                ? seen
                : seen + "; and not __fish_seen_subcommand_from "
                        + join(node.commands().stream().map(CommandLine::getCommandName).toList());
    }
}
