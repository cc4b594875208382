package org.handbill.text;

/**
 * Counts UTF-16 units, with each line break at a cost of its own: a text area tells scripts LF but sends CRLF, so that a server may count two
 * where the page counts one. LF, CR and CRLF are one line break each. Sources: alphagov/govuk-design-system-backlog#67,
 * govuk-forms/forms-admin#1947 (line breaks); nhsuk/nhsuk-frontend#1619 (UTF-16).
 *
 * @param newline the cost of a line break: 2 to be safe, 1 where a form is known to count it so
 */
public record WebForm(int newline) implements CountingRule {
    public WebForm {
        if (newline < 1 || newline > 2) {
            throw new IllegalArgumentException("a line break costs 1 or 2, not " + newline);
        }
    }

    @Override
    public Count count(String text) {
        int used = text.length();
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            used += i > 0 && text.charAt(i - 1) == '\r' ? newline - 2 : newline - 1;
        }
        for (int i = text.indexOf('\r'); i >= 0; i = text.indexOf('\r', i + 1)) {
            if (i + 1 == text.length() || text.charAt(i + 1) != '\n') {
                used += newline - 1;
            }
        }
        return Count.of(used, unit(), Surrogates.flaws(text));
    }

    @Override
    public Unit unit() {
        return Unit.UTF16_UNITS;
    }
}
