package org.handbill.check;

import java.util.regex.Matcher;

import org.handbill.campaign.Message;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/** What another program would have replaced, for instance in a text that was copied from a mailing: no page fills it. */
final class PlaceholderLeft implements Rule {
    @Override
    public Code code() {
        return Code.PLACEHOLDER_LEFT;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Text text : subject.texts()) {
            try (Findings findings = new Findings(Code.PLACEHOLDER_LEFT, text.place(), problems)) {
                look(text, findings);
            }
        }
    }

    private static void look(Text text, Findings findings) {
        Written written = new Written(text.place());
        Matcher places = Message.FOREIGN_PLACE.matcher(text.words());
        while (places.find()) {
            String found = places.group();
            int at = written.next(found);
            if (!isInCode(written.text(), at)) {
                findings.warning(() -> new Findings.Finding(written.place(at, found), "Readers see '" + found + "' as it is typed here.",
                        "Type what it stands for, or delete it; the tool fills only names in single braces, such as {link}."));
            }
        }
    }

    private static boolean isInCode(String written, int at) {
        return written.startsWith("```") || written.startsWith("~~~") || at > 0 && written.charAt(at - 1) == '`';
    }
}
