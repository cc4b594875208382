package org.handbill.render;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.site.Tokens;

/** How the tokens of a theme reach its style sheets and drawings. */
final class TokenRules {
    private static final Pattern USED = Pattern.compile("var\\(\\s*--([a-zA-Z0-9-]+)\\s*(?:,[^()]*)?\\)");

    private final Tokens tokens;

    TokenRules(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Custom properties of the root, which come before the theme's first style sheet. A browser that does not know {@code light-dark} (CSS Color 5) keeps
     * to the light.
     */
    String css() {
        if (tokens.values().isEmpty()) {
            return "";
        }
        StringBuilder css = new StringBuilder(":root{");
        tokens.values().forEach((name, value) -> css.append("--").append(name).append(':').append(value).append(';'));
        css.setCharAt(css.length() - 1, '}');
        if (!tokens.light().equals(tokens.dark())) {
            css.append("@supports (color:light-dark(#000,#fff)){:root{");
            tokens.light().forEach((name, light) -> css.append("--").append(name).append(":light-dark(").append(light).append(',')
                    .append(tokens.dark().get(name)).append(");"));
            css.setLength(css.length() - 1);
            css.append("}}");
        }
        return css.append('\n').toString();
    }

    /** A drawing that stands alone and cannot ask a page for its colours: {@code var(--accent)} becomes the colour that it has in the light. */
    String fill(String drawing) {
        Map<String, String> values = tokens.values();
        return USED.matcher(drawing).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }
}
