package org.handbill.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.handbill.bind.BaselineBinder;
import org.handbill.bind.BindOptions;
import org.handbill.campaign.Checks;
import org.handbill.check.Baseline;
import org.handbill.check.Doctor;
import org.handbill.check.Levels;
import org.handbill.check.Placeholders;
import org.handbill.check.Subject;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Known;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Severity;
import org.handbill.diagnostic.Source;
import org.handbill.load.BaselineFile;
import org.handbill.load.Sources;

/** What the doctor says of a campaign, without what is known already, weighed as its author wants. */
record Advice(Path folder, Pipeline.Bound bound, BindOptions options) {
    /** What authors' texts gave away. */
    List<Diagnostic> ofTexts() {
        return ofTexts(ofStarter());
    }

    private List<Diagnostic> ofTexts(List<Diagnostic> starter) {
        Problems problems = new Problems();
        problems.addAll(Doctor.examine(Subject.of(bound.campaign(), bound.catalogue(), options.asOf())));
        problems.addAll(starter);
        return problems.sorted();
    }

    /** What a new campaign begins with and nobody has changed. */
    private List<Diagnostic> ofStarter() {
        return isOff(Code.STARTER_TEXT)
                ? List.of()
                : Placeholders.starter(written(), StarterPassages.of(bound.campaign().original().language()),
                        new NewCampaign(folder, options.asOf()).ownAddress());
    }

    /** What only a check says: what is left of a new campaign is an error then, and addresses for examples are told. */
    List<Diagnostic> ofCheck() {
        List<Diagnostic> starter = ofStarter();
        Problems problems = new Problems();
        boolean weighed = checks().levels().containsKey(Code.STARTER_TEXT.id());
        problems.addAll(ofTexts(weighed ? starter : starter.stream().map(one -> one.as(Severity.ERROR)).toList()));
        if (!isOff(Code.EXAMPLE_ADDRESS)) {
            problems.addAll(Placeholders.examples(written(), starter));
        }
        return problems.sorted();
    }

    private boolean isOff(Code code) {
        return Levels.off(checks()).contains(code.id());
    }

    /** The campaign's own texts in its own language. */
    private List<Source> written() {
        Sources.Texts texts = bound.sources().texts();
        List<Source> files = new ArrayList<>(List.of(bound.sources().campaign()));
        Stream.of(texts.post().stream(), texts.appeal().stream(), texts.actions().stream(), texts.pages().stream(),
                texts.messages().stream(),
                texts.updates().stream()).flatMap(all -> all).forEach(files::add);
        return files;
    }

    /** Added to what came of a build. The value stays even if one of the findings is now an error. */
    <T> Outcome<T> onBuild(Outcome<T> outcome) {
        return weighed(outcome, ofTexts(), Set.of(), false);
    }

    /**
     * @param unseen ids of rules that did not look
     * @param all whether every other rule did, so that what is known but was not found is told
     */
    <T> Outcome<T> weighed(Outcome<T> outcome, List<Diagnostic> more, Set<String> unseen, boolean all) {
        Problems problems = new Problems();
        problems.addAll(outcome.diagnostics());
        problems.addAll(more);
        Baseline baseline = new Baseline(known(problems));
        Set<String> silent = new HashSet<>(unseen);
        silent.addAll(Levels.off(checks()));
        Problems news = new Problems();
        news.addAll(baseline.news(problems.sorted(), silent, all && outcome.value().isPresent()));
        return new Outcome<>(outcome.value(), Levels.weigh(news.sorted(), checks()));
    }

    Checks checks() {
        return bound.campaign().margins().checks();
    }

    /** What is known already of rules that did not look, and may still be there. */
    List<Known> knownOf(Set<String> unseen) {
        return known(new Problems()).stream().map(Located::value).filter(one -> unseen.contains(one.rule())).toList();
    }

    private List<Located<Known>> known(Problems problems) {
        Optional<Source> file = checks().baseline().flatMap(name -> BaselineFile.read(folder, name.value(), problems));
        Optional<Outcome<List<Located<Known>>>> read = file.map(BaselineBinder::bind);
        read.ifPresent(outcome -> problems.addAll(outcome.diagnostics()));
        return read.flatMap(Outcome::value).orElse(List.of());
    }
}
