package org.handbill.bind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;

/**
 * Finds out what binders take by letting them read. It begins with empty files, and writes into them what they have asked for, each word of each choice once,
 * until they ask for nothing more.
 */
final class Probe {
    /** A word of a choice, and the keys that lead to it. */
    private record Choice(String file, List<String> path, String key, String word) {}

    private final Consumer<Function<String, Yaml.Mapping>> binder;
    private final Map<String, Asked> known = new HashMap<>();

    /** @param binder reads files, each of which it is given by its name */
    private Probe(Consumer<Function<String, Yaml.Mapping>> binder) {
        this.binder = binder;
    }

    /** What is asked of each file, by its name, which is what it has no folder of a translation in front of. */
    static Map<String, Asked> of(Consumer<Function<String, Yaml.Mapping>> binder) {
        Probe probe = new Probe(binder);
        int before = -1;
        while (probe.size() > before) {
            before = probe.size();
            probe.read(Optional.empty()).forEach(probe::add);
            probe.choices().forEach(choice -> probe.read(Optional.of(choice)).forEach(probe::add));
        }
        probe.decide();
        return probe.known;
    }

    private int size() {
        return known.values().stream().mapToInt(Asked::size).sum();
    }

    private void add(String file, Asked asked) {
        known.computeIfAbsent(file, _ -> new Asked()).add(asked);
    }

    private Map<String, Asked> read(Optional<Choice> choice) {
        Map<String, Asked> files = new HashMap<>();
        Asked.during(() -> binder.accept(file -> mapping(file, choice)))
                .forEach((file, asked) -> files.computeIfAbsent(Shapes.original(file), _ -> new Asked()).add(asked));
        return files;
    }

    private Yaml.Mapping mapping(String file, Optional<Choice> choice) {
        Asked asked = known.getOrDefault(Shapes.original(file), new Asked());
        String text = text(asked, new ArrayList<>(), choice.filter(chosen -> chosen.file().equals(Shapes.original(file))));
        return YamlParser.mapping(new Source(file, text), new Problems()).orElseThrow();
    }

    private static String text(Asked asked, List<String> path, Optional<Choice> choice) {
        StringBuilder out = new StringBuilder("{");
        Set<String> keys = new HashSet<>(asked.keys());
        keys.add(Asked.ANY_NAME);
        for (String key : keys) {
            path.addLast(key);
            String value = asked.keys().contains(key) ? switch (asked.takes(key)) {
                case Takes.Group _ -> text(asked.below(key), path, choice);
                case Takes.Groups _ -> "[" + text(asked.below(key), path, choice) + "]";
                case Takes.Word(List<String> words) -> word(words, path, choice);
                case Takes.Text _,Takes.Day _,Takes.Time _,Takes.Whole _,Takes.TrueFalse _,Takes.Web _,Takes.Email _,Takes.Special _,Takes.Items _,Takes.Anything _ ->
                    "~";
            } : "~";
            path.removeLast();
            out.append(key).append(": ").append(value).append(", ");
        }
        return out.append('}').toString();
    }

    private static String word(List<String> words, List<String> path, Optional<Choice> choice) {
        List<String> above = path.subList(0, path.size() - 1);
        return choice.filter(chosen -> chosen.path().equals(above) && chosen.key().equals(path.getLast())).map(Choice::word)
                .orElse(words.getFirst());
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        known.forEach((file, asked) -> collect(file, List.of(), asked, choices));
        return choices;
    }

    private static void collect(String file, List<String> path, Asked asked, List<Choice> choices) {
        for (String key : asked.keys()) {
            switch (asked.takes(key)) {
                case Takes.Word(List<String> words) -> words.forEach(word -> choices.add(new Choice(file, path, key, word)));
                case Takes.Group _,Takes.Groups _ -> {
                    List<String> below = new ArrayList<>(path);
                    below.add(key);
                    collect(file, List.copyOf(below), asked.below(key), choices);
                }
                case Takes.Text _,Takes.Day _,Takes.Time _,Takes.Whole _,Takes.TrueFalse _,Takes.Web _,Takes.Email _,Takes.Special _,Takes.Items _,Takes.Anything _ -> {
                    // nothing to choose
                }
            }
        }
    }

    /** Finds keys that are asked for only with some words of a choice beside them. */
    private void decide() {
        Map<String, Map<String, Set<String>>> asked = new HashMap<>();
        for (Choice choice : choices()) {
            Optional<Asked> beside = Optional.ofNullable(read(Optional.of(choice)).get(choice.file()))
                    .flatMap(all -> all.at(choice.path()));
            asked.computeIfAbsent(choice.file() + choice.path() + choice.key(), _ -> new HashMap<>())
                    .put(choice.word(), beside.map(found -> Set.copyOf(found.keys())).orElse(Set.of()));
        }
        for (Choice choice : choices()) {
            Asked all = known.get(choice.file());
            Asked beside = all == null ? new Asked() : all.at(choice.path()).orElseThrow();
            Map<String, Set<String>> byWord = asked.getOrDefault(choice.file() + choice.path() + choice.key(), Map.of());
            for (String key : Set.copyOf(beside.keys())) {
                Set<String> words = new HashSet<>();
                byWord.forEach((word, keys) -> {
                    if (keys.contains(key)) {
                        words.add(word);
                    }
                });
                if (!words.isEmpty() && words.size() < byWord.size()) {
                    beside.only(key, choice.key(), words);
                }
            }
        }
    }
}
