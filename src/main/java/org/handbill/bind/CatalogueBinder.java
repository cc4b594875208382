package org.handbill.bind;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Counted;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.Yaml;
import org.handbill.parse.YamlParser;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;

/** Reads the tool's platforms and the campaign's own. A file of the campaign with the name of a known platform changes just the keys that it has. */
public final class CatalogueBinder {
    private static final String FACTS = "facts";

    private CatalogueBinder() {}

    /**
     * All platforms, in the order that they name.
     *
     * @param builtIn files of the tool
     * @param own files of the campaign
     * @param asOf the day that counts as today, for the warning about facts that were not checked for a year
     */
    public static Outcome<Catalogue> bind(List<Source> builtIn, List<Source> own, LocalDate asOf) {
        Problems problems = new Problems();
        Map<String, Yaml.Mapping> files = new LinkedHashMap<>();
        for (Source source : builtIn) {
            YamlParser.mapping(source, problems).ifPresent(keys -> files.put(id(source), keys));
        }
        for (Source source : own) {
            YamlParser.mapping(source, problems).ifPresent(keys -> files.merge(id(source), keys, CatalogueBinder::changed));
        }
        List<PlatformBinder.Placed> platforms = new ArrayList<>();
        files.forEach((id, keys) -> new PlatformBinder(id, keys, files.keySet(), problems).bind().ifPresent(platforms::add));
        platforms.sort(Comparator.comparingInt(PlatformBinder.Placed::order).thenComparing(placed -> placed.platform().id()));
        List<PlatformBinder.Placed> stale = platforms.stream().filter(placed -> placed.platform().checked().plusYears(1).isBefore(asOf))
                .toList();
        warnOfStale(stale, own.stream().map(Source::file).collect(Collectors.toSet()), problems);
        return Outcome.of(new Catalogue(platforms.stream().map(PlatformBinder.Placed::platform).toList()), problems);
    }

    /** Each of the campaign's own where it says so; one warning for all of the tool's, since they grow old together. */
    private static void warnOfStale(List<PlatformBinder.Placed> stale, Set<String> own, Problems problems) {
        List<Platform> builtIn = new ArrayList<>();
        for (PlatformBinder.Placed placed : stale) {
            if (own.contains(placed.checkedAt().file())) {
                problems.warning(Code.PLATFORM_STALE, placed.checkedAt(), lastChecked(placed.platform()) + ".",
                        "Look whether its limit and addresses are still right, then change the date.");
            } else {
                builtIn.add(placed.platform());
            }
        }
        builtIn.stream().min(Comparator.comparing(Platform::checked)).ifPresent(oldest -> {
            int others = builtIn.size() - 1;
            String more = others == 0 ? "." : ", and that of " + Counted.of(others, "other") + " not for a year.";
            problems.warning(Code.PLATFORM_STALE, Location.whole("built-in platforms"), lastChecked(oldest) + more,
                    "Look whether limits and addresses are still right ('handbill platforms' lists them), or get a newer version of the tool.");
        });
    }

    private static String lastChecked(Platform platform) {
        return "What is known of " + platform.name() + " was last checked on " + platform.checked();
    }

    private static String id(Source source) {
        String name = source.file().substring(source.file().lastIndexOf('/') + 1);
        return name.substring(0, name.length() - ".yaml".length());
    }

    /** The known keys with the campaign's own in their places; a known fact about a key that the campaign sets is no longer true. */
    private static Yaml.Mapping changed(Yaml.Mapping known, Yaml.Mapping own) {
        Map<String, Yaml.Entry> entries = new LinkedHashMap<>();
        known.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        Optional.ofNullable(entries.get(FACTS)).ifPresent(facts -> entries.put(FACTS, without(facts, own)));
        own.entries().forEach(entry -> entries.put(entry.key().text(), entry));
        return new Yaml.Mapping(List.copyOf(entries.values()), own.span(), false);
    }

    private static Yaml.Entry without(Yaml.Entry facts, Yaml.Mapping own) {
        if (!(facts.value() instanceof Yaml.Sequence list)) {
            return facts;
        }
        List<Yaml> left = list.items().stream()
                .filter(fact -> !(fact instanceof Yaml.Mapping keys && own.entries().stream().anyMatch(entry -> isAbout(keys, entry))))
                .toList();
        return new Yaml.Entry(facts.key(), new Yaml.Sequence(left, list.span(), list.flow()));
    }

    private static boolean isAbout(Yaml.Mapping fact, Yaml.Entry changed) {
        return fact.entries().stream().anyMatch(entry -> entry.key().text().equals("about") && entry.value() instanceof Yaml.Scalar about
                && about.text().equals(changed.key().text()));
    }
}
