package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.handbill.bind.BindOptions;
import org.handbill.bind.CampaignBinder;
import org.handbill.bind.CatalogueBinder;
import org.handbill.campaign.Campaign;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Span;
import org.handbill.load.CampaignLoader;
import org.handbill.load.PlatformFiles;
import org.handbill.parse.CampaignParser;
import org.handbill.platform.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marks in any value that readers see as it is typed: what stands for the words of each is put into all of them. */
class WordFieldsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), DAY).value().orElseThrow();
    /** Each ~ is a place for words. */
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("campaign.yaml", """
                title: ~
                summary: ~
                notice: ~
                baseUrl: https://example.org/
                contact: {name: ~, email: a@example.org}
                people:
                  anna: {name: ~, bluesky: "@anna.example.org"}
                petition: {url: "https://example.org/?a=1&copy;=**b**", label: ~, status: closed, closedOn: 2026-05-04, outcome: ~}
                """);
        FILES.put("post.md", """
                ---
                title: ~
                summary: ~
                author: ~
                image: {file: media/a.svg, alt: ~, credit: ~}
                source: {name: ~, url: "https://example.org/", author: ~, translator: ~}
                ---

                Come.
                """);
        FILES.put("appeal.md", """
                ---
                title: ~
                subject: ~
                closing: ~
                signature: ~
                ---

                Keep the harbour.
                """);
        FILES.put("actions/1-write.md", """
                ---
                title: ~
                kind: write
                recipients: council.csv
                form:
                  name: ~
                  limit: 2000
                  topic: ~
                  steps: [~, ~]
                ---

                Write.
                """);
        FILES.put("actions/2-mail.md", "---\ntitle: ~\nkind: write\nrecipients: board.yaml\n---\n\nWrite.\n");
        FILES.put("pages/one.md", "---\ntitle: ~\nauthor: ~\n---\n\nOne.\n");
        FILES.put("updates/2026-08-01-two.md", "---\ntitle: ~\nauthor: ~\n---\n\nTwo.\n");
        FILES.put("recipients/council.csv", "name,role,group,region,salutation,topic,email\n~,~,~,~,~,~,a@example.org\n");
        FILES.put("recipients/board.yaml",
                "- {name: ~, role: ~, group: ~, region: ~, salutation: ~, topic: ~, email: b@example.org}\n");
        FILES.put("messages.yaml", "- {id: one, text: ~}\n");
        FILES.put("de/campaign.yaml", "title: ~\npetition: {label: ~, outcome: ~}\ncontact: {name: ~}\n");
        FILES.put("de/actions/1-write.md", "---\ntitle: ~\nform: {name: ~, limit: 2000, steps: [~]}\n---\n\nSchreib.\n");
    }

    @TempDir
    Path folder;

    private List<Diagnostic> found(String words) throws IOException {
        Files.createDirectories(folder.resolve("media"));
        Files.writeString(folder.resolve("media/a.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9' width='9' height='9'/>");
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            String quote = file.getKey().endsWith(".csv") ? "\"" : "'";
            Files.writeString(path, file.getValue().replace("~", quote + words + quote));
        }
        Outcome<Campaign> bound = CampaignLoader.load(folder).then(sources -> CampaignParser.parse(sources))
                .then(manuscript -> CampaignBinder.bind(manuscript, CATALOGUE,
                        new BindOptions(DAY, false, Optional.empty(), Optional.empty())));
        assertThat(bound.value()).as(bound.diagnostics().toString()).isPresent();
        return Doctor.examine(Subject.of(bound.value().orElseThrow(), CATALOGUE, DAY)).stream()
                .filter(one -> List.of(Code.MARKS_AS_TYPED, Code.PLACEHOLDER_LEFT, Code.DOUBTFUL_FIELD).contains(one.code())).toList();
    }

    private static Map<String, Long> places() {
        return FILES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().chars().filter(c -> c == '~').count()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"**once**", "&amp;", "<b>", "</b>", "[here](https://x.test.net)", "[1](a.md)", "~~no~~", "`code`"})
    void tellsOfMarksInEachOnceWhereTheyAre(String mark) throws IOException {
        List<Diagnostic> found = found("Never " + mark + " asked");
        assertThat(found).allMatch(one -> one.code() == Code.MARKS_AS_TYPED)
                .allMatch(one -> one.location() instanceof Span span && span.text().equals(mark));
        assertThat(found.stream().collect(Collectors.groupingBy(one -> one.location().file(), Collectors.counting()))).isEqualTo(places());
        assertThat(found.stream().map(one -> one.location().toString()).distinct()).hasSize(found.size());
    }

    @Test
    void tellsOfPlacesOfOtherProgramsInEach() throws IOException {
        Map<String, Long> most = places();
        most.remove("messages.yaml"); // they would be wrong there
        assertThat(found("Dear %FIRST_NAME%").stream().filter(one -> one.code() == Code.PLACEHOLDER_LEFT)
                .collect(Collectors.groupingBy(one -> one.location().file(), Collectors.counting()))).containsAllEntriesOf(most);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AT&T", "5 * 3 * 2", "a < b", "#1 of them", "\\o/", "* notes", "a*b*c", "R&D; more", "<3", "[Name]",
            "snake_case_name", "& more"})
    void isSilentAboutOrdinarySigns(String words) throws IOException {
        assertThat(found(words)).isEmpty();
    }
}
