package org.handbill.check;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;

/** What another program would have replaced, for instance in a text that was copied from a mailing: no page fills it. */
final class PlaceholderLeft implements Rule {
    private static final Pattern PLACEHOLDER = Pattern
            .compile("\\{\\{[^{}\\n]{0,200}\\}\\}|\\{%[^%\\n]{0,200}%\\}|\\[\\[[^\\[\\]\\n]{1,200}\\]\\]");

    /** So many of a text are reported, since each is looked for in the author's file. */
    private static final int MOST_SHOWN = 20;

    @Override
    public Set<Code> codes() {
        return Set.of(Code.PLACEHOLDER_LEFT);
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Text text : subject.texts()) {
            Matcher places = PLACEHOLDER.matcher(text.words());
            for (int i = 0; i < MOST_SHOWN && places.find(); i++) {
                String found = places.group();
                boolean isCode = text.place() instanceof Span span && isInCode(span.text(), found);
                if (!isCode) {
                    problems.warning(Code.PLACEHOLDER_LEFT, text.placeOf(found), "Readers see '" + found + "' as it is typed here.",
                            "Type what it stands for, or delete it; the tool fills only names in single braces, such as {link}.");
                }
            }
        }
    }

    private static boolean isInCode(String written, String found) {
        int at = written.indexOf(found);
        return written.startsWith("```") || written.startsWith("~~~") || at > 0 && written.charAt(at - 1) == '`';
    }
}
