package org.handbill.bind;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.kit.CardDesign;
import org.handbill.load.ThemeFiles;
import org.handbill.site.Theme;
import org.handbill.site.Tokens;

/** Reads {@code theme.yaml} of a theme and of those that it extends. */
public final class ThemeBinder {
    private final ThemeFiles files;
    private final SortedMap<String, String> assets = new TreeMap<>();

    ThemeBinder(ThemeFiles files) {
        this.files = files;
    }

    public static Outcome<BoundTheme> bind(ThemeFiles files) {
        Problems problems = new Problems();
        Optional<ThemeChain> chain = ThemeChain.of(files, problems);
        if (chain.isEmpty()) {
            return Outcome.failed(problems);
        }
        ThemeBinder binder = new ThemeBinder(chain.get().files());
        return Outcome.of(new BoundTheme(Fields.read(chain.get().keys(), problems, binder::theme), chain.get().files()), problems);
    }

    Theme theme(Fields fields) {
        fields.line(ThemeTree.EXTENDS);
        fields.lines(ThemeTree.WITHOUT);
        List<String> styles = assets(fields, "styles");
        List<String> scripts = assets(fields, "scripts");
        List<String> preloads = assets(fields, "preloads");
        assets(fields, "assets");
        Optional<Located<String>> face = fields.line("headlineFace").located();
        face.ifPresent(name -> exists(name, fields.problems()));
        Tokens tokens = TokenBinder.bind(fields);
        Optional<CardDesign> cards = fields.mapping("cards").optional().map(found -> CardDesignBinder.bind(found, tokens, this::exists));
        return new Theme(files.name(), styles, scripts, preloads, face.map(Located::value).orElse(""),
                fields.line("pictureSizes").or("100vw"), assets, cards, tokens);
    }

    private List<String> assets(Fields fields, String key) {
        List<Located<String>> names = fields.lines(key).or(List.of());
        names.forEach(name -> {
            exists(name, fields.problems());
            assets.put(name.value(), name.value());
        });
        return names.stream().map(Located::value).distinct().toList();
    }

    private void exists(Located<String> name, Problems problems) {
        if (!files.has(name.value())) {
            problems.error(Code.THEME_FILE_MISSING, name.span(),
                    "The theme names the file '" + name.value() + "', which " + files.lacking() + ".",
                    NearNames.file(name.value(), files.names().stream().filter(file -> alike(file, name.value())).toList()));
        }
    }

    /** Whether two files are in the same folder. */
    private static boolean alike(String one, String other) {
        return one.substring(0, one.lastIndexOf('/') + 1).equals(other.substring(0, other.lastIndexOf('/') + 1));
    }
}
