package org.handbill.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.Golden;
import org.handbill.diagnostic.Code;

/** Everything that the tool can say, with an example of each as it is printed, from the golden files. */
final class DiagnosticsPage {
    private static final Pattern PRINTED = Pattern.compile("(?m)^\\S.*?(?:: | )?(error|warning|note): .* \\[([a-z0-9-]+)\\]\\n(?: .*\\n)*");

    /** One of the tool's sayings, as it is printed. */
    private record Saying(String folder, String severity, String code, String text) {}

    private final List<Saying> sayings = new ArrayList<>();
    private final List<String> undescribed = new ArrayList<>();

    DiagnosticsPage() throws IOException {
        for (Path folder : Golden.folders(Golden.ROOT.resolve("diagnostics"))) {
            read(folder.getFileName().toString(), folder.resolve("expected.txt"));
        }
        read("links", Golden.ROOT.resolve("links/transcript.txt"));
    }

    private void read(String folder, Path file) throws IOException {
        Matcher printed = PRINTED.matcher(Files.readString(file));
        while (printed.find()) {
            sayings.add(new Saying(folder, printed.group(1), printed.group(2), printed.group().stripTrailing()));
        }
    }

    /** Codes without an example. */
    List<String> undescribed() {
        return undescribed;
    }

    String write() throws IOException {
        StringBuilder out = new StringBuilder(
                """
                        # What the tool says

                        Everything that the tool says ends with a name in square brackets. Here is what each means, with an example as it is printed, and at its end
                        what to type instead. Errors stop a build. Warnings and notes do not, and can be given another weight, or none:

                        ```yaml
                        checks: {levels: {all-capitals: error, number-not-in-post: off}}
                        ```
                        """);
        for (Code code : Arrays.stream(Code.values()).sorted(Comparator.comparing(Code::id)).toList()) {
            List<Saying> own = sayings.stream().filter(saying -> saying.code().equals(code.id())).toList();
            if (own.isEmpty()) {
                undescribed.add(code.id());
                continue;
            }
            Saying example = own.stream().filter(saying -> saying.folder().equals(code.id())).findFirst().orElse(own.getFirst());
            out.append("\n## ").append(code.id()).append("\n\n").append(code.meaning()).append(' ').append(severity(own))
                    .append(code.fault() == Code.Fault.ENVIRONMENT ? " It is no fault of the campaign: the command ends with 3." : "")
                    .append("\n\n```\n").append(example.text()).append("\n```\n");
        }
        return out.toString();
    }

    /** As it is without an author's own weights. */
    private static String severity(List<Saying> sayings) throws IOException {
        Set<String> usual = new TreeSet<>();
        for (Saying saying : sayings) {
            Path settings = Golden.ROOT.resolve("diagnostics").resolve(saying.folder()).resolve("campaign/campaign.yaml");
            if (!Files.exists(settings) || !Files.readString(settings).contains("levels:")) {
                usual.add(saying.severity());
            }
        }
        if (usual.isEmpty()) {
            sayings.forEach(saying -> usual.add(saying.severity()));
        }
        List<String> all = List.copyOf(usual);
        String named = all.size() == 1 ? all.getFirst() : String.join(" or ", all);
        return (named.startsWith("e") ? "An " : "A ") + named + ".";
    }
}
