package org.handbill.check;

import java.util.List;
import java.util.Set;

import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;

/** Looks at a campaign as its author wrote it, by every rule that needs no page. */
public final class Doctor {
    /** In characters, as the contract with users says; search engines and networks show about as much. */
    public static final int LONGEST_SUMMARY = 200;
    /** In characters. */
    public static final int LONGEST_TITLE = 110;

    private static final List<Rule> RULES = List.of(new TextLength(), new WithoutLink(), new NumberInPost(), new HashtagCase(),
            new MarksAsTyped(), new PlaceholderLeft(), new DoubtfulField(),
            new AllCapitals(), new LookAlikes(), new HeadingOrder(), new Anchors(), new PreviewPicture(), new Deadlines(),
            new PetitionClosed(), new ChangesSoon());

    private Doctor() {}

    /** Warnings and notes, sorted. */
    public static List<Diagnostic> examine(Subject subject) {
        Problems problems = new Problems();
        Set<String> off = Levels.off(subject.campaign().margins().checks());
        RULES.stream().filter(rule -> !off.contains(rule.code().id())).forEach(rule -> rule.look(subject, problems));
        return problems.sorted();
    }
}
