package org.handbill.serve;

import java.util.List;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Span;

/** What is wrong, as a card for a page: where, what, the line with a caret under the mistake, and what to type. */
final class MistakeCard {
    private static final int MOST_SHOWN = 5;

    private MistakeCard() {}

    /** HTML, in one line for each mistake; empty if there are none. */
    static String of(List<Diagnostic> mistakes) {
        if (mistakes.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder();
        for (Diagnostic mistake : mistakes.subList(0, Math.min(MOST_SHOWN, mistakes.size()))) {
            html.append("<article><h2><bdi>").append(escaped(place(mistake.location()))).append("</bdi></h2><p>")
                    .append(escaped(mistake.message())).append("</p>");
            if (mistake.location() instanceof Span span) {
                html.append("<pre dir=\"ltr\">").append(lines(DiagnosticPrinter.excerpt(span))).append("</pre>");
            }
            if (!mistake.hint().isEmpty()) {
                html.append("<p class=\"hint\">").append(escaped(mistake.hint())).append("</p>");
            }
            html.append("</article>");
        }
        int more = mistakes.size() - MOST_SHOWN;
        return more > 0
                ? html.append("<p>And ").append(more).append(" more.</p>").toString()
                : html.toString();
    }

    /** A page for when there is nothing to show beneath the card. */
    static String page(List<Diagnostic> mistakes, String version) {
        String page = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">"
                + "<title>Not yet</title><link rel=\"stylesheet\" href=\"/" + LivePage.STYLE + "\"></head><body class=\"alone\">"
                + "<main id=\"handbill-mistakes\" class=\"card\"><p class=\"lead\">This page cannot be made yet. It appears as soon as the mistake"
                + " is mended.</p>" + of(mistakes) + "</main></body></html>\n";
        return LivePage.of(page, version);
    }

    private static String place(Location location) {
        return switch (location) {
            case Span span -> span.file() + ", line " + span.line() + ", column " + span.column();
            case Location.Whole whole -> whole.file();
        };
    }

    private static String lines(String text) {
        return escaped(text).replace("\n", "&#10;");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
