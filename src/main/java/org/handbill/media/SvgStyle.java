package org.handbill.media;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.handbill.syntax.CssToken;
import org.handbill.syntax.CssTokens;

/** Whether style sheets and values in drawings lead nowhere else (CSS Syntax 3; CSS Values 4, 4.5). */
final class SvgStyle {
    /** What names files without {@code url()}, or was run by browsers of old. */
    private static final Set<String> FUNCTIONS = Set.of("image-set", "-webkit-image-set", "image", "src", "cross-fade",
            "-webkit-cross-fade",
            "expression", "paint", "url-prefix");
    private static final Set<String> RUN_OF_OLD = Set.of("-moz-binding", "behavior");
    private static final Pattern HELD_PICTURE = Pattern.compile("data:image/(?:png|jpeg|jpg|gif|webp|avif)[;,].*", Pattern.DOTALL);
    private static final Pattern HELD_FONT = Pattern.compile("data:(?:font/|application/(?:x-)?font|application/vnd\\.ms-fontobject).*",
            Pattern.DOTALL);
    private static final Pattern SPACES = Pattern.compile("[\\x00-\\x20]+");

    private boolean safe = true;
    private boolean inAddress;

    private SvgStyle() {}

    /** @param address without spaces, in small letters */
    static boolean isHeldPicture(String address) {
        return HELD_PICTURE.matcher(address).matches();
    }

    /** Whether all that it names is in the drawing, and browsers see all of its strings and addresses end where they seem to. */
    static boolean isSafe(String css) {
        if (css.indexOf('(') < 0 && css.indexOf('@') < 0) {
            return true;
        }
        SvgStyle style = new SvgStyle();
        CssTokens.each(css, style::token);
        return style.safe && !style.inAddress;
    }

    private void token(CssToken token) {
        String name = token.text().toLowerCase(Locale.ROOT);
        safe &= switch (token.kind()) {
            case BAD_STRING, BAD_URL -> false;
            case URL -> isHeld(name);
            case STRING -> !inAddress || isHeld(name);
            case AT_KEYWORD -> !name.equals("import");
            case FUNCTION -> !FUNCTIONS.contains(name);
            case IDENTIFIER -> !RUN_OF_OLD.contains(name);
            case NUMBER, HASH, COMMENT_OF_HTML, SIGN -> true;
        };
        safe &= !inAddress || token.kind() == CssToken.Kind.STRING;
        inAddress = token.kind() == CssToken.Kind.FUNCTION && name.equals("url");
    }

    private static boolean isHeld(String address) {
        String plain = SPACES.matcher(address).replaceAll("");
        return plain.startsWith("#") || isHeldPicture(plain) || HELD_FONT.matcher(plain).matches();
    }
}
