package org.handbill.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import org.handbill.campaign.Action;
import org.handbill.campaign.Article;
import org.handbill.campaign.Campaign;
import org.handbill.campaign.Edition;
import org.handbill.campaign.Places;
import org.handbill.campaign.Recipient;
import org.handbill.campaign.Recipients;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.Location;

/**
 * Words in settings, front matters and files of recipients that readers see as they are typed. Every value is taken for one but those that are known
 * to be something else, so that none is forgotten.
 */
final class WordFields {
    /** Looked at as texts of their own. */
    private static final Set<String> TEXTS = Set.of("title", "summary", "notice", "hashtags");
    /** The last names of keys whose values are names of files and of what the tool has, or are not shown. */
    private static final Set<String> NO_WORDS = Set.of("file", "recipients", "theme", "baseline", "untranslated", "original", "path",
            "domain",
            "short", "url", "baseUrl", "mirrors", "platforms", "outputs", "email");
    private static final Map<String, Function<Recipient, String>> COLUMNS = Map.of("name", Recipient::name, "role", Recipient::role,
            "group", Recipient::group, "region", Recipient::region, "salutation", Recipient::salutation, "topic", Recipient::topic);

    private final Places places;
    private final Predicate<String> test;
    private final List<Text> fields = new ArrayList<>();
    private final Set<String> recipients = new HashSet<>();

    private WordFields(Places places, Predicate<String> test) {
        this.places = places;
        this.test = test;
    }

    static List<Text> of(Campaign campaign, Predicate<String> test) {
        WordFields found = new WordFields(campaign.margins().places(), test);
        for (Edition edition : campaign.editions()) {
            Locale language = edition.language();
            found.values(language, edition.folder() + "campaign.yaml");
            edition.articles().stream().map(Article::file).forEach(file -> found.values(language, file));
            for (Action action : edition.actions()) {
                if (action.kind() instanceof Action.Kind.Write write) {
                    write.recipients().filter(list -> found.recipients.add(list.file()))
                            .ifPresent(list -> found.recipients(language, list));
                }
            }
        }
        return found.fields;
    }

    private void values(Locale language, String file) {
        for (Map.Entry<String, Located<String>> value : places.in(file).entrySet()) {
            if (isWords(value.getKey())) {
                add(language, value.getValue().value(), value.getValue().span());
            }
        }
    }

    private static boolean isWords(String key) {
        String named = key.replaceFirst("\\.[0-9]+$", "");
        return !TEXTS.contains(named) && !NO_WORDS.contains(named.substring(named.lastIndexOf('.') + 1));
    }

    private void recipients(Locale language, Recipients file) {
        add(language, file.source(), Location.whole(file.file()));
        COLUMNS.forEach((column, cell) -> {
            List<Integer> numbers = new ArrayList<>();
            for (int i = 0; i < file.list().size(); i++) {
                if (test.test(cell.apply(file.list().get(i)))) {
                    numbers.add(i);
                }
            }
            List<Location> found = numbers.isEmpty() ? List.of() : file.places().of(numbers, column);
            for (int i = 0; i < numbers.size(); i++) {
                fields.add(new Text(language, Text.Kind.FIELD, cell.apply(file.list().get(numbers.get(i))), found.get(i)));
            }
        });
    }

    private void add(Locale language, String words, Location place) {
        if (test.test(words)) {
            fields.add(new Text(language, Text.Kind.FIELD, words, place));
        }
    }
}
