package org.handbill.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.handbill.campaign.Message;
import org.handbill.campaign.Settings;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Located;
import org.handbill.diagnostic.NearNames;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Span;
import org.handbill.parse.Yaml;
import org.handbill.text.Nfc;

/** Reads {@code messages.yaml}. */
final class MessageBinder {
    private static final Pattern PERSON = Pattern.compile("\\{@[^{}]*\\}");

    private final Settings settings;
    private final SettingsBinder platforms;
    private final Problems problems;

    MessageBinder(Settings settings, SettingsBinder platforms, Problems problems) {
        this.settings = settings;
        this.platforms = platforms;
        this.problems = problems;
    }

    List<Message> messages(Yaml root) {
        if (root instanceof Yaml.Scalar scalar && scalar.isNothing()) {
            return List.of();
        }
        if (!(root instanceof Yaml.Sequence list)) {
            problems.error(Code.WRONG_TYPE, root.span(), "The messages have to be a list.",
                    "Begin each message with a hyphen, for instance: - id: short");
            return List.of();
        }
        List<Message> messages = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Fields fields : Fields.items(list, problems)) {
            Optional<Located<String>> id = fields.line("id").required();
            Optional<Located<String>> text = fields.text("text").required();
            List<String> suited = platforms.platformIds(fields.lines("for"));
            boolean card = fields.bool("card").or(false);
            Optional<Located<LocalDate>> day = fields.date("date").located();
            Optional<LocalDate> date = day.map(Located::value);
            day.filter(found -> found.value().isAfter(platforms.today())).ifPresent(found -> UpdateDay.toCome(found.span(), found.value(),
                    "A message is published as soon as it is in this file.", problems));
            Optional<Located<String>> about = fields.line("about").located();
            fields.done();
            if (id.isPresent() && !ids.add(id.get().value())) {
                problems.error(Code.INVALID_VALUE, id.get().span(), "Two messages have the id '" + id.get().value() + "'.",
                        "Give each message an id of its own.");
            }
            if (id.isPresent() && text.isPresent()) {
                checkPlaces(text.get());
                messages.add(
                        new Message(id.get().value(), composedNames(text.get().value()), suited, card, date, about, text.get().span()));
            }
        }
        return messages;
    }

    /** Names of people are compared in Unicode form C; nothing else of the text is changed. */
    private static String composedNames(String text) {
        return PERSON.matcher(text).replaceAll(name -> Matcher.quoteReplacement(Nfc.of(name.group())));
    }

    private void checkPlaces(Located<String> text) {
        String value = text.value();
        Matcher foreign = Message.FOREIGN_PLACE.matcher(value);
        Parts parts = new Parts(text.span());
        int close = -1;
        for (int open = value.indexOf('{'); open >= 0;) {
            close = close < open ? value.indexOf('}', open) : close;
            if (close < 0) {
                return;
            }
            int next = value.indexOf('{', open + 1);
            if (foreign.region(open, value.length()).lookingAt()) {
                foreignPlace(parts.next(foreign.group()), foreign.group());
                next = value.indexOf('{', foreign.end());
            } else if (next < 0 || next > close) {
                place(parts.next(value.substring(open, close + 1)), value.substring(open + 1, close));
            }
            open = next;
        }
    }

    /** What another program would have filled: one error for all its braces. */
    private void foreignPlace(Span place, String found) {
        String name = found.substring(2, found.length() - 2).strip();
        boolean isOurs = Message.PLACES.contains(name) || name.startsWith("@") && settings.people().containsKey(Nfc.of(name.substring(1)));
        problems.error(Code.PLACEHOLDER_LEFT, place, "Readers see '" + found + "' as it is typed here.",
                isOurs
                        ? "Type it with one brace on each side: {" + name + "}"
                        : "Type what it stands for, or delete it; the tool fills only names in single braces, such as {link}.");
    }

    private void place(Span place, String name) {
        if (name.startsWith("@")) {
            if (!settings.people().containsKey(Nfc.of(name.substring(1)))) {
                problems.error(Code.UNKNOWN_PERSON, place, "There is no person '" + name.substring(1) + "' in campaign.yaml.",
                        () -> settings.people().isEmpty()
                                ? "List the people whom messages mention under 'people' in campaign.yaml."
                                : NearNames.hint(name.substring(1), settings.people().keySet()));
            }
        } else if (!Message.PLACES.contains(name)) {
            problems.error(Code.INVALID_VALUE, place, "A message has no place '{" + name + "}'.",
                    "There are {link}, {hashtags} and, for a person, {@name}.");
        }
    }

    /** The parts of a text one behind the other, where they are written. */
    private static final class Parts {
        private final Span text;
        private int searched;

        Parts(Span text) {
            this.text = text;
        }

        /** Where it is; the whole text if it is written otherwise, for instance on two lines. */
        Span next(String part) {
            int at = text.text().indexOf(part, searched);
            if (at < 0) {
                return text;
            }
            searched = at + 1;
            return text.source().span(text.start() + at, text.start() + at + part.length());
        }
    }
}
