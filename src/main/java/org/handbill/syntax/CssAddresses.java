package org.handbill.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import org.handbill.syntax.CssToken.Kind;

/**
 * What a style sheet has where addresses can be. Any string may be one that is fetched: behind {@code @import}, in {@code url()} and {@code image-set()}, or
 * in a custom property that is put there. The exceptions are those that only show text or select elements.
 */
public final class CssAddresses {
    private static final Set<String> SHOWING = Set.of("content", "quotes", "font-family", "list-style-type");
    private static final Set<String> NAMING = Set.of("namespace", "charset");

    /** Is given each string and each address. */
    public interface Visitor {
        /** @param fetched whether a browser may ask for it by itself */
        void visit(CssToken token, boolean fetched);
    }

    private final Visitor visitor;
    /** The brackets that are open, and the names of functions. */
    private final Deque<String> open = new ArrayDeque<>();
    /** The name of the declaration, behind its colon; empty outside. */
    private String property = "";
    private String rule = "";
    /** What may become the name of a declaration; empty if nothing does. */
    private String first = "";
    private boolean begins = true;

    private CssAddresses(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Whether a text has any sign without which CSS names no file. */
    public static boolean isIn(String css) {
        return css.indexOf('(') >= 0 || css.indexOf('@') >= 0 || css.indexOf('"') >= 0 || css.indexOf('\'') >= 0;
    }

    public static void each(String css, Visitor visitor) {
        if (isIn(css)) {
            CssTokens.each(css, new CssAddresses(visitor)::token);
        }
    }

    private void token(CssToken token) {
        switch (token.kind()) {
            case URL -> visitor.visit(token, true);
            case STRING -> visitor.visit(token, !isShown());
            case FUNCTION -> open.push(")");
            case AT_KEYWORD -> rule = token.text().toLowerCase(Locale.ROOT);
            case SIGN -> sign(token);
            case IDENTIFIER, NUMBER, HASH, BAD_STRING, BAD_URL, COMMENT_OF_HTML -> {
                // no address
            }
        }
        boolean names = begins && token.kind() == Kind.IDENTIFIER;
        first = names ? token.text().toLowerCase(Locale.ROOT) : "";
        begins = token.isSign('{') || token.isSign(';') || token.isSign('}');
    }

    private boolean isShown() {
        String innermost = open.isEmpty() ? "}" : open.element();
        return innermost.equals("]") || innermost.equals("}") && (SHOWING.contains(property) || NAMING.contains(rule));
    }

    private void sign(CssToken token) {
        String sign = token.text();
        switch (sign) {
            case "(" -> open.push(")");
            case "[" -> open.push("]");
            case "{" -> {
                ends();
                open.push("}");
            }
            case ")", "]", "}" -> {
                if (sign.equals(open.peek())) {
                    open.pop();
                }
                if (sign.equals("}")) {
                    ends();
                }
            }
            case ";" -> ends();
            case ":" -> property = first.isEmpty() ? property : first;
            default -> {
                // no bracket
            }
        }
    }

    private void ends() {
        property = "";
        rule = "";
    }
}
