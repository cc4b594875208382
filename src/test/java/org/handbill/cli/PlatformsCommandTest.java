package org.handbill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.handbill.load.PlatformFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlatformsCommandTest {
    /** All but the sixteen that are shown unless a campaign chooses. */
    private static final int LEFT_OUT = PlatformFiles.builtIn().size() - 16;

    private static JsonNode json(String... more) {
        String[] arguments = new String[3 + more.length];
        List<String> first = List.of("platforms", "--format", "json");
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = i < 3 ? first.get(i) : more[i - 3];
        }
        Ran ran = Ran.command("", arguments);
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        return new JsonMapper().readTree(ran.out());
    }

    private static JsonNode platform(JsonNode all, String id) {
        return StreamSupport.stream(all.spliterator(), false).filter(node -> node.get("id").asString().equals(id)).findFirst()
                .orElseThrow();
    }

    @Test
    void printsATableOfAtMostEightyColumns() {
        Ran ran = Ran.command("", "platforms");
        assertThat(ran.exit()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.lines()).hasSize(1 + 16 + 1 + LEFT_OUT + 3).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
        assertThat(ran.lines().get(0)).isEqualTo("Name                Id               Limit  Unit          Shared by   Checked");
        assertThat(ran.lines().get(1)).isEqualTo("X                   x                  280  weighted      link        2026-08-01");
        assertThat(ran.out()).contains("\nSMS                 sms                  3  messages      link        2026-08-01\n")
                .contains("\nFacebook            facebook        63,206  UTF-16 units  copy, link  2026-06-30\n")
                .endsWith("\n16 are shown unless the campaign names others under 'platforms',\nthe " + LEFT_OUT
                        + " below the gap only if it names them.\n");
    }

    @Test
    void printsEverythingAsJson() {
        JsonNode all = json();
        assertThat(all.size()).isEqualTo(16 + LEFT_OUT);
        for (JsonNode one : all) {
            assertThat(one.propertyNames()).contains("id", "name", "group", "recommended", "limit", "unit", "count", "link", "hashtags",
                    "long", "share",
                    "checked", "facts");
            assertThat(one.get("facts").size()).isGreaterThanOrEqualTo(3);
            for (JsonNode fact : one.get("facts")) {
                assertThat(fact.get("source").asString()).isNotBlank();
                assertThat(fact.get("confidence").asString()).isIn("verified", "likely", "unverified");
            }
        }
        assertThat(platform(all, "x").get("count").toString()).startsWith(
                "{\"kind\":\"weighted\",\"scale\":100,\"default\":200,\"link\":23,\"ranges\":[{\"first\":0,\"last\":4351,\"weight\":100}");
        assertThat(platform(all, "email").get("share").toString())
                .isEqualTo("{\"kind\":\"compose\",\"open\":\"mailto:?subject={subject:line}&body={text:crlf}\",\"maxAddress\":2000}");
        assertThat(platform(all, "mastodon").get("share").toString())
                .isEqualTo(
                        "{\"kind\":\"server\",\"open\":\"https://{host}/share?text={text}\",\"example\":\"mastodon.social\",\"picker\":\"https://share.joinmastodon.org/#text={text}\",\"maxAddress\":8000}");
        assertThat(platform(all, "sms").get("count").toString())
                .isEqualTo("{\"kind\":\"sms\",\"septets\":160,\"partSeptets\":153,\"units\":70,\"partUnits\":67}");
        assertThat(platform(all, "bluesky").get("count").toString())
                .isEqualTo("{\"kind\":\"graphemes\",\"bytes\":3000,\"shortLinks\":true}");
        assertThat(platform(all, "youtube").get("title").toString())
                .isEqualTo("{\"limit\":100,\"unit\":\"characters\",\"refused\":\"<>\",\"count\":{\"kind\":\"code-points\"}}");
        assertThat(platform(all, "weibo").get("hashtags").toString()).isEqualTo("{\"style\":\"double\",\"most\":2}");
        assertThat(platform(all, "facebook").get("share").get("kind").asString()).isEqualTo("link-only");
    }

    @Test
    void aCampaignsOwnNetworksAreThere(@TempDir Path campaign) throws IOException {
        Files.createDirectories(campaign.resolve("platforms"));
        Files.writeString(campaign.resolve("campaign.yaml"), "title: A\nsummary: B\n");
        Files.writeString(campaign.resolve("platforms/plaza.yaml"), """
                name: 우리 동네 광장에서 함께 이야기하는 사람들의 모임
                group: community
                limit: 1000000
                count: {kind: weighted, scale: 1, default: 2, link: 10}
                share: {kind: server, open: "https://{host}/n?t={text}", example: plaza.example}
                checked: 2026-01-02
                """);
        assertThat(platform(json("--campaign", campaign.toString()), "plaza").get("checked").asString()).isEqualTo("2026-01-02");
        Ran table = Ran.command("", "platforms", "--campaign", campaign.toString());
        assertThat(table.lines()).anySatisfy(line -> assertThat(line).startsWith("우리 동네 광장에…").endsWith("own server  2026-01-02"));
        Files.writeString(campaign.resolve("platforms/plaza.yaml"), "name: Plaza\n");
        Ran wrong = Ran.command("", "platforms", "--campaign", campaign.toString());
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.out()).isEmpty();
        assertThat(wrong.err()).contains("'limit' is required").contains("'checked' is required").contains("platforms/plaza.yaml");
    }
}
