package org.handbill.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Message;
import org.handbill.campaign.Part;
import org.handbill.campaign.Petition;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Problems;
import org.handbill.prose.Inline;

/** A petition that is closed while actions, messages or links still ask for signatures. */
final class PetitionClosed implements Rule {
    private static final String HINT = "Ask for something that still helps, or take this out; what came of the petition belongs into its 'outcome'.";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    @Override
    public Code code() {
        return Code.PETITION_CLOSED;
    }

    @Override
    public void look(Subject subject, Problems problems) {
        for (Edition edition : subject.campaign().editions()) {
            edition.petition().filter(petition -> petition.status() == Petition.Status.CLOSED)
                    .ifPresent(petition -> look(edition, petition, subject, problems));
        }
    }

    private static void look(Edition edition, Petition petition, Subject subject, Problems problems) {
        Optional<String> url = petition.url().map(Object::toString);
        for (Action action : edition.actions()) {
            Article article = action.article();
            boolean own = edition.translation().isEmpty() || article.isTranslated(Part.BODY);
            if (own && action.kind() instanceof Action.Kind.Petition) {
                report("This action sends readers to a petition, but the campaign's petition is closed.",
                        subject.places().of(article.file(), "kind"), problems);
            }
        }
        List<Pattern> ask = words(petition.label());
        for (Message message : edition.messages()) {
            Optional<Matcher> asked = asks(message.text(), ask);
            if (url.filter(message.text()::contains).isPresent()) {
                report("The message '" + message.id() + "' has the address of a petition that is closed.",
                        Text.placeOf(message.span(), url.orElseThrow()), problems);
            } else if (asked.isPresent()) {
                report("The message '" + message.id() + "' still asks to '" + petition.label() + "', but the petition is closed.",
                        Text.placeOf(message.span(), asked.get().group()), problems);
            }
        }
        url.ifPresent(address -> edition.articles().stream().filter(article -> article.isTranslated(Part.BODY))
                .flatMap(article -> article.body().links().stream()).filter(link -> link.target().equals(address))
                .forEach(link -> report("This link leads to a petition that is closed.", place(link, address), problems)));
    }

    private static Location place(Inline.Link link, String address) {
        return Text.placeOf(link.span(), address);
    }

    private static void report(String message, Location place, Problems problems) {
        problems.warning(Code.PETITION_CLOSED, place, message, HINT);
    }

    /** What the button says, word by word; of scripts without spaces or with endings, the beginning of each word. */
    private static List<Pattern> words(String label) {
        List<Pattern> words = new ArrayList<>();
        WORD.matcher(label).results().map(found -> found.group().toLowerCase(Locale.ROOT)).forEach(word -> {
            boolean unspaced = word.codePointAt(0) >= 0x1100;
            if (unspaced) {
                words.add(Pattern.compile(Pattern.quote(word.substring(0, Math.min(2, word.length())))));
            } else if (word.length() > 3) {
                words.add(Pattern.compile("(?iu)\\b" + Pattern.quote(word) + "\\b"));
            }
        });
        return words;
    }

    /** All of the words, in any order; the first of them. */
    private static Optional<Matcher> asks(String text, List<Pattern> words) {
        List<Matcher> found = words.stream().map(word -> word.matcher(text)).filter(Matcher::find).toList();
        return found.size() == words.size() ? found.stream().findFirst() : Optional.empty();
    }
}
