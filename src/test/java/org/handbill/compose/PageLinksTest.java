package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.handbill.kit.Kit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which texts carry which of the campaign's links. */
class PageLinksTest {
    private static final String LONG = "https://example.org/harbour/";
    private static final String MESSAGES = "- {id: a, text: Come on Friday.}\n";
    private static final String LEDGER = """
            version: 1
            links:
              - {slug: bapan, target: ./, created: 2026-01-01}
              - {slug: dukez, target: ./, created: 2026-02-01}
              - {slug: fenud, target: ./, platform: x, created: 2026-03-01}
              - {slug: gukes, target: ./, service: kutt, address: "https://k.example/gukes", created: 2026-04-01}
            # The ledger ends here.
            """;

    @TempDir
    Path temp;

    private Kit kit(String links, String post) {
        String settings = "platforms: [x, sms, mastodon]\n" + links;
        return Composed.folder(Composed.write(temp, settings, MESSAGES,
                post.isEmpty() ? Map.of("links.lock.yaml", LEDGER) : Map.of("links.lock.yaml", LEDGER, "post.md", post)));
    }

    private static String text(Kit kit, String platform) {
        return Composed.snippet(kit, platform).best().text();
    }

    @Test
    void aShorterLinkIsCarriedWhereItCostsFewerCharactersElsewhereTheWholeOne() {
        Kit kit = kit("links: {provider: kutt, server: \"https://k.example/\"}\n", "");
        assertThat(text(kit, "x")).isEqualTo("Come on Friday. " + LONG);
        assertThat(text(kit, "mastodon")).isEqualTo("Come on Friday. " + LONG);
        assertThat(text(kit, "sms")).isEqualTo("Come on Friday. https://k.example/gukes");
        assertThat(kit.link()).isEqualTo(LONG);
        assertThat(kit.shortLink()).isEqualTo("https://k.example/gukes");
    }

    @Test
    void aLinkThatIsLongerThanTheHomePageIsNotCarriedUnlessTheAuthorChoseIt() {
        Kit kit = kit("", "");
        assertThat(text(kit, "sms")).isEqualTo("Come on Friday. " + LONG);
        assertThat(kit.shortLink()).isEqualTo(LONG);
    }

    @Test
    void withOneLinkForEachNetworkItsTextsCarryThat() {
        Kit kit = kit("links: {perPlatform: on}\n", "");
        assertThat(text(kit, "x")).isEqualTo("Come on Friday. " + LONG + "go/fenud/");
        assertThat(text(kit, "mastodon")).isEqualTo("Come on Friday. " + LONG);
    }

    @Test
    void theSlugThatTheAuthorChoseGoesBeforeANewerOne() {
        assertThat(kit("", "---\ntitle: Friday decides\nshort: bapan\n---\n\nCome.\n").shortLink()).isEqualTo(LONG + "go/bapan/");
    }

    @Test
    void onlyLinksOfTheServiceInUseAreCarried() {
        assertThat(kit("links: {provider: kutt, server: \"https://k.example/\"}\n", "").shortLink()).isEqualTo("https://k.example/gukes");
        assertThat(kit("links: {provider: shlink, server: \"https://k.example/\"}\n", "").shortLink()).isEqualTo(LONG);
    }

    @Test
    void theAppealsClosingLeadsToTheAppealByItsOwnShortLink() {
        String ledger = LEDGER.replace("links:\n", "links:\n  - {slug: read-it, target: appeal/, created: 2026-05-01}\n");
        Map<String, String> files = Map.of("links.lock.yaml", ledger, "appeal.md", """
                ---
                title: An appeal
                subject: The harbour
                closing: "The whole of it is at {link} and I ask you to read it."
                ---

                Please keep the harbour.
                """);
        Kit kit = Composed.folder(Composed.write(temp, "platforms: [x]\n", MESSAGES, files));
        assertThat(kit.appeal().orElseThrow().parts().closing())
                .isEqualTo("The whole of it is at " + LONG + "go/read-it/ and I ask you to read it.");
    }
}
