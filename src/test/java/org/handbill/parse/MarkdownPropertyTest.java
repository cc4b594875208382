package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.handbill.prose.Prosed;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseError;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class MarkdownPropertyTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 20_000 : 2_000;

    private static void forEachText(long seed, Consumer<String> check) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < TEXTS; i++) {
            check.accept(MarkdownStrings.next(random));
        }
    }

    /** What a browser would have to repair in some HTML; text directly in a table, which a browser moves, is not an error of ours. */
    static List<ParseError> repairs(String html) {
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        parser.parseFragmentInput(html, new Element("body"), "");
        return List.copyOf(parser.getErrors());
    }

    @Test
    void htmlNeedsNoRepair() {
        forEachText(1, text -> assertThat(repairs(Prosed.of(text).html())).as(text).isEmpty());
    }

    @Test
    void htmlHasNoIdTwice() {
        forEachText(2, text -> {
            Element body = new Element("body");
            body.appendChildren(Parser.htmlParser().parseFragmentInput(Prosed.of(text).html(), body, ""));
            assertThat(body.select("[id]").eachAttr("id")).as(text).doesNotHaveDuplicates();
        });
    }

    @Test
    void writtenMarkdownReadsTheSame() {
        List<String> different = new ArrayList<>();
        forEachText(3, text -> {
            Prosed read = Prosed.of(text);
            if (!Prosed.of(read.markdown()).shape().equals(read.shape())) {
                different.add(text);
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void plainTextHasNoControlCharactersOrEmptyEnds() {
        forEachText(4, text -> {
            String plain = Prosed.of(text).plain();
            assertThat(plain.chars().filter(c -> c < ' ' && c != '\n' && c != '\t' || c == '\r').toArray()).as(text).isEmpty();
            assertThat(plain).as(text).isEqualTo(plain.stripTrailing()).doesNotStartWith("\n");
        });
    }

    @Test
    void sameTextGivesSameHtml() {
        forEachText(5, text -> {
            assertThat(Prosed.of(text).html()).isEqualTo(Prosed.of(text).html());
            assertThat(Prosed.of(text.replace("\r\n", "\n").replace("\n", "\r\n")).html()).as(text)
                    .isEqualTo(Prosed.of(text.replace("\r\n", "\n")).html());
        });
    }

    /** Alone, and where it touches a link that is marked as one, which leads where it would without it. */
    @Test
    void anAddressWithBracketsIsOneLink() {
        SplittableRandom random = new SplittableRandom(18);
        String[] pieces = {"[", "]", "[]", "[1]", "a", "b", "/", "?c=", "&d", "!", "=2", "[e][f]", "(", "-"};
        for (int i = 0; i < TEXTS; i++) {
            StringBuilder text = new StringBuilder("https://a.org/x");
            for (int k = random.nextInt(8); k >= 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            String address = text.append('y').toString();
            assertThat(links("see " + address + ", *it* https://b.org/")).as(address).containsExactly(address, "https://b.org/");
            assertThat(links("[it](https://c.org/) " + address + " [of](https://d.org/)")).as(address).containsExactly("it", address, "of");
            assertThat(links("[see " + address.replaceAll("[\\[\\]]", "[x]") + "](https://c.org/)")).as(address).hasSize(1);
            assertThat(links(address + "[it](https://c.org/)")).as(address).endsWith("it");
        }
    }

    private static List<String> links(String markdown) {
        Element body = new Element("body");
        body.appendChildren(Parser.htmlParser().parseFragmentInput(Prosed.of(markdown).html(), body, ""));
        return body.select("a").eachText();
    }
}
