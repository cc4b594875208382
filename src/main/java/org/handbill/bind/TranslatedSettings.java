package org.handbill.bind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.handbill.campaign.Part;
import org.handbill.campaign.Petition;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.parse.Yaml;
import org.handbill.text.Nfc;

/**
 * A translation's {@code campaign.yaml}: title, summary, notice, hashtags, contact, names of people, and the words of the petition. All else is
 * the same in every language.
 *
 * @param untranslated the parts that it leaves out
 * @param left files that stay in the campaign's own language, as their names begin
 */
record TranslatedSettings(String title, String summary, String notice, List<String> hashtags, Optional<Settings.Contact> contact,
        Map<String, Settings.Person> people, Optional<Petition> petition, Set<Part> untranslated, List<String> left) {

    /** What is read from the campaign's own {@code campaign.yaml}, to stand in for what is missing. */
    record Original(Settings settings, String title, String summary, String notice, Optional<Petition> petition, Yaml.Mapping keys) {}

    private static final List<String> SAME = List.of("baseUrl", "language", "theme", "accounts", "links", "platforms", "outputs", "checks",
            "deadline",
            "mirrors", "deploy", "media");

    /** @param binder reads the hashtags of the same fields */
    static TranslatedSettings read(Fields fields, Original original, SettingsBinder binder) {
        sameEverywhere(fields, original.keys());
        Set<Part> untranslated = EnumSet.noneOf(Part.class);
        String title = or(fields.line("title"), original.title(), Part.TITLE, untranslated);
        String summary = or(fields.line("summary"), original.summary(), Part.SUMMARY, untranslated);
        String notice = or(fields.line("notice"), original.notice(), Part.NOTICE, untranslated);
        Optional<Petition> petition = petition(fields, original.petition(), untranslated);
        Optional<Settings.Contact> contact = fields.mapping("contact").optional().map(below -> {
            Optional<Settings.Contact> other = original.settings().contact();
            return new Settings.Contact(below.line("name").or(other.map(Settings.Contact::name).orElse("")),
                    below.email("email").optional().or(() -> other.flatMap(Settings.Contact::email)),
                    other.flatMap(Settings.Contact::security));
        });
        Map<String, Settings.Person> people = people(fields, original.settings());
        List<String> left = fields.lines("untranslated").or(List.of()).stream().map(file -> Nfc.of(file.value())).toList();
        fields.line(Overlay.ORIGINAL).or("");
        TranslatedSettings read = new TranslatedSettings(title, summary, notice, binder.hashtags(), contact, people, petition, untranslated,
                left);
        fields.done();
        return read;
    }

    private static String or(Field<String> field, String original, Part part, Set<Part> untranslated) {
        String own = field.or("");
        if (own.isEmpty() && !original.isEmpty()) {
            untranslated.add(part);
            return original;
        }
        return own;
    }

    private static Optional<Petition> petition(Fields fields, Optional<Petition> original, Set<Part> untranslated) {
        Optional<Fields> own = fields.mapping("petition").optional();
        own.ifPresent(below -> report(below, List.of("url", "status", "closedOn")));
        Optional<String> label = own.flatMap(below -> below.line("label").optional());
        Optional<String> outcome = own.flatMap(below -> below.text("outcome").optional());
        return original.map(found -> {
            if (label.isEmpty()) {
                untranslated.add(Part.PETITION_LABEL);
            }
            if (outcome.isEmpty() && !found.outcome().isEmpty()) {
                untranslated.add(Part.PETITION_OUTCOME);
            }
            return new Petition(found.url(), label.orElse(found.label()), found.status(), found.closedOn(),
                    outcome.orElse(found.outcome()));
        });
    }

    private static Map<String, Settings.Person> people(Fields fields, Settings settings) {
        Map<String, Settings.Person> people = new HashMap<>();
        Problems problems = fields.problems();
        fields.mapping("people").optional().ifPresent(below -> {
            for (Located<String> key : below.keys()) {
                Settings.Person person = settings.people().get(Nfc.of(key.value()));
                String name = below.mapping(key.value()).optional().flatMap(one -> one.line("name").required()).map(Located::value)
                        .orElse("");
                if (person == null) {
                    problems.error(Code.UNKNOWN_PERSON, key.span(), "There is no person '" + key.value() + "' in campaign.yaml.",
                            () -> NearNames.hint(key.value(), settings.people().keySet()));
                } else {
                    people.put(Nfc.of(key.value()), new Settings.Person(name, person.handles()));
                }
            }
        });
        return people;
    }

    /** Settings of the whole campaign, those that only the campaign's own file has included. */
    private static void sameEverywhere(Fields fields, Yaml.Mapping original) {
        Set<String> mine = Set.of("title", "summary", "notice", "hashtags", "contact", "people", "petition");
        List<String> same = new ArrayList<>(SAME);
        original.entries().stream().map(entry -> entry.key().text()).filter(key -> !mine.contains(key)).forEach(same::add);
        report(fields, same);
    }

    private static void report(Fields fields, List<String> same) {
        for (String key : Set.copyOf(same)) {
            fields.leave(key);
        }
        for (Located<String> key : fields.keys()) {
            if (same.contains(key.value())) {
                fields.problems().error(Code.NOT_TRANSLATABLE, key.span(), "'" + key.value() + "' is the same in every language.",
                        key.value().equals("language")
                                ? "Delete it here: the folder's name says the language."
                                : "Delete it here: it is set in the campaign.yaml of the campaign folder.");
            }
        }
    }
}
