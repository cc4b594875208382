package org.handbill.render;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.address.OutsideAddress;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.ThemeFiles;
import org.handbill.site.Theme;
import org.handbill.syntax.CssAddresses;
import org.handbill.syntax.ScriptStrings;
import org.jsoup.parser.Parser;

/** Warns of addresses on other hosts in the style sheets, scripts and drawings of a theme. */
final class OtherHosts {
    /** Names of languages, which are never fetched. */
    private static final Pattern NAMESPACE = Pattern.compile("(?i)https?://www\\.w3\\.org/.*");
    private static final Pattern COMMENT = Pattern.compile("<!--(?:[^-]|-(?!->))*+(?:-->|\\z)");
    /** A tag; its name is kept apart, and its attributes may have brackets in quotes. */
    private static final Pattern TAG = Pattern.compile("<([A-Za-z][^\\s/>]*+)((?:[^>\"']|\"[^\"]*+\"|'[^']*+')*+)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=\"'/]++)\\s*+=\\s*+(?:\"([^\"]*+)\"|'([^']*+)')");

    private final Source source;
    private final Problems problems;

    private OtherHosts(Source source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    static void check(Theme theme, ThemeFiles files, Problems problems) {
        for (String asset : theme.assets().keySet()) {
            String kind = asset.substring(asset.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            if (kind.equals("css") || kind.equals("js") || kind.equals("mjs") || kind.equals("svg")) {
                files.text(asset, new Problems()).ifPresent(source -> new OtherHosts(source, problems).check(kind));
            }
        }
    }

    private void check(String kind) {
        String text = source.text();
        switch (kind) {
            case "css" -> style(text, 0);
            case "svg" -> drawing(COMMENT.matcher(text).replaceAll(comment -> " ".repeat(comment.group().length())));
            default -> ScriptStrings.each(text, (string, start, end) -> {
                if (OutsideAddress.isLikely(string)) {
                    warn(string, start, end);
                }
            });
        }
    }

    /** @param offset where the style sheet begins in the file */
    private void style(String css, int offset) {
        CssAddresses.each(css, (token, fetched) -> {
            if (fetched) {
                warn(token.text(), offset + token.start(), offset + token.end());
            }
        });
    }

    private void drawing(String text) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                int group = attribute.start(2) >= 0 ? 2 : 3;
                attribute(tag.group(1), attribute.group(1), attribute.group(group), tag.start(2) + attribute.start(group));
            }
            if (local(tag.group(1)).equals("style")) {
                int end = text.indexOf("</", tag.end());
                inside(text.substring(tag.end(), end < 0 ? text.length() : end), tag.end());
            }
        }
    }

    private void attribute(String tag, String name, String value, int offset) {
        String local = local(name);
        if ((local.equals("href") || local.equals("src")) && !local(tag).equals("a")) {
            warn(unescaped(value), offset, offset + value.length());
        } else if (value.indexOf('(') >= 0) {
            inside(value, offset);
        }
    }

    /** CSS in XML; where that has escapes, places are those of the whole. */
    private void inside(String written, int offset) {
        String css = unescaped(written);
        if (css.equals(written)) {
            style(css, offset);
        } else {
            CssAddresses.each(css, (token, fetched) -> {
                if (fetched) {
                    warn(token.text(), offset, offset + written.length());
                }
            });
        }
    }

    private static String unescaped(String written) {
        return written.indexOf('&') < 0 ? written : Parser.unescapeEntities(written, true);
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private void warn(String written, int start, int end) {
        if (!NAMESPACE.matcher(written).matches() && OutsideAddress.of(written).isPresent()) {
            problems.warning(Code.FETCHED_FROM_ELSEWHERE, source.span(start, end),
                    "This is on another host, which would learn who reads; the policy of the site keeps browsers from fetching it.",
                    "Take the file into the theme and name it here by its name.");
        }
    }
}
