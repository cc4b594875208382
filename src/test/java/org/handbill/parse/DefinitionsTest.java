package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.handbill.prose.Prosed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** Lines that define links, headings, and fences of tildes, are what the second reader takes them for, in lists and quotes and above anything. */
class DefinitionsTest {
    private static final int TEXTS = Boolean.getBoolean("handbill.full") ? 100_000 : 3_000;
    private static final List<String> LINES = List.of("[a]: /a", "[b]:", "/b", "'title'", "'two", "lines'", "[c", "c]: /c", "[d]: <> x",
            "[a]: /other",
            "[e]: /e 'e' f", "word", "*em*", "===", "==", "---", "[a] [b] [c c]", "~~~ x ~", "~~~", "~~~~~", "``` ~~~", "# h",
            "##\t*i* \t##\t", "#j", "# k#", "#", "# ##", "####### l", "--", "", "");
    private static final int FILLED = LINES.indexOf("");
    private static final List<String> INDENTS = List.of("", "", "", "", " ", "   ", "     ", "\t");
    private static final List<String> CONTAINERS = List.of("", "", "> ", "> > ", "- ", "1. ", "> - ", "- > ");
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().build();

    @Test
    void areReadAsTheSecondReaderReadsThem() {
        SplittableRandom random = new SplittableRandom(47);
        List<String> wrong = new ArrayList<>();
        int links = 0;
        int headings = 0;
        int codes = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = text(random);
            String theirs = shape(RENDERER.render(PARSER.parse(text)));
            links += theirs.contains("/a)") ? 1 : 0;
            headings += theirs.contains("h1(") ? 1 : 0;
            codes += theirs.contains("pre(") ? 1 : 0;
            Prosed read = Prosed.of(text);
            String ours = shape(read.html());
            if (!ours.equals(theirs) && read.found().stream().noneMatch(found -> found.startsWith("unsafe-address"))) {
                wrong.add(text + "\n  theirs " + theirs + "\n  ours   " + ours);
            }
        }
        wrong.sort(Comparator.comparingInt(String::length));
        assertThat(wrong).isEmpty();
        assertThat(List.of(links, headings, codes)).allMatch(count -> count > TEXTS / 50);
    }

    /** Some lines in some container, whose mark begins each of them or the first. */
    private static String text(SplittableRandom random) {
        String container = one(CONTAINERS, random);
        String next = container.replaceAll("[-1.]", " ");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            String before = text.isEmpty() ? container : random.nextInt(8) == 0 ? "" : next;
            String line = text.isEmpty() ? one(LINES.subList(0, FILLED), random) : one(INDENTS, random) + one(LINES, random);
            text.append(before).append(line).append('\n');
        }
        return text.append("\n***\n\n[a] [b] [c c] [d] [e]\n").toString();
    }

    private static String one(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }

    /** Words, with the names of blocks that mean something to readers and where links lead. */
    private static String shape(String html) {
        Element body = Jsoup.parse(html).body();
        for (Element link : body.select("a")) {
            link.replaceWith(new TextNode(link.text() + "(" + link.attr("href").replace("%5B", "[") + ")"));
        }
        for (Element block : body.select("h1, h2, pre, hr, blockquote, li")) {
            block.prependChild(new TextNode(" " + block.nodeName() + "( ")).appendChild(new TextNode(" ) "));
        }
        return body.text().replaceAll("\\s+", " ").strip();
    }
}
