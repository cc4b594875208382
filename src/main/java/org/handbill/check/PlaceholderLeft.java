package org.handbill.check;

import java.util.regex.Pattern;

import org.handbill.campaign.Message;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;

/** What another program would have replaced, for instance in a text that was copied from a mailing: no page fills it. */
final class PlaceholderLeft implements Rule {
    /** Names alone: amounts such as "100%" or "${5}" are words. */
    private static final Pattern FOREIGN = Pattern.compile(Message.FOREIGN_PLACE.pattern()
            + "|\\$\\{[A-Za-z_][A-Za-z0-9_.-]{0,60}\\}"
            + "|(?<![\\p{L}\\p{N}%])%(?:[A-Z][A-Z0-9_]{2,40}|[A-Za-z]{1,20}_[A-Za-z0-9_]{1,40})%(?![\\p{L}\\p{N}%])");

    @Override
    public Code code() {
        return Code.PLACEHOLDER_LEFT;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        subject.texts().forEach(text -> look(text, problems));
        subject.fields(words -> FOREIGN.matcher(words).find()).forEach(field -> look(field, problems));
    }

    private static void look(Text text, Problems problems) {
        try (Findings findings = new Findings(Code.PLACEHOLDER_LEFT, text.place(), problems)) {
            LeftMarks marks = new LeftMarks(text);
            for (LeftMarks.Mark mark : marks.find(FOREIGN)) {
                findings.warning(() -> marks.finding(mark, "Readers see '" + mark.words() + "' as it is typed here.",
                        "Type what it stands for, or delete it; the tool fills only names in single braces, such as {link}."));
            }
        }
    }
}
