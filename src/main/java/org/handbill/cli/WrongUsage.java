package org.handbill.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.handbill.diagnostic.NearNames;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the arguments of a command, and what was probably meant. */
final class WrongUsage {
    private WrongUsage() {}

    static void tell(ParameterException exception, PrintWriter errors) {
        errors.println(switch (exception) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing -> missing(missing);
            case ParameterException other when isOfAChoice(other.getArgSpec()) -> choice(other);
            case ParameterException other -> other.getMessage();
        });
        errors.println("Type '" + exception.getCommandLine().getCommandSpec().qualifiedName() + " --help' for what it takes.");
    }

    private static String unmatched(UnmatchedArgumentException exception) {
        CommandLine command = exception.getCommandLine();
        String found = exception.getUnmatched().getFirst();
        if (found.startsWith("-") && found.length() > 1) {
            String name = found.indexOf('=') < 0 ? found : found.substring(0, found.indexOf('='));
            return "There is no option '" + name + "' here. " + NearNames.hint(name, options(command.getCommandSpec()));
        }
        List<String> commands = command.getSubcommands().keySet().stream().toList();
        boolean isCommand = !commands.isEmpty() && command.getCommandSpec().positionalParameters().isEmpty();
        return isCommand
                ? "There is no command '" + found + "'. " + NearNames.hint(found, commands)
                : "There is one argument too many: '" + found + "'." + (found.contains(" ") ? "" : " Put a name with spaces into quotes.");
    }

    private static List<String> options(CommandSpec spec) {
        return spec.options().stream().filter(option -> !option.hidden()).map(OptionSpec::longestName).sorted().toList();
    }

    private static String missing(MissingParameterException exception) {
        String names = exception.getMissing().stream().map(WrongUsage::named).collect(Collectors.joining(" and "));
        boolean value = exception.getMissing().stream().allMatch(arg -> arg.isOption() && !arg.required());
        String what = exception.getMissing().stream().filter(arg -> !arg.isOption()).flatMap(arg -> Arrays.stream(arg.description()))
                .findFirst().orElse("");
        return value ? names + " needs a value." : names + " is missing. " + what;
    }

    private static String named(ArgSpec arg) {
        return arg.isOption() ? "'" + ((OptionSpec) arg).longestName() + "'" : arg.paramLabel();
    }

    private static boolean isOfAChoice(ArgSpec arg) {
        return arg != null && arg.type().isEnum();
    }

    private static String choice(ParameterException exception) {
        List<String> words = Arrays.stream(exception.getArgSpec().type().getEnumConstants())
                .map(word -> word.toString().toLowerCase(Locale.ROOT)).toList();
        String found = exception.getValue();
        return named(exception.getArgSpec()) + " does not take '" + found + "'. "
                + (found == null || NearNames.of(found, words).isEmpty()
                        ? "It takes " + String.join(", ", words) + "."
                        : NearNames.hint(found, words));
    }
}
