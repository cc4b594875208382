package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.handbill.ExampleSite;
import org.handbill.bind.CatalogueBinder;
import org.handbill.bind.TextsBinder;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.load.PlatformFiles;
import org.handbill.load.TextFiles;
import org.handbill.platform.Platform;
import org.handbill.site.InterfaceTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkNamesTest {
    private static final String KEY = "network.";

    private static List<Platform> platforms(Source... own) {
        return CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(own), LocalDate.of(2026, 11, 30)).value().orElseThrow().all();
    }

    private static InterfaceTexts texts(String language) {
        return new InterfaceTexts(Locale.forLanguageTag(language), TextsBinder.read(TextFiles.of(language), new Problems()));
    }

    static List<String> languages() {
        return TextFiles.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void areOursInTheLanguageOfThePageAndTheNetworksOwnElsewhere(String language) {
        Map<String, String> words = texts(language).all();
        Set<String> translated = new TreeSet<>();
        for (Platform platform : platforms()) {
            String name = NetworkNames.of(platform, texts(language));
            String ours = words.get(KEY + platform.id());
            assertThat(name).isEqualTo(ours == null ? platform.name() : ours);
            if (ours != null) {
                translated.add(KEY + platform.id());
            }
        }
        assertThat(words.keySet().stream().filter(key -> key.startsWith(KEY))).containsExactlyInAnyOrderElementsOf(translated);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "ko"})
    void areInEnglishOnNoPageInAnotherLanguage(String language) throws IOException {
        List<String> english = platforms().stream().map(platform -> texts("en").all().get(KEY + platform.id())).filter(Objects::nonNull)
                .toList();
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(ExampleSite.shared().resolve(language))) {
            for (Path page : files.filter(file -> file.toString().endsWith(".html")).toList()) {
                String html = Files.readString(page);
                english.stream().filter(html::contains).forEach(name -> found.add(page + ": " + name));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Two words that begin with a small letter, or any in brackets, are no name. */
    @Test
    void leaveNoPhraseInTheCatalogueUntranslated() {
        Set<String> keys = texts("en").all().keySet();
        assertThat(platforms().stream().filter(platform -> platform.name().matches(".*(\\(| \\p{Ll}).*")).map(Platform::id))
                .isNotEmpty().allMatch(id -> keys.contains(KEY + id));
    }

    @Test
    void inEnglishAreThoseOfTheCatalogue() {
        assertThat(platforms()).allSatisfy(platform -> assertThat(NetworkNames.of(platform, texts("en"))).isEqualTo(platform.name()));
    }

    @Test
    void areTheCampaignsWhereItNamesANetworkOtherwise() {
        List<Platform> renamed = platforms(new Source("platforms/copy.yaml", "name: The notice board\n"));
        assertThat(renamed).filteredOn(platform -> platform.id().equals("copy"))
                .extracting(platform -> NetworkNames.of(platform, texts("ko")))
                .containsExactly("The notice board");
    }
}
