package org.handbill.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.handbill.app.EditorSchemas;
import org.handbill.diagnostic.Counted;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code handbill schema}. */
@Command(name = "schema", mixinStandardHelpOptions = true, sortOptions = false, description = "Prints a JSON Schema, by which editors complete and check keys while somebody types.", footer = {
        "", "Examples:", "  handbill schema                      (lists them)", "  handbill schema campaign > campaign.schema.json",
        "  handbill schema --into my-campaign   (writes all that editors need to my-campaign/.schemas)", "",
        "'handbill new' writes them too. A line at the top of a file names its schema, for instance:",
        "  # yaml-language-server: $schema=.schemas/campaign.schema.json"})
final class SchemaCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Whose schema; without it, what there is.")
    private @Nullable String name;

    @Option(names = "--into", paramLabel = "DIR", description = "Writes the schemas of all YAML files into the folder '.schemas' of this campaign.")
    private @Nullable Path campaign;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        EditorSchemas schemas = new EditorSchemas();
        Path into = campaign;
        if (into != null) {
            return new Reporter(spec, ReportFormat.TEXT).tell(schemas.write(into), false,
                    written -> into.resolve(EditorSchemas.FOLDER) + ": " + Counted.of(written, "schema") + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        String wanted = name;
        if (wanted == null) {
            schemas.names().forEach((one, about) -> out.println(String.format(Locale.ROOT, "%-12s%s", one, about)));
        } else {
            out.print(schemas.text(wanted)
                    .orElseThrow(() -> new ParameterException(spec.commandLine(), schemas.unknown(wanted))));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
