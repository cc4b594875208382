package org.handbill.render;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.ThemeFiles;
import org.handbill.site.Theme;

/** Warns of addresses on other hosts in the style sheets, scripts and drawings of a theme. */
final class OtherHosts {
    private static final String HOST = "((?:(?:https?|wss?):)?//[a-z0-9\\[][^\\s\"'()<>\\\\`]*+)";
    private static final Pattern IN_SHEET = Pattern.compile("(?i)(?:[\"'(]\\s*+)" + HOST);
    private static final Pattern IN_SCRIPT = Pattern.compile("(?i)[\"'`]" + HOST);
    private static final Pattern IN_DRAWING = Pattern
            .compile("(?i)(?:\\b(?:href|src)\\s*+=\\s*+[\"']|\\burl\\(\\s*+[\"']?|@import\\s++[\"'])\\s*+" + HOST);
    /** Names of languages, which are never fetched. */
    private static final Pattern NAMESPACE = Pattern.compile("(?i)https?://www\\.w3\\.org/.*");
    private static final Map<String, Pattern> KINDS = Map.of("css", IN_SHEET, "js", IN_SCRIPT, "svg", IN_DRAWING);
    private static final Pattern COMMENT = Pattern.compile("/\\*(?:[^*]|\\*(?!/))*+(?:\\*/|\\z)|<!--(?:[^-]|-(?!->))*+(?:-->|\\z)");
    private static final Pattern LINE_COMMENT = Pattern.compile("(?m)(?:^|(?<=[\\s;{}]))//[^\\r\\n]*+");

    private static final int LONGEST_TAG = 1_000;

    private OtherHosts() {}

    static void check(Theme theme, ThemeFiles files, Problems problems) {
        for (String asset : theme.assets().keySet()) {
            String kind = asset.substring(asset.lastIndexOf('.') + 1);
            Pattern pattern = KINDS.get(kind);
            if (pattern != null) {
                files.text(asset, new Problems()).ifPresent(source -> warn(source, kind, pattern, problems));
            }
        }
    }

    private static void warn(Source source, String kind, Pattern pattern, Problems problems) {
        String text = blanked(COMMENT, source.text());
        Matcher found = pattern.matcher(kind.equals("js") ? blanked(LINE_COMMENT, text) : text);
        while (found.find()) {
            String address = found.group(1);
            if (!NAMESPACE.matcher(address).matches() && !isFollowed(text, found.start())) {
                problems.warning(Code.FETCHED_FROM_ELSEWHERE, source.span(found.start(1), found.end(1)),
                        "This is on another host, which would learn who reads; the policy of the site keeps browsers from fetching it.",
                        "Take the file into the theme and name it here by its name.");
            }
        }
    }

    /** Whether it is the address of a link, which readers follow by themselves. */
    private static boolean isFollowed(String text, int at) {
        String before = text.substring(Math.max(0, at - LONGEST_TAG), at);
        return before.startsWith("<a ", Math.max(0, before.lastIndexOf('<')));
    }

    private static String blanked(Pattern pattern, String text) {
        return pattern.matcher(text).replaceAll(comment -> " ".repeat(comment.group().length()));
    }
}
