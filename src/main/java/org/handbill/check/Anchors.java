package org.handbill.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.handbill.campaign.Article;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.prose.HtmlOptions;
import org.handbill.prose.HtmlWriter;
import org.handbill.prose.Inline;
import org.handbill.site.FileReference;
import org.handbill.site.Routes;
import org.jsoup.Jsoup;

/** Links to places on pages. Places that the theme has are looked at when pages are made. */
final class Anchors implements Rule {
    @Override
    public Code code() {
        return Code.ANCHOR_NOT_FOUND;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        Routes routes = new Routes(subject.campaign());
        Map<String, Article> articles = new HashMap<>();
        for (Edition edition : subject.campaign().editions()) {
            edition.articles().forEach(article -> articles.put(article.file(), article));
        }
        Map<String, Set<String>> known = new HashMap<>();
        articles.values().stream().filter(article -> article.isTranslated(Part.BODY)).forEach(article -> {
            try (Findings findings = new Findings(Code.ANCHOR_NOT_FOUND, Location.whole(article.file()), problems)) {
                for (Inline.Link link : article.body().links()) {
                    if (Routes.isRelative(link.target()) && link.target().indexOf('#') >= 0) {
                        Optional<Routes.Target> target = routes.resolve(article.file(), link.target())
                                .filter(found -> found.fragment().length() > 1);
                        Optional<Article> there = target.flatMap(found -> Optional.ofNullable(articles.get(found.file())));
                        there.ifPresent(found -> look(link, target.orElseThrow(),
                                known.computeIfAbsent(found.file(), _ -> ids(found)), findings));
                    }
                }
            }
        });
    }

    private static void look(Inline.Link link, Routes.Target target, Set<String> ids, Findings findings) {
        String wanted = FileReference.place(target.fragment().substring(1));
        if (!ids.contains(wanted)) {
            findings.warning(() -> new Findings.Finding(Text.placeOf(link.span(), target.fragment()),
                    "There is no place '#" + wanted + "' in " + target.file() + ".",
                    ids.isEmpty()
                            ? "Write {#" + wanted + "} behind the heading that is meant."
                            : NearNames.hint(wanted, ids)));
        }
    }

    private static Set<String> ids(Article article) {
        Set<String> ids = new TreeSet<>();
        Jsoup.parseBodyFragment(HtmlWriter.write(article.body(), HtmlOptions.PLAIN)).select("[id]").forEach(found -> ids.add(found.id()));
        return ids;
    }
}
