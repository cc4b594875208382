package org.handbill.render;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.ThemeFiles;
import org.handbill.site.Theme;

/** Warns of custom properties in a theme's style sheets that neither its tokens nor any of its style sheets and scripts set. */
final class CustomProperties {
    private static final Pattern SET = Pattern.compile("(--[a-zA-Z0-9-]+)\\s*:|['\"](--[a-zA-Z0-9-]+)['\"]|@property\\s+(--[a-zA-Z0-9-]+)");
    /** Names of one letter are those of the rules that set headlines. */
    private static final Pattern USED = Pattern.compile("var\\(\\s*(--[a-zA-Z0-9-]{2,})\\s*\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private CustomProperties() {}

    /** @param rules of the style sheet that are made by us */
    static void check(Theme theme, ThemeFiles files, String rules, Problems problems) {
        Set<String> set = new TreeSet<>();
        collect(rules, set);
        theme.tokens().values().keySet().forEach(name -> set.add("--" + name));
        Problems reported = new Problems();
        for (String asset : theme.assets().keySet()) {
            if (asset.endsWith(".css") || asset.endsWith(".js")) {
                files.text(asset, reported).ifPresent(source -> collect(blanked(source.text()), set));
            }
        }
        for (String asset : theme.assets().keySet()) {
            if (asset.endsWith(".css")) {
                files.text(asset, reported).ifPresent(source -> warn(source, set, problems));
            }
        }
    }

    private static void collect(String text, Set<String> set) {
        Matcher found = SET.matcher(text);
        while (found.find()) {
            for (int group = 1; group <= 3; group++) {
                if (found.group(group) != null) {
                    set.add(found.group(group));
                }
            }
        }
    }

    private static void warn(Source sheet, Set<String> set, Problems problems) {
        Matcher used = USED.matcher(blanked(sheet.text()));
        Set<String> told = new TreeSet<>(set);
        while (used.find()) {
            if (told.add(used.group(1))) {
                problems.warning(Code.UNKNOWN_TOKEN, sheet.span(used.start(1), used.end(1)),
                        "Nothing sets '" + used.group(1) + "': no token of the theme, and none of its style sheets.",
                        NearNames.of(used.group(1), set).isEmpty()
                                ? "Set it in a style sheet, or say what else to take: var(" + used.group(1) + ", …)."
                                : NearNames.hint(used.group(1), set));
            }
        }
    }

    /** With spaces for comments, so that all else keeps its place. */
    private static String blanked(String text) {
        return COMMENT.matcher(text).replaceAll(comment -> " ".repeat(comment.group().length()));
    }
}
