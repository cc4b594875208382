package org.handbill.bind;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.handbill.campaign.Hosting;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.YamlParser;
import org.handbill.site.HostFacts;
import org.handbill.site.Hosts;

/** Reads what the tool knows of static hosts. */
public final class HostsBinder {
    private static final int LARGEST = 1_000_000_000;

    private HostsBinder() {}

    /** @param files one for each host, named by it */
    public static Outcome<Hosts> bind(List<Source> files) {
        Problems problems = new Problems();
        Map<Hosting.Host, HostFacts> facts = new EnumMap<>(Hosting.Host.class);
        for (Source file : files) {
            String name = file.file().substring(file.file().lastIndexOf('/') + 1).replace(".yaml", "");
            Hosting.Host host = Hosting.Host.valueOf(name.toUpperCase(Locale.ROOT));
            YamlParser.mapping(file, problems).ifPresent(keys -> facts.put(host, Fields.read(keys, problems, at -> facts(host, at))));
        }
        return problems.hasErrors() ? Outcome.failed(problems) : Outcome.of(new Hosts(facts), problems);
    }

    private static HostFacts facts(Hosting.Host host, Fields at) {
        return new HostFacts(host, at.line("name").required(""), limit(at, "rules"), limit(at, "bytes"), limit(at, "ruleLength"),
                at.integer("defaultStatus", 301, 308).or(0), at.bool("filesWin").or(false), at.bool("force").or(false),
                at.bool("prefix").or(false), at.bool("headers").required(false), limit(at, "headerRules"), limit(at, "headerLength"),
                at.date("checked").required(LocalDate.MIN),
                at.mappings("facts").required(List.of()).stream().map(HostsBinder::fact).toList());
    }

    private static int limit(Fields at, String key) {
        return at.integer(key, 0, LARGEST).or(HostFacts.NO_LIMIT);
    }

    private static HostFacts.Fact fact(Fields at) {
        return new HostFacts.Fact(at.line("about").required(""), at.line("source").required(""),
                at.choice("confidence", HostFacts.Confidence.class).required(HostFacts.Confidence.UNVERIFIED), at.line("note").or(""));
    }
}
