package org.handbill.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Known;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Severity;

/** Takes out of the findings what is known already. */
public final class Baseline {
    private final List<Located<Known>> known;

    public Baseline(List<Located<Known>> known) {
        this.known = List.copyOf(known);
    }

    /**
     * What is new.
     *
     * @param unseen ids of rules that were not asked for: what is known of them may still be there
     * @param all whether every other rule has looked, so that what was not found is gone, and told
     */
    public List<Diagnostic> news(List<Diagnostic> found, Set<String> unseen, boolean all) {
        Map<Known.Key, Integer> left = new HashMap<>();
        known.forEach(one -> left.merge(one.value().key(), one.value().times(), Integer::sum));
        List<Diagnostic> news = new ArrayList<>();
        for (Diagnostic one : found) {
            Known.Key key = Known.keyOf(one);
            int times = one.severity() == Severity.WARNING ? left.getOrDefault(key, 0) : 0;
            if (times > 0) {
                left.put(key, times - 1);
            } else {
                news.add(one);
            }
        }
        for (Located<Known> one : all ? known : List.<Located<Known>>of()) {
            int gone = Math.min(left.getOrDefault(one.value().key(), 0), one.value().times());
            if (gone > 0 && !unseen.contains(one.value().rule())) {
                left.merge(one.value().key(), -gone, Integer::sum);
                String what = gone == one.value().times() ? "This is" : gone + " of these " + one.value().times() + " are";
                news.add(new Diagnostic(Code.BASELINE_OUTDATED, Severity.NOTE, one.span(),
                        what + " no longer there: " + one.value().rule() + " in " + one.value().file() + ".",
                        "Type handbill check --update-baseline, so that it is told if it comes back."));
            }
        }
        return news;
    }
}
