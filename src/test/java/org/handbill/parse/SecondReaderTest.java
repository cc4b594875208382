package org.handbill.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.handbill.prose.Prosed;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;

/** All that can be seen of a text is what commonmark-java shows of it too, the differences that are meant aside. */
class SecondReaderTest {
    private static final boolean FULL = Boolean.getBoolean("handbill.full");
    private static final int TEXTS = FULL ? 5_000 : 500;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(),
            StrikethroughExtension.builder().requireTwoTildes(true).build(), FootnotesExtension.create(), TaskListItemsExtension.create());
    private static final String SOFT_BREAK = "\ue000";
    private static final String WHOLE = "\ue001";
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder().softbreak(SOFT_BREAK).extensions(EXTENSIONS).build();

    /** Lines of Chinese and Japanese are joined without a space here, and with one there. */
    private static final String WIDE = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]";
    private static final Pattern JOINED = Pattern.compile("(?<=" + WIDE + ")" + SOFT_BREAK + "(?=" + WIDE + ")");

    /** Between Chinese or Japanese and punctuation, marks of emphasis open and close here as beside a space; there they show as typed. */
    private static final Pattern MARKS_BESIDE_WIDE = Pattern.compile(
            "[\\p{IsHangul}" + WIDE.substring(1) + "[*_~]+[\\p{P}\\p{S}]|[\\p{P}\\p{S}][*_~]+[\\p{IsHangul}" + WIDE.substring(1));
    /** They are white space there and none here, as the specification has it; a space stands for them. */
    private static final Pattern SEPARATORS = Pattern.compile("[\u0085\u2028\u2029]");
    private static final Pattern MARKS = Pattern.compile("[*_]");

    /** Where a comment, an entity for a space or a mark without width is at the break too, the two leave other spaces beside it. */
    private static final Pattern LINE_END_BY_WIDE = Pattern.compile(WIDE + "[^\\n]{0,4}\\n[ >\t]*(?:<!--|&)");
    private static final Pattern SPACES_BY_WIDE = Pattern.compile("[\\s\\p{Cf}]*(?=" + WIDE + ")|(?<=" + WIDE + ")[\\s\\p{Cf}]*");

    /** What is meant to differ, where it does, and what the second reader is given in its place. */
    private enum Meant {
        /** What is behind the last line of a comment begins a text here, and is a part of the comment's HTML there. */
        TEXT_BEHIND_LINES_OF_COMMENT("(?s)<!--(?:(?!-->).)*\n(?:(?!-->).)*-->[ \t]*(?=[^ \t\r\n])", ""),
        /** The same in one line, with the spaces at its start. */
        COMMENT_AND_SPACE_BEFORE_TEXT("(?<=\n[ >\t]{0,60})<!--(?:(?!-->)[^\n])*-->[ \t]+(?=[^ \t\r\n])", ""),
        /** Text behind a comment at the start of a line is Markdown here, and a part of the comment's HTML there. */
        COMMENT_BEFORE_TEXT("(?s)<!--(?:(?!-->).)*-->(?=[ \t]*[^ \t\r\n])", "<b></b>"),
        /** A term is no text of a task, so that what looks like a box is shown. */
        TASK_IN_A_TERM("(?d)\\[ \\](?= .*\n[ >]*:   )", "[<b></b> ]"),
        /** It has no definition lists; an item of a list has the same words. */
        DEFINITION("(?m)^([ >]*):(?=   )", "$1-"),
        /** "Entity and numeric character references" asks for U+FFFD, which it gives for zero but not for half of a pair. */
        HALF_OF_A_PAIR("&#xD800;", "&#0;");

        private final Pattern where;
        private final String instead;

        Meant(String where, String instead) {
            this.where = Pattern.compile(where);
            this.instead = instead;
        }
    }

    private static String theirs(String source, Set<Meant> met) {
        String given = source;
        for (Meant meant : Meant.values()) {
            String before = given;
            given = meant.where.matcher(given).replaceAll(meant.instead);
            if (!given.equals(before)) {
                met.add(meant);
            }
        }
        return visible(RENDERER.render(PARSER.parse(given)));
    }

    /** Without the ways back from notes; pictures by their alternative text. Here a lone picture's title is shown below it. */
    static String visible(String html) {
        Element body = Jsoup.parse(html).body();
        body.select(".footnote-back, .footnote-backref").remove();
        body.select("code, img").forEach(whole -> whole.before(new TextNode(WHOLE)).after(new TextNode(WHOLE)));
        for (Element picture : body.select("img")) {
            Element caption = picture.nextElementSibling();
            String title = caption != null && caption.nameIs("figcaption") ? "" : picture.attr("title");
            picture.replaceWith(new TextNode(picture.attr("alt") + " " + title));
        }
        return JOINED.matcher(body.text()).replaceAll("").replace(WHOLE, "").replace(SOFT_BREAK, " ").replaceAll("\\s+", " ").strip();
    }

    @Test
    void seesTheSame() {
        SplittableRandom random = new SplittableRandom(31);
        int besideWide = 0;
        List<String> wrong = new ArrayList<>();
        Set<Meant> met = EnumSet.noneOf(Meant.class);
        for (int i = 0; i < TEXTS; i++) {
            String source = SEPARATORS.matcher(MarkdownTexts.next(random).source()).replaceAll("\u2003");
            String theirs = theirs(source, met);
            String ours = visible(Prosed.of(source).html());
            if (!ours.equals(theirs) && MARKS_BESIDE_WIDE.matcher(source).find()) {
                besideWide++;
                ours = MARKS.matcher(ours).replaceAll("").replaceAll("\\s+", " ");
                theirs = MARKS.matcher(theirs).replaceAll("").replaceAll("\\s+", " ");
            }
            if (!ours.equals(theirs) && LINE_END_BY_WIDE.matcher(source).find()) {
                ours = SPACES_BY_WIDE.matcher(ours).replaceAll("");
                theirs = SPACES_BY_WIDE.matcher(theirs).replaceAll("");
            }
            if (!ours.equals(theirs)) {
                wrong.add(source + "\n  theirs " + theirs + "\n  ours   " + ours);
            }
        }
        wrong.sort(Comparator.comparingInt(String::length)); // the shortest says the most
        assertThat(wrong).isEmpty();
        assertThat(besideWide).isPositive().isLessThan(TEXTS / 20);
        assertThat(met).isEqualTo(EnumSet.allOf(Meant.class));
    }
}
