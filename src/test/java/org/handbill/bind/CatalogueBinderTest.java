package org.handbill.bind;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Source;
import org.handbill.load.PlatformFiles;
import org.handbill.platform.Catalogue;
import org.handbill.platform.Platform;
import org.handbill.platform.ShareTarget;
import org.handbill.text.CodePoints;
import org.handbill.text.Mastodon;
import org.handbill.text.Sms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Networks of a campaigner's own, and what goes wrong in their files. */
class CatalogueBinderTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 9, 3);
    private static final String GOOD = """
            name: Town Square
            group: community
            limit: 120
            count: {kind: code-points}
            share: {kind: compose, open: "https://square.example/new?message={text}"}
            checked: 2026-08-01
            """;

    private static Outcome<Catalogue> bind(String id, String yaml) {
        return CatalogueBinder.bind(PlatformFiles.builtIn(), List.of(new Source("platforms/" + id + ".yaml", yaml)), AS_OF);
    }

    private static Platform platform(String id, String yaml) {
        Outcome<Catalogue> outcome = bind(id, yaml);
        assertThat(outcome.diagnostics()).isEmpty();
        return outcome.value().orElseThrow().find(id).orElseThrow();
    }

    private static Diagnostic error(String yaml) {
        Outcome<Catalogue> outcome = bind("town-square", yaml);
        assertThat(outcome.value()).isEmpty();
        assertThat(outcome.diagnostics()).singleElement().satisfies(diagnostic -> assertThat(diagnostic.isError()).isTrue());
        return outcome.diagnostics().getFirst();
    }

    @Test
    void anOwnNetworkNeedsOneFileAndStandsLast() {
        Platform square = platform("town-square", GOOD);
        assertThat(square.name()).isEqualTo("Town Square");
        assertThat(square.limit().max()).isEqualTo(120);
        assertThat(square.limit().rule()).isEqualTo(new CodePoints());
        assertThat(square.link()).isEqualTo(Platform.LinkPlace.TEXT);
        assertThat(square.recommended()).isTrue();
        assertThat(bind("town-square", GOOD).value().orElseThrow().ids()).hasSize(PlatformFiles.builtIn().size() + 1)
                .endsWith("town-square");
    }

    @Test
    void anOwnFileOfAKnownNetworkChangesJustItsKeys() {
        Platform mastodon = platform("mastodon", "limit: 5000\n");
        assertThat(mastodon.limit().max()).isEqualTo(5_000);
        assertThat(mastodon.limit().rule()).isEqualTo(Mastodon.STANDARD);
        assertThat(mastodon.share()).isInstanceOf(ShareTarget.Server.class);
        assertThat(mastodon.facts()).isNotEmpty().noneMatch(fact -> fact.about().equals("limit"));
        assertThat(bind("mastodon", "limit: 5000\n").value().orElseThrow().ids()).hasSize(PlatformFiles.builtIn().size()).startsWith("x",
                "bluesky", "mastodon");
        assertThat(platform("mastodon", "recommended: false\n").facts()).anyMatch(fact -> fact.about().equals("limit"));
    }

    @Test
    void anOwnNetworkThatWasNotCheckedForAYearIsTold() {
        Outcome<Catalogue> outcome = bind("town-square", GOOD.replace("2026-08-01", "2025-09-02"));
        assertThat(outcome.value()).isPresent();
        assertThat(outcome.diagnostics()).singleElement().satisfies(warning -> {
            assertThat(warning.location().file()).isEqualTo("platforms/town-square.yaml");
            assertThat(warning.message()).contains("Town Square").contains("2025-09-02");
        });
    }

    @Test
    void numbersOfACountingRuleMayBeLeftOutWhereThereAreUsualOnes() {
        assertThat(platform("town-square", GOOD.replace("{kind: code-points}", "{kind: sms}")).limit().rule()).isEqualTo(Sms.STANDARD);
        assertThat(platform("town-square", GOOD.replace("{kind: code-points}", "{kind: mastodon}")).limit().rule())
                .isEqualTo(Mastodon.STANDARD);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limit: 120 | limmit: 120 | The tool does not know a key 'limmit' here. | Did you mean 'limit'?
            limit: 120 | limit: 0 | The number is 0, but has to be from 1 to 10000000. |
            limit: 120 | limit: many | 'many' is not a whole number. | Type a whole number
            limit: 120 | refused: "ü" | Only signs of ASCII can be refused. |
            group: community | group: comunity | 'comunity' is not known here; it has to be | Did you mean 'community'?
            checked: 2026-08-01 | checked: soon | 'soon' is not a date |
            count: {kind: code-points} | count: {kind: codepoints} | 'codepoints' is not known here; it has to be | Did you mean 'code-points'?
            count: {kind: code-points} | count: {kind: mastadon, link: 23} | 'mastadon' is not known here; it has to be | Did you mean 'mastodon'?
            count: {kind: code-points} | count: {kind: mastodon, link: 0} | The number is 0, but has to be from 1 to 100. |
            count: {kind: code-points} | count: {kind: sms, septets: 100, partSeptets: 101} | A part of several messages cannot hold more than one message alone, which is 100. |
            count: {kind: code-points} | count: {kind: web-form, newline: 3} | The number is 3, but has to be from 1 to 2. |
            count: {kind: code-points} | count: {kind: graphemes, bytes: 0} | The number is 0, but has to be at least 1. |
            kind: compose | kind: composed | 'composed' is not known here; it has to be | Did you mean 'compose'?
            {text} | {txt} | This address cannot be used: it asks for a value '{txt}' that there is not. | Did you mean 'text'?
            https://square.example | javascript:alert | This address cannot be used: it does not begin with https:// | Type the whole address
            https://square.example | https://me@square.example | This address cannot be used: it has a user name in it. | Type it without
            https://square.example | https://{host} | This address cannot be used: {host} is for a server that the reader names. | Write kind: server
            message={text} | message=hello | This address cannot be used: no text is filled in. | Put {text} into it
            kind: compose | kind: link-only | This address cannot be used: a text is filled in, so that it is not for the link alone. | Write kind: compose
            kind: compose | kind: compose, copyFirst: mabye | 'mabye' is |
            kind: compose | kind: compose, picker: "https://a.example/#t={text}" | The tool does not know a key 'picker' here. |
            kind: compose | kind: server, example: a.example | This address cannot be used: the reader's server is not in it. | Write for instance
            """)
    void whatIsWrongIsTold(String good, String bad, String message, String hint) {
        Diagnostic error = error(bad.startsWith("refused") ? GOOD + bad + "\n" : GOOD.replace(good, bad));
        assertThat(error.message()).startsWith(message);
        assertThat(error.hint()).startsWith(hint == null ? "" : hint);
        assertThat(error.location().file()).isEqualTo("platforms/town-square.yaml");
    }

    @Test
    void moreMistakes() {
        assertThat(error(GOOD + "mention: mastodn\n").hint()).isEqualTo("Did you mean 'mastodon'?");
        assertThat(error(GOOD + "facts:\n  - {about: lmit, source: me, confidence: likely}\n").hint()).isEqualTo("Did you mean 'limit'?");
        assertThat(error(GOOD + "facts:\n  - {about: limit, confidence: likely}\n").message()).startsWith("'source' is required");
        assertThat(error(GOOD.replace("checked: 2026-08-01\n", "")).message()).startsWith("'checked' is required");
        assertThat(error(GOOD.replace("kind: compose, open", "kind: server, example: \"a b\", open").replace("https://square.example",
                "https://{host}")).message())
                .isEqualTo("This is not the name of a server.");
        assertThat(error(GOOD.replace("kind: compose,", "kind: compose, maxAddress: 10,")).message())
                .contains("has to be from 200 to 1000000");
        assertThat(error(GOOD.replace("limit: 120", "limit: 256").replace("kind: code-points", "kind: sms")).message())
                .contains("has to be from 1 to 255");
        assertThat(error("").message()).startsWith("The file is empty");
    }

    @Test
    void aFileNameThatIsNoIdIsTold() {
        Outcome<Catalogue> outcome = bind("My Network", GOOD);
        assertThat(outcome.diagnostics()).singleElement().satisfies(error -> {
            assertThat(error.message()).isEqualTo("The file name of a platform is its id, which 'My Network' cannot be.");
            assertThat(error.location().file()).isEqualTo("platforms/My Network.yaml");
        });
    }
}
