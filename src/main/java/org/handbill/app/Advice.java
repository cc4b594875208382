package org.handbill.app;

import java.util.List;

import org.handbill.bind.BindOptions;
import org.handbill.campaign.Campaign;
import org.handbill.check.Doctor;
import org.handbill.check.Levels;
import org.handbill.check.Subject;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;

/** Adds what the doctor says of a campaign to what came of it, and weighs all of that. */
final class Advice {
    private Advice() {}

    static <T> Outcome<T> on(Outcome<T> outcome, Pipeline.Bound bound, BindOptions options) {
        return weighed(outcome, Doctor.examine(Subject.of(bound.campaign(), bound.catalogue(), options.asOf())), bound.campaign());
    }

    /** With more findings. The value stays even if one of them is now an error. */
    static <T> Outcome<T> weighed(Outcome<T> outcome, List<Diagnostic> more, Campaign campaign) {
        Problems all = new Problems();
        all.addAll(outcome.diagnostics());
        all.addAll(more);
        return new Outcome<>(outcome.value(), Levels.weigh(all.sorted(), campaign.margins().checks()));
    }
}
