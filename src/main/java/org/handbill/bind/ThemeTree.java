package org.handbill.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.parse.Yaml;

/**
 * Lays the {@code theme.yaml} of a theme over that of the theme that it extends. What the theme says takes the place of what its parent says, key by key
 * and at any depth; {@code styles}, {@code scripts}, {@code preloads} and {@code assets} are added to those of the parent; a key without a value takes away
 * what the parent says. Each value keeps its place in its own file.
 */
final class ThemeTree {
    static final String EXTENDS = "extends";
    static final String WITHOUT = "without";
    private static final Set<String> OF_ONE_THEME = Set.of(EXTENDS, WITHOUT);
    private static final Set<String> ADDED = Set.of("styles", "scripts", "preloads", "assets");

    private ThemeTree() {}

    /** @param without files of the parent that the theme does not want; an error if the parent names no such file */
    static Yaml.Mapping over(Yaml.Mapping parent, Yaml.Mapping theme, List<Located<String>> without, Problems problems) {
        Set<String> unwanted = new HashSet<>(without.stream().map(Located::value).toList());
        Set<String> named = new HashSet<>();
        Yaml.Mapping kept = leaveOut(parent, unwanted, named);
        for (Located<String> file : without) {
            if (!named.contains(file.value())) {
                problems.error(Code.INVALID_VALUE, file.span(), "The theme that this one extends does not use '" + file.value() + "'.",
                        NearNames.file(file.value(), named.stream().sorted().toList()));
            }
        }
        return merge(kept, theme, true);
    }

    private static Yaml.Mapping merge(Yaml.Mapping parent, Yaml.Mapping theme, boolean top) {
        Map<String, Yaml.Entry> all = new LinkedHashMap<>();
        parent.entries().stream().filter(entry -> !top || !OF_ONE_THEME.contains(entry.key().text()))
                .forEach(entry -> all.put(entry.key().text(), entry));
        for (Yaml.Entry entry : theme.entries()) {
            String key = entry.key().text();
            Yaml.Entry below = all.get(key);
            all.put(key, below == null ? entry : new Yaml.Entry(entry.key(), value(key, below.value(), entry.value(), top)));
        }
        return new Yaml.Mapping(List.copyOf(all.values()), theme.span(), theme.flow());
    }

    private static Yaml value(String key, Yaml parent, Yaml theme, boolean top) {
        if (parent instanceof Yaml.Mapping below && theme instanceof Yaml.Mapping above) {
            return merge(below, above, false);
        }
        if (top && ADDED.contains(key) && parent instanceof Yaml.Sequence below && theme instanceof Yaml.Sequence above) {
            List<Yaml> items = new ArrayList<>(below.items());
            items.addAll(above.items());
            return new Yaml.Sequence(items, above.span(), above.flow());
        }
        return theme;
    }

    /** Without scalars that are one of these texts; collects all texts that look like names of files. */
    private static Yaml.Mapping leaveOut(Yaml.Mapping from, Set<String> unwanted, Set<String> named) {
        List<Yaml.Entry> kept = new ArrayList<>();
        for (Yaml.Entry entry : from.entries()) {
            switch (entry.value()) {
                case Yaml.Mapping below -> kept.add(new Yaml.Entry(entry.key(), leaveOut(below, unwanted, named)));
                case Yaml.Sequence list -> kept.add(new Yaml.Entry(entry.key(), new Yaml.Sequence(
                        list.items().stream().filter(item -> isWanted(item, unwanted, named)).toList(), list.span(), list.flow())));
                case Yaml.Scalar text -> {
                    if (isWanted(text, unwanted, named)) {
                        kept.add(entry);
                    }
                }
            }
        }
        return new Yaml.Mapping(kept, from.span(), from.flow());
    }

    private static boolean isWanted(Yaml item, Set<String> unwanted, Set<String> named) {
        if (item instanceof Yaml.Scalar text && text.text().indexOf('/') > 0) {
            named.add(text.text().strip());
            return !unwanted.contains(text.text().strip());
        }
        return true;
    }
}
