package org.handbill.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearNamesTest {
    private static final List<String> FILES = IntStream.range(0, 3_000).mapToObj(i -> "pages/topic-" + i + "/about.md").toList();

    @Test
    void namesAFewOfManyAndCountsTheRest() {
        assertThat(NearNames.hint("zzzzzzzzzz", FILES)).startsWith("Known here: pages/topic-0/about.md, ").endsWith(" and 2995 more.")
                .hasSizeLessThan(200);
        assertThat(NearNames.file("about.md", FILES).split(" or ", -1)).hasSize(NearNames.MOST);
        assertThat(NearNames.file("zzzzzzzzzz", FILES))
                .isEqualTo("There are 3,000 files here, and none has a name like it: check the name, or add the file.");
        assertThat(NearNames.file("zzzzzzzzzz", FILES.subList(0, NearNames.MOST))).startsWith("Known here: pages/topic-0/about.md, ")
                .endsWith(", pages/topic-4/about.md.");
        assertThat(NearNames.some(List.of("a", "b"))).isEqualTo("a, b");
    }

    @Test
    void namesAFewNetworksAndSaysWhereAllAre() {
        List<String> ids = List.of("x", "bluesky", "mastodon", "threads", "reddit", "naver", "line");
        assertThat(NearNames.platform("nowhere-near", ids))
                .isEqualTo("Known here: x, bluesky, mastodon, threads, reddit and 2 more. To see all, type: handbill platforms");
        assertThat(NearNames.platform("mastadon", ids)).isEqualTo("Did you mean 'mastodon'?");
        assertThat(NearNames.platform("nowhere-near", ids.subList(0, 2))).isEqualTo("Known here: x, bluesky.");
    }

    @Test
    void namesTheSameFileElsewhereFirst() {
        List<String> files = List.of("post.md", "abort.md", "pages/About.md", "ko/pages/contact.md");
        assertThat(NearNames.file("about.md", files)).isEqualTo("Did you mean 'pages/About.md'?");
        assertThat(NearNames.file("/about/", files)).isEqualTo("Did you mean 'pages/About.md'?");
        assertThat(NearNames.file("../contact.html", files)).isEqualTo("Did you mean 'ko/pages/contact.md'?");
        assertThat(NearNames.file("pst.md", files)).isEqualTo("Did you mean 'post.md'?");
        assertThat(NearNames.file("pages/contcat.md", files)).isEqualTo("Did you mean 'ko/pages/contact.md'?");
    }

    @Test
    void measuresAsTheWholeTableDoes() {
        Random random = new Random(20);
        for (int n = 0; n < 20_000; n++) {
            String one = word(random);
            String other = random.nextBoolean() ? changed(one, random) : word(random);
            int reach = random.nextInt(4);
            int whole = whole(one, other);
            assertThat(NearNames.distance(one, other, reach)).as(one + " " + other).isEqualTo(Math.min(whole, reach + 1));
        }
    }

    @Test
    void findsNothingNearAFileThatIsPastedAsAName() {
        String pasted = "data:image/png;base64," + "A".repeat(500_000);
        assertThat(NearNames.file(pasted, FILES)).hasSizeLessThan(300);
        assertThat(new Diagnostic(Code.LINK_NOT_FOUND, Severity.ERROR, Location.whole("post.md"), "There is no '" + pasted + "'.",
                NearNames.file(pasted, FILES)))
                .satisfies(found -> assertThat(found.message().length() + found.hint().length()).isLessThan(1_000))
                .satisfies(found -> assertThat(found.message()).startsWith("There is no 'data:").contains("…").endsWith("'."));
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString().toLowerCase(Locale.ROOT);
    }

    private static String changed(String word, Random random) {
        List<Character> letters = new ArrayList<>(word.chars().mapToObj(c -> (char) c).toList());
        for (int i = random.nextInt(3); i > 0 && letters.size() > 1; i--) {
            int at = random.nextInt(letters.size() - 1);
            switch (random.nextInt(3)) {
                case 0 -> letters.remove(at);
                case 1 -> letters.add(at, 'b');
                default -> letters.set(at, letters.set(at + 1, letters.get(at)));
            }
        }
        StringBuilder out = new StringBuilder();
        letters.forEach(out::append);
        return out.toString();
    }

    private static int whole(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
