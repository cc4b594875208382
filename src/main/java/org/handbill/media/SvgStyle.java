package org.handbill.media;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Style sheets and values in drawings, without addresses that lead elsewhere (CSS Syntax 3; CSS Values 4, 4.5). */
final class SvgStyle {
    /** What names files without {@code url()}, or was run by browsers of old. Taking it out could join what is beside it to the same again. */
    private static final Pattern FORBIDDEN = Pattern
            .compile("@import\\b|(?:image-set|(?<![\\w-])image|(?<![\\w-])src|cross-fade|expression|(?<![\\w-])paint)\\s*\\("
                    + "|-moz-binding|(?<![\\w-])behavior\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern URL = Pattern.compile("url\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))", Pattern.DOTALL);
    private static final Pattern HELD_PICTURE = Pattern.compile("data:image/(?:png|jpeg|jpg|gif|webp|avif)[;,].*", Pattern.DOTALL);
    private static final Pattern HELD_FONT = Pattern.compile("data:(?:font/|application/(?:x-)?font|application/vnd\\.ms-fontobject).*",
            Pattern.DOTALL);

    private SvgStyle() {}

    /** @param address without spaces, in small letters */
    static boolean isHeldPicture(String address) {
        return HELD_PICTURE.matcher(address).matches();
    }

    /** The same text if nothing in it leads elsewhere. */
    static String clean(String css) {
        if (css.indexOf('\\') >= 0) {
            String plain = unescaped(css);
            if (!plain.equals(css) && !clean(plain.replace('\\', ' ')).equals(plain.replace('\\', ' '))) {
                return "";
            }
        }
        if (FORBIDDEN.matcher(css).find()) {
            return "";
        }
        Matcher url = URL.matcher(css);
        if (!url.find()) {
            return css;
        }
        StringBuilder clean = new StringBuilder();
        int done = 0;
        do {
            if (url.start() < done) {
                continue; // inside of the one before
            }
            int end = end(css, url.end());
            String address = css.substring(url.end(), Math.max(url.end(), end - 1)).replaceAll("[\\x00-\\x20'\"]", "")
                    .toLowerCase(Locale.ROOT);
            boolean allowed = address.startsWith("#") || isHeldPicture(address) || HELD_FONT.matcher(address).matches();
            clean.append(css, done, url.start()).append(allowed ? css.substring(url.start(), end) : "none");
            done = end;
        } while (url.find());
        return clean.append(css, done, css.length()).toString();
    }

    /** Behind the bracket that closes it. */
    private static int end(String css, int from) {
        int at = from;
        while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
            at++;
        }
        int inside = at;
        if (at < css.length() && (css.charAt(at) == '"' || css.charAt(at) == '\'')) {
            int quote = css.indexOf(css.charAt(at), at + 1);
            inside = quote < 0 ? css.length() : quote;
        }
        int close = css.indexOf(')', inside);
        return close < 0 ? css.length() : close + 1;
    }

    private static String unescaped(String css) {
        return ESCAPE.matcher(css).replaceAll(escape -> {
            if (escape.group(1) == null) {
                return Matcher.quoteReplacement(escape.group(2));
            }
            int code = Integer.parseInt(escape.group(1), 16);
            return Matcher.quoteReplacement(Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD");
        });
    }
}
