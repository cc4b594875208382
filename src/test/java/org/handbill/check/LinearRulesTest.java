package org.handbill.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.handbill.Effort;
import org.handbill.bind.BindOptions;
import org.handbill.bind.CampaignBinder;
import org.handbill.bind.CatalogueBinder;
import org.handbill.campaign.Campaign;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.DiagnosticPrinter;
import org.handbill.diagnostic.Source;
import org.handbill.load.CampaignLoader;
import org.handbill.load.PlatformFiles;
import org.handbill.parse.CampaignParser;
import org.handbill.platform.Catalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What rules do grows as the text does, also in a text without a space. The bound is many times what they need; walks that begin anew at each character took minutes. */
class LinearRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final Catalogue CATALOGUE = CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(), DAY).value().orElseThrow();
    private static final int LENGTH = Boolean.getBoolean("handbill.full") ? 2_000_000 : 100_000;
    private static final Duration BOUND = Duration.ofSeconds(Boolean.getBoolean("handbill.full") ? 120 : 20);

    @TempDir
    Path folder;

    private Campaign campaign(String settings, String post) throws IOException {
        Files.writeString(folder.resolve("campaign.yaml"),
                "title: Save the harbour\nsummary: The council votes.\nbaseUrl: https://example.org/\n" + settings);
        Files.writeString(folder.resolve("post.md"), "---\ntitle: Friday decides\n---\n\n" + post + "\n");
        Files.writeString(folder.resolve("messages.yaml"), "- id: short\n  text: Come on Friday.\n");
        BindOptions options = new BindOptions(DAY, false, Optional.empty(), Optional.empty());
        return CampaignLoader.load(folder).then(sources -> CampaignParser.parse(sources))
                .then(manuscript -> CampaignBinder.bind(manuscript, CATALOGUE, options)).value().orElseThrow();
    }

    private static List<Diagnostic> examine(Campaign campaign, List<Text> texts) {
        return Doctor.examine(new Subject(campaign, CATALOGUE, DAY, texts));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a]", "](", "![a](", "<a", "&a;", "1", "1,", "1.5 ", "22-", "1-2-3 ", "1/", "+1", "+1 ", "20k", "1 ",
            "may", "may 1 ",
            "1 may", "#a", "#savetherefugees ", "#savetherefugees", "{", "{a", "@a", "a@", "a@b.", "{{", "{{a}}", "[[a]]", "**", "[a](",
            "://", "http://", "https://a.b,", "A", "AAAAA ",
            "AAA BBB CCC. ",
            "aа ", "aа", "𝐛 ", "漢", "三十人", "20人", "ก", "é", "😀", "dGhlIGhhcmJvdXI", "---", "***", "\n\n", "a\n\n", "-a", "- ", "٢",
            "२५ ", "{link}", "{@", "{.essential ", "${a", "%AB", "[^", "[a][b]", "`", "``` ", "<!--", "<code>", "\\", "==a", "\n      a"})
    void everyRuleWalksAlongOnce(String pattern) throws IOException {
        String words = pattern.repeat(LENGTH / pattern.length());
        Source source = new Source("messages.yaml", words);
        Campaign campaign = campaign("", "Come on Friday.");
        List<Diagnostic> found = Effort.within(BOUND, () -> examine(campaign, List.of(
                new Text(Locale.ENGLISH, Text.Kind.MESSAGE, words, source.span(0, words.length())),
                new Text(Locale.ENGLISH, Text.Kind.PASSAGE, words, source.span(0, words.length())))));
        Effort.within(BOUND, () -> {
            Placeholders.starter(List.of(source), List.of(List.of("Say here in one sentence what is wrong.")), "https://example.org/");
            Placeholders.examples(List.of(source), List.of());
        });
        assertThat(found.size()).isLessThan(100);
        assertThat(Effort.within(BOUND, () -> DiagnosticPrinter.print(found)).length()).isLessThan(100_000);
    }

    @Test
    void aRuleThatIsOffDoesNotLook() throws IOException {
        String words = "THE COUNCIL VOTES ON FRIDAY, and 31 people know it.";
        Text text = new Text(Locale.ENGLISH, Text.Kind.MESSAGE, words, new Source("messages.yaml", words).span(0, words.length()));
        assertThat(examine(campaign("", "Come."), List.of(text))).extracting(one -> one.code().id())
                .containsExactly("all-capitals", "number-not-in-post");
        assertThat(examine(campaign("checks: {levels: {all-capitals: off, number-not-in-post: off}}\n", "Come."), List.of(text))).isEmpty();
    }

    /** The first are shown with their places, the rest by their number. */
    @Test
    void manyFindingsInOneTextAreCounted() throws IOException {
        String words = "SAVE THE HARBOUR. Please. ".repeat(500);
        Text text = new Text(Locale.ENGLISH, Text.Kind.PASSAGE, words, new Source("post.md", words).span(0, words.length()));
        List<Diagnostic> found = examine(campaign("", "Come."), List.of(text));
        assertThat(found).hasSize(Findings.MOST + 1);
        assertThat(found).extracting(Diagnostic::message).contains("This text has 480 more places like the 20 shown.");
    }
}
