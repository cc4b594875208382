package org.handbill.check;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Part;
import org.handbill.campaign.Petition;
import org.handbill.campaign.Places;
import org.handbill.campaign.Recipients;
import org.handbill.diagnostic.Location;
import org.handbill.prose.Inline;

/** Every address of other sites that a campaign gives its readers, with all places where it stands. */
public final class ExternalLinks {
    private static final Pattern TYPED = Pattern.compile("https?://[^\\s<>\"{}]+[^\\s<>\"{}.,;:!?)]");

    private final Places places;
    private final String own;
    private final SortedMap<String, Set<Location>> links = new TreeMap<>();

    private ExternalLinks(Campaign campaign) {
        this.places = campaign.margins().places();
        this.own = campaign.settings().baseUrl().map(Object::toString).orElse("\0");
    }

    /** Places by address, without what stands behind '#'. */
    public static Map<String, List<Location>> of(Campaign campaign) {
        ExternalLinks found = new ExternalLinks(campaign);
        for (Edition edition : campaign.editions()) {
            found.edition(edition);
        }
        Map<String, List<Location>> links = new LinkedHashMap<>();
        found.links.forEach((address, places) -> links.put(address, List.copyOf(places)));
        return links;
    }

    private void edition(Edition edition) {
        if (edition.translation().isEmpty()) {
            edition.petition().filter(petition -> petition.status() == Petition.Status.OPEN).flatMap(Petition::url)
                    .ifPresent(url -> add(url.toString(), places.of("campaign.yaml", "petition.url")));
            edition.actions().forEach(this::action);
        }
        edition.articles().forEach(this::article);
        edition.messages().forEach(message -> {
            Matcher typed = TYPED.matcher(message.text());
            while (typed.find()) {
                add(typed.group(), Text.placeOf(message.span(), typed.group()));
            }
        });
    }

    private void action(Action action) {
        String file = action.article().file();
        switch (action.kind()) {
            case Action.Kind.Petition petition -> add(petition.url().toString(), places.of(file, "url"));
            case Action.Kind.Donate donate -> add(donate.url().toString(), places.of(file, "url"));
            case Action.Kind.Write write -> {
                write.form().flatMap(Action.Form::url).ifPresent(url -> add(url.toString(), places.of(file, "form.url")));
                write.recipients().ifPresent(this::recipients);
            }
            case Action.Kind.Share _,Action.Kind.Pledge _,Action.Kind.Boycott _,Action.Kind.Call _,Action.Kind.Attend _,Action.Kind.Other _ ->
                {
                }
        }
    }

    /** Each form where it is named first: many recipients may share one. */
    private void recipients(Recipients recipients) {
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < recipients.list().size(); i++) {
            String url = recipients.list().get(i).url();
            if (!url.isEmpty()) {
                first.putIfAbsent(url, i);
            }
        }
        List<Location> found = recipients.places().of(List.copyOf(first.values()), "url");
        int next = 0;
        for (String url : first.keySet()) {
            add(url, found.get(next++));
        }
    }

    private void article(Article article) {
        if (article.isTranslated(Part.BODY)) {
            for (Inline.Link link : article.body().links()) {
                add(link.target(), Text.placeOf(link.span(), link.target()));
            }
        }
        places.find(article.file(), "source.url")
                .ifPresent(span -> article.source().ifPresent(source -> add(source.url(), span)));
    }

    private void add(String address, Location place) {
        String bare = address.replaceFirst("#.*$", "");
        boolean outside = (bare.startsWith("https://") || bare.startsWith("http://")) && !bare.startsWith(own);
        if (outside) {
            links.computeIfAbsent(bare, _ -> new LinkedHashSet<>()).add(place);
        }
    }
}
