package org.handbill.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.handbill.campaign.Recipient;
import org.handbill.scale.ManyRecipients;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FinderIndexTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode json(String script) {
        return JSON.readTree(script.substring(script.indexOf('['), script.lastIndexOf(']') + 1));
    }

    /** As finder.js looks for a word. */
    private static int file(JsonNode firsts, String word) {
        int found = 0;
        for (int i = 0; i < firsts.size() && firsts.get(i).asString().compareTo(word) <= 0; i++) {
            found = i;
        }
        return found;
    }

    @Test
    void everybodyIsInTheFilesOfEachBeginningOfTheirWords() {
        List<Recipient> list = ManyRecipients.of(3_000).list();
        FinderIndex index = new FinderIndex(list);
        JsonNode firsts = json(index.index()).get(0);
        List<String> files = java.util.stream.IntStream.range(0, index.files()).mapToObj(index::file).toList();
        assertThat(firsts.size()).isEqualTo(files.size()).isGreaterThan(10);
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            Recipient recipient = list.get(random.nextInt(list.size()));
            List<String> words = FinderWords.of(FinderWords.folded(recipient.name()));
            String word = random.nextInt(4) == 0 ? FinderWords.folded(recipient.name()) : words.get(random.nextInt(words.size()));
            String typed = word.substring(0, 1 + random.nextInt(word.length()));
            int from = file(firsts, typed);
            int to = file(firsts, typed + "\uffff");
            assertThat(files.subList(from, to + 1)).as(typed)
                    .anySatisfy(file -> assertThat(file).contains(",\"" + recipient.slug() + "\"]"));
        }
    }

    @Test
    void noFileIsLargeHoweverMany() {
        FinderIndex index = new FinderIndex(ManyRecipients.of(20_000).list());
        for (int i = 0; i < index.files(); i++) {
            assertThat(json(index.file(i)).size()).isLessThan(FinderIndex.FILE + FinderIndex.COMMON);
        }
        assertThat(json(index.index()).get(1).toString()).contains("\"senator\"", "\"parliament\"");
        assertThat(index.index().length()).isLessThan(20_000);
    }

    @Test
    void wordsAreFoundWithoutAccentsAndWithoutRegardToCase() {
        Map<String, String> folded = Map.of("ÉMILE Zürn", "emile zurn", "Đorđe Łucki", "dorde lucki", "İpek Işık", "ipek isik",
                "O’Brien-Ström",
                "o brien strom", "Straße", "strasse", "مُحَمَّد أحمد", "محمد احمد", "ΓΙΏΡΓΟΣ", "γιωργοσ", "Ёлкин", "елкин", "हिन्दी",
                java.text.Normalizer.normalize("हिन्दी", java.text.Normalizer.Form.NFKD));
        folded.forEach((written, typed) -> assertThat(FinderWords.folded(written)).isEqualTo(typed));
    }

    @Test
    void namesAreSafeInAScript() {
        Recipient odd = new Recipient("odd", "</script>\"\\\u2028", "", "", "", "", "", "a@example.org", "", 0, 2, "", "", Map.of());
        assertThat(new FinderIndex(List.of(odd)).file(0))
                .isEqualTo("handbillFound(0,[\n[\"\\u003c/script>\\\"\\\\\\u2028\",\"\",\"odd\"]\n]);\n");
    }
}
