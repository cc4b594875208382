package org.handbill.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Span;
import org.handbill.kit.Card;
import org.handbill.kit.Kit;
import org.handbill.kit.Snippet;
import org.handbill.kit.Wording;
import org.handbill.platform.Platform;
import org.handbill.text.RandomTexts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every text of a message leads to the page that the message is about, on every network and in every language. */
class MessageAboutTest {
    private static final String BASE = "https://example.org/harbour/";
    private static final int CAMPAIGNS = Boolean.getBoolean("handbill.full") ? 200 : 4;
    /** What an author may write, and the page below the home page. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>(
            Map.of("", "", "post", "", "post.md", "", "appeal", "appeal/", "appeal.md",
                    "appeal/", "actions/3-write", "actions/write/", "actions/1-share.md", "actions/share/", "updates/2026-05-04.md",
                    "updates/2026-05-04/",
                    "pages/about", "about/"));
    private static final Map<String, String> FILES = Map.of("appeal.md", """
            ---
            title: An appeal
            subject: The harbour
            ---

            Please keep the harbour.
            """, "actions/3-write.md", "---\ntitle: Write\nkind: other\n---\n\nWrite.\n", "actions/1-share.md",
            "---\ntitle: Share\nkind: share\n---\n\nShare.\n", "updates/2026-05-04.md", "---\ntitle: The vote\n---\n\nIt is on Friday.\n",
            "pages/about.md", "---\ntitle: About us\n---\n\nWe live here.\n");
    private static final String LEDGER = """
            version: 1
            links:
              - {slug: bapan, target: ./, created: 2026-01-01}
              - {slug: dukez, target: actions/write/, created: 2026-02-01}
              - {slug: fenud, target: actions/write/, platform: x, created: 2026-03-01}
              - {slug: gukes, target: ko/actions/write/, created: 2026-04-01}
            # The ledger ends here.
            """;

    @TempDir
    Path temp;

    private Path write(String settings, String messages, Map<String, String> others) {
        Map<String, String> files = new HashMap<>(FILES);
        files.put("links.lock.yaml", LEDGER);
        files.putAll(others);
        for (String folder : List.of("actions", "updates", "pages", "ko")) {
            assertThat(temp.resolve(folder).toFile().isDirectory() || temp.resolve(folder).toFile().mkdirs()).isTrue();
        }
        return Composed.write(temp, settings, messages, files);
    }

    private Kit kit(String settings, String messages) {
        return Composed.outcome(write(settings, messages, Map.of())).value().orElseThrow().getFirst();
    }

    private static List<String> values(String address) {
        return List.of(address.substring(address.indexOf('?') + 1).split("&")).stream().map(pair -> pair.substring(pair.indexOf('=') + 1))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8)).toList();
    }

    @Test
    void theLinkIsTheShortOneWhereItCostsFewerCharactersAndTheWholeOneElsewhere() {
        Kit kit = kit("platforms: [sms, mastodon, x, facebook, whatsapp, reddit]\n",
                "- {id: a, about: actions/3-write, text: Write by Friday.}\n- {id: b, about: pages/about, text: It is us.}\n");
        assertThat(Composed.snippet(kit, "sms").best().text()).isEqualTo("Write by Friday. " + BASE + "go/dukez/");
        assertThat(Composed.snippet(kit, "mastodon").best().text()).isEqualTo("Write by Friday. " + BASE + "actions/write/");
        assertThat(Composed.snippet(kit, "x").best().text()).isEqualTo("Write by Friday. " + BASE + "actions/write/");
        assertThat(Composed.snippet(kit, "whatsapp").best().text()).isEqualTo("Write by Friday. " + BASE + "go/dukez/");
        assertThat(values(Composed.snippet(kit, "facebook").best().open().orElseThrow())).contains(BASE + "go/dukez/");
        assertThat(values(Composed.snippet(kit, "reddit").best().open().orElseThrow())).contains(BASE + "actions/write/");
        assertThat(Composed.snippet(kit, "whatsapp").wordings().get(1).text()).isEqualTo("It is us. " + BASE + "about/");
    }

    @Test
    void aLinkInASentenceIsTheShortOneWhereTheNetworkHasAFieldForLinksToo() {
        Kit kit = kit("platforms: [reddit]\n", "- {id: a, for: [reddit], about: actions/3-write, text: \"Write at {link} today.\"}\n");
        assertThat(Composed.snippet(kit, "reddit").best().text()).isEqualTo("Write at " + BASE + "go/dukez/ today.");
    }

    @Test
    void withOneLinkForEachNetworkItIsThePagesOwn() {
        Kit kit = kit("platforms: [x, mastodon]\nlinks: {perPlatform: on}\n",
                "- {id: a, about: actions/3-write, text: Write by Friday.}\n");
        assertThat(Composed.snippet(kit, "x").best().text()).isEqualTo("Write by Friday. " + BASE + "go/fenud/");
        assertThat(Composed.snippet(kit, "mastodon").best().text()).isEqualTo("Write by Friday. " + BASE + "actions/write/");
    }

    @Test
    void aTranslationOfTheMessageLeadsToTheTranslationOfThePage() {
        Path folder = write("platforms: [sms]\n", "- {id: a, about: actions/3-write, text: Write by Friday.}\n", Map.of("ko/messages.yaml",
                "- {id: a, text: 금요일까지 써 주세요.}\n"));
        Kit korean = Composed.outcome(folder).value().orElseThrow().getLast();
        assertThat(Composed.snippet(korean, "sms").best().text()).isEqualTo("금요일까지 써 주세요. " + BASE + "go/gukes/");
    }

    @Test
    void theCardOfAMessageShowsThePagesAddress() {
        Kit kit = kit("platforms: [x]\n", "- {id: a, card: true, about: actions/3-write, text: Write by Friday.}\n");
        Card card = kit.cards().stream().filter(one -> one.id().equals(Card.MESSAGE + "a")).findFirst().orElseThrow();
        assertThat(card.address()).isEqualTo("example.org/harbour/go/dukez");
        assertThat(card.alt()).contains("example.org/harbour/go/dukez");
        assertThat(kit.cards().getFirst().address()).isEqualTo("example.org/harbour");
    }

    @Test
    void theCardOfTheCampaignIsFromItsTitle() {
        Path folder = write("platforms: [x]\n", "- {id: a, text: Write by Friday.}\n",
                Map.of("ko/campaign.yaml", "summary: 금요일\ntitle: 항구를 지켜 주세요\n", "ko/messages.yaml", "[]\n"));
        assertThat(Composed.outcome(folder).value().orElseThrow()).extracting(kit -> kit.cards().getFirst().where())
                .allSatisfy(where -> assertThat(where).isInstanceOfSatisfying(Span.class,
                        span -> assertThat(span.source().text().substring(span.source().text().lastIndexOf('\n', span.start()) + 1))
                                .startsWith("title: ")));
    }

    @Test
    void aMistakeIsReportedOnceForAllLanguages() {
        Path folder = write("platforms: [x]\n", "- {id: a, about: actions/3-wriet, text: Write by Friday.}\n- {id: b, text: Come.}\n",
                Map.of("ko/messages.yaml", "- {id: a, text: 금요일까지 써 주세요.}\n"));
        assertThat(Composed.outcome(folder).diagnostics()).filteredOn(one -> one.message().contains("is about")).singleElement()
                .extracting(Diagnostic::hint).isEqualTo("Did you mean 'actions/3-write'?");
    }

    @Test
    void everyTextAndEveryAddressLeadsThere() {
        SplittableRandom random = new SplittableRandom(7);
        RandomTexts texts = new RandomTexts(random);
        List<String> names = PAGES.keySet().stream().sorted().toList();
        String all = Composed.CATALOGUE.all().stream().map(Platform::id).collect(Collectors.joining(", "));
        int checked = 0;
        for (int i = 0; i < CAMPAIGNS; i++) {
            StringBuilder messages = new StringBuilder("- {id: home, text: Come.}\n");
            Map<String, String> pages = new HashMap<>(Map.of("home", "", "summary", "", "appeal", ""));
            for (int m = 0; m < 5; m++) {
                String about = names.get(random.nextInt(names.size()));
                String words = texts.next(60).replaceAll("[^\\p{L} ]", "").strip();
                String end = random.nextInt(3) == 0 ? " Read {link} today." : "";
                messages.append("- {id: m").append(m).append(about.isEmpty() ? "" : ", about: " + about).append(", text: \"Please ")
                        .append(words)
                        .append('.').append(end).append("\"}\n");
                pages.put("m" + m, PAGES.get(about));
            }
            Kit kit = Composed.outcome(write("platforms: [" + all + "]\n", messages.toString(), Map.of())).value().orElseThrow().getFirst();
            for (Snippet snippet : kit.snippets()) {
                for (Wording wording : snippet.wordings()) {
                    check(snippet.platform(), wording, String.valueOf(pages.get(wording.origin())));
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(CAMPAIGNS * 100);
    }

    private static void check(Platform platform, Wording wording, String page) {
        boolean counts = platform.link() == Platform.LinkPlace.TEXT || !links(wording.text()).isEmpty();
        String whole = BASE + page;
        String brief = page.isEmpty() ? BASE + "go/bapan/" : BASE + "go/dukez/";
        boolean has = page.isEmpty() || page.equals("actions/write/");
        String shorter = has && counts && cost(platform, brief) < cost(platform, whole) ? brief : whole;
        assertThat(platform.limit().measure(wording.text()).fits()).isTrue();
        assertThat(links(wording.text())).as(platform.id() + ": " + wording.text()).allMatch(shorter::equals);
        if (platform.link() == Platform.LinkPlace.TEXT) {
            assertThat(links(wording.text())).as(platform.id() + ": " + wording.text()).isNotEmpty();
        }
        Optional<String> open = wording.open();
        open.ifPresent(address -> assertThat(String.join(" ", values(address)).replace("https://example.org/harbour/cards/", "cards/"))
                .as(address).satisfies(decoded -> assertThat(links(decoded)).allMatch(shorter::equals)));
        wording.template().ifPresent(template -> assertThat(template.link()).isEqualTo(shorter));
    }

    private static int cost(Platform platform, String link) {
        return platform.limit().measure("Read " + link + " today").used();
    }

    private static List<String> links(String text) {
        return java.util.regex.Pattern.compile("https://example\\.org/[a-z0-9/-]*").matcher(text).results().map(found -> found.group())
                .toList();
    }
}
