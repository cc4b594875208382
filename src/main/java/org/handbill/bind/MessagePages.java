package org.handbill.bind;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Withheld;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;

/** Finds the pages that messages say they are about. What is wrong is reported where it is written, and so once for all translations. */
final class MessagePages {
    private static final String ENDING = ".md";

    private final List<Withheld> withheld;
    private final Set<String> broken;
    private final MisnamedFiles misnamed;
    private final Problems problems;

    /** @param broken files that are there but could not be read, which is told elsewhere */
    MessagePages(List<Withheld> withheld, Set<String> broken, MisnamedFiles misnamed, Problems problems) {
        this.misnamed = misnamed;
        this.withheld = List.copyOf(withheld);
        this.broken = Set.copyOf(broken);
        this.problems = problems;
    }

    /** With files in place of the author's names for them, and without messages about what is not yet public. */
    Campaign resolved(Campaign campaign) {
        List<Edition> editions = campaign.editions().stream().map(this::resolved).toList();
        return new Campaign(campaign.settings(), editions, campaign.media(), campaign.ledger(), campaign.chosenSlugs(), campaign.margins());
    }

    private Edition resolved(Edition edition) {
        if (edition.messages().stream().allMatch(message -> message.about().isEmpty())) {
            return edition;
        }
        Set<String> files = edition.articles().stream().map(Article::file).collect(Collectors.toCollection(LinkedHashSet::new));
        List<Message> messages = new ArrayList<>();
        for (Message message : edition.messages()) {
            if (message.about().isEmpty()) {
                messages.add(message);
            } else {
                resolved(message, message.about().get(), edition, files).ifPresent(messages::add);
            }
        }
        return edition.withMessages(messages);
    }

    private Optional<Message> resolved(Message message, Located<String> about, Edition edition, Set<String> files) {
        String file = edition.folder() + name(about.value()) + ENDING;
        if (file.equals(edition.post().file())) {
            return Optional.of(message.about(Optional.empty()));
        }
        if (files.contains(file)) {
            return Optional.of(message.about(Optional.of(new Located<>(file, about.span()))));
        }
        boolean writtenHere = about.span().source().file().equals(edition.folder() + "messages.yaml");
        Optional<Withheld> hidden = hidden(file, edition);
        if (hidden.isPresent() && writtenHere) {
            problems.warning(Code.LINK_TO_LEFT_OUT, about.span(),
                    "The message '" + message.id() + "' is about " + hidden.get().file() + ", which is left out " + hidden.get().time()
                            + "; so is the message.",
                    "To share it before then, write about: post.");
        } else if (hidden.isEmpty() && writtenHere && !misnamed.tell(List.of(file), Code.LINK_NOT_FOUND, about.span())
                && !broken.contains(file) && !broken.contains(file.substring(edition.folder().length()))) {
            List<String> names = Stream.concat(files.stream(), broken.stream().filter(known -> isTextOf(edition, known)).sorted())
                    .distinct()
                    .map(known -> name(known.substring(edition.folder().length()))).toList();
            problems.error(Code.LINK_NOT_FOUND, about.span(),
                    "The message '" + message.id() + "' is about '" + about.value() + "', which the campaign does not have.",
                    NearNames.file(name(about.value()), names));
        }
        return Optional.empty();
    }

    /** Whether a file is a text of this edition, and not of a translation's folder. */
    private static boolean isTextOf(Edition edition, String file) {
        String name = file.startsWith(edition.folder()) ? file.substring(edition.folder().length()) : "";
        return name.endsWith(ENDING) && (name.indexOf('/') < 0 || name.matches("(?:pages|actions|updates)/[^/]*"));
    }

    private Optional<Withheld> hidden(String file, Edition edition) {
        String original = file.substring(edition.folder().length());
        return Stream.of(file, original).flatMap(name -> withheld.stream().filter(one -> one.file().equals(name))).findFirst();
    }

    private static String name(String typed) {
        return typed.endsWith(ENDING) ? typed.substring(0, typed.length() - ENDING.length()) : typed;
    }
}
