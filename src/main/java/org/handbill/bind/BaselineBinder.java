package org.handbill.bind;

import java.util.ArrayList;
import java.util.List;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Known;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.diagnostic.Span;
import org.handbill.parse.YamlParser;

/** Reads a baseline, which is JSON and therefore YAML too. */
public final class BaselineBinder {
    private static final int VERSION = 1;

    private BaselineBinder() {}

    /** Each with its place in the file. */
    public static Outcome<List<Located<Known>>> bind(Source source) {
        Problems found = new Problems();
        List<Located<Known>> known = new ArrayList<>();
        YamlParser.mapping(source, found).ifPresent(root -> {
            Fields fields = Fields.of(root, found);
            fields.integer("version", VERSION, VERSION).required(VERSION);
            for (Fields item : fields.mappings("known").or(List.of())) {
                known.add(new Located<>(new Known(item.line("rule").required(""), item.line("file").required(""), item.text("text").or(""),
                        item.integer("times", 1, 1_000_000).or(1)), span(item.place(), source)));
            }
            fields.done();
        });
        Problems problems = new Problems();
        found.sorted().stream().filter(Diagnostic::isError).findFirst()
                .ifPresent(first -> problems.error(Code.BASELINE_UNREADABLE, first.location(), "The baseline is not as the tool writes it.",
                        "Delete this file, then write it anew: handbill check --update-baseline"));
        return Outcome.of(known, problems);
    }

    private static Span span(Location place, Source source) {
        return place instanceof Span span ? span : source.line(1);
    }
}
