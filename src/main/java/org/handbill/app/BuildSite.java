package org.handbill.app;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.handbill.bind.BindOptions;
import org.handbill.diagnostic.Outcome;
import org.handbill.publish.CacheFile;
import org.handbill.publish.NamedPlace;
import org.handbill.publish.PictureCache;
import org.handbill.publish.PublishReport;
import org.handbill.publish.SitePublisher;

/**
 * Makes the site of a campaign in a folder, whole or not at all.
 *
 * @param campaign the campaign folder
 * @param output where the site goes
 * @param asOf the day that counts as today
 * @param drafts whether texts marked as drafts are taken
 * @param baseUrl in place of the campaign's own
 * @param theme in place of the campaign's own
 * @param frozenLinks whether a page without a short link is an error, instead of being given one
 */
public record BuildSite(Path campaign, Path output, LocalDate asOf, boolean drafts, Optional<String> baseUrl, Optional<String> theme,
        boolean frozenLinks) {

    /**
     * What a build did.
     *
     * @param files that the site has
     * @param written files that are new or differ from those of the last build
     * @param removed files of the last build that the site no longer has
     * @param links short links that are new in the ledger
     * @param picturesCleaned pictures that said where, when or with what they were taken, which the site does not
     * @param outside the addresses outside that are in the site's files
     */
    public record Report(int files, int written, int removed, int links, int picturesCleaned, Outside outside) {
        public boolean changed() {
            return written > 0 || removed > 0;
        }
    }

    /**
     * Addresses outside that a site names.
     *
     * @param fetchedFrom hosts that browsers ask by themselves when a page opens
     * @param unforeseen whether there are scripts of a theme or its author, which may ask others
     * @param list the file that has each of them; absent if it could not be written
     */
    public record Outside(int addresses, int hosts, SortedSet<String> fetchedFrom, boolean unforeseen, Optional<Path> list) {}

    public Outcome<Report> build() {
        return build(Progress.NONE);
    }

    /** @param progress hears of each file that is made */
    public Outcome<Report> build(Progress progress) {
        return CacheFile.place(campaign).then(_ -> NamedPlace.free(campaign, output))
                .then(_ -> OutputPlace.free(campaign, output, "the site would swallow itself"))
                .then(_ -> new SitePublisher().recover(output))
                .then(_ -> make(progress));
    }

    private Outcome<Report> make(Progress progress) {
        LinkStage.Mode mode = frozenLinks ? LinkStage.Mode.FROZEN : LinkStage.Mode.MINT;
        PictureCache pictures = new PictureCache(campaign);
        Outcome<Report> built = Pipeline.run(campaign, new BindOptions(asOf, drafts, baseUrl, theme), mode, pictures).sound()
                .then(ready -> publish(ready, progress));
        if (!built.hasErrors()) {
            pictures.tidy();
        }
        return built;
    }

    private Outcome<Report> publish(Pipeline.Ready ready, Progress progress) {
        OutsideReport outside = new OutsideReport(ready.links().campaign());
        return new SitePublisher().publish(new WatchedSite(outside.watch(ready.site()), progress), output, ready.links().save())
                .then(published -> {
                    CacheFile list = new CacheFile(campaign, "outside.tsv");
                    Optional<Path> written = list.write(outside.table()) ? Optional.of(list.path()) : Optional.empty();
                    return Outcome.of(report(published, ready, outside.sum(written)), outside.warnings());
                });
    }

    private static Report report(PublishReport published, Pipeline.Ready ready, Outside outside) {
        return new Report(published.written() + published.unchanged(), published.written(), published.removed(), ready.links().made(),
                ready.site().picturesCleaned(), outside);
    }
}
