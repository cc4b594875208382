package org.handbill.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.ThemeFiles;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;

/** A theme with all that it extends: their files, and their {@code theme.yaml} laid over each other. */
record ThemeChain(ThemeFiles files, Yaml.Mapping keys) {
    static final String MANIFEST = "theme.yaml";

    /** What one theme says of the theme that it extends. */
    private record Link(Yaml.Mapping keys, Optional<Located<String>> parent, List<Located<String>> without) {}

    /** Absent after an error. */
    static Optional<ThemeChain> of(ThemeFiles own, Problems problems) {
        List<String> names = new ArrayList<>(List.of(own.name()));
        List<Link> links = new ArrayList<>();
        ThemeFiles files = own;
        ThemeFiles last = own;
        while (true) {
            Optional<Link> link = link(last, problems);
            if (link.isEmpty()) {
                return Optional.empty();
            }
            links.add(link.get());
            Optional<Located<String>> parent = link.get().parent();
            if (parent.isEmpty()) {
                return Optional.of(new ThemeChain(files, merged(links, problems)));
            }
            names.add(parent.get().value());
            if (names.indexOf(parent.get().value()) < names.size() - 1) {
                problems.error(Code.THEME_CYCLE, parent.get().span(), cycle(names),
                        "Let one of them extend a theme that is built in, for instance 'extends: broadside', or none.");
                return Optional.empty();
            }
            Optional<ThemeFiles> found = own.another(parent.get().value(), parent.get().span(), problems);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            last = found.get();
            files = files.over(last);
        }
    }

    private static String cycle(List<String> names) {
        String last = names.getLast();
        List<String> round = names.subList(names.indexOf(last), names.size());
        return round.size() == 2
                ? "The theme '" + last + "' extends itself."
                : "These themes extend each other in a circle: '" + String.join("', '", round) + "'.";
    }

    private static Yaml.Mapping merged(List<Link> links, Problems problems) {
        Yaml.Mapping all = links.getLast().keys();
        for (Link link : links.reversed().subList(1, links.size())) {
            all = ThemeTree.over(all, link.keys(), link.without(), problems);
        }
        return all;
    }

    private static Optional<Link> link(ThemeFiles theme, Problems problems) {
        Problems found = new Problems();
        Optional<Source> manifest = theme.text(MANIFEST, found);
        if (manifest.isEmpty() && !found.hasErrors()) {
            found.error(Code.UNKNOWN_THEME, Location.whole(theme.shown(MANIFEST)), "The theme '" + theme.name() + "' has no theme.yaml.",
                    "Write one with the line 'extends: broadside', or copy that of another theme.");
        }
        Optional<Link> link = manifest.flatMap(source -> YamlParser.mapping(source, found)).map(keys -> link(keys, found));
        problems.addAll(found.sorted());
        return found.hasErrors() ? Optional.empty() : link;
    }

    private static Link link(Yaml.Mapping keys, Problems problems) {
        Fields fields = Fields.of(keys, problems);
        Optional<Located<String>> parent = fields.line(ThemeTree.EXTENDS).located();
        List<Located<String>> without = fields.lines(ThemeTree.WITHOUT).or(List.of());
        if (parent.isEmpty() && !without.isEmpty()) {
            problems.error(Code.INVALID_VALUE, without.getFirst().span(), "This theme extends no other, so there is nothing to do without.",
                    "Add a line such as 'extends: broadside'.");
        }
        return new Link(keys, parent, without);
    }
}
