package org.handbill.bind;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.ThemeFiles;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;
import org.handbill.site.Theme;

/** Reads {@code theme.yaml}. */
public final class ThemeBinder {
    private static final String MANIFEST = "theme.yaml";

    private ThemeBinder() {}

    public static Outcome<Theme> bind(ThemeFiles files) {
        Problems problems = new Problems();
        Optional<Source> manifest = files.text(MANIFEST, problems);
        if (manifest.isEmpty()) {
            if (!problems.hasErrors()) {
                problems.error(Code.UNKNOWN_THEME, Location.whole(files.shown(MANIFEST)),
                        "The theme '" + files.name() + "' has no theme.yaml.",
                        "Copy that of another theme and change it.");
            }
            return Outcome.failed(problems);
        }
        Optional<Yaml.Mapping> keys = YamlParser.parse(manifest.get(), problems).flatMap(yaml -> YamlParser.asMapping(yaml, problems));
        if (keys.isEmpty()) {
            return Outcome.failed(problems);
        }
        return Outcome.of(Fields.read(keys.get(), problems, fields -> theme(files, fields)), problems);
    }

    private static Theme theme(ThemeFiles files, Fields fields) {
        SortedMap<String, String> assets = new TreeMap<>();
        List<String> styles = names(fields, "styles");
        List<String> scripts = names(fields, "scripts");
        List<String> preloads = names(fields, "preloads");
        List<String> others = names(fields, "assets");
        for (List<String> group : List.of(styles, scripts, preloads, others)) {
            group.forEach(name -> assets.put(name, name));
        }
        return new Theme(files.name(), styles, scripts, preloads, fields.line("headlineFace").or(""),
                fields.line("pictureSizes").or("100vw"), assets);
    }

    private static List<String> names(Fields fields, String key) {
        return fields.lines(key).or(List.of()).stream().map(Located::value).toList();
    }
}
