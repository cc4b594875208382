package org.handbill.parse;

import java.util.List;
import java.util.SplittableRandom;

/** Texts that look like Markdown, the same for the same seed: marks of all kinds between words of several scripts. */
final class MarkdownStrings {
    private static final List<String> PIECES = List.of("*", "**", "***", "_", "__", "~~", "`", "``", "```\n", "~~~\n", "[", "]", "(", ")",
            "![",
            "](", "](b)", "](<b c>)", "](b \"t\")", "[^1]", "\n\n[^1]: ", "\n\n[r]: /u 'v'\n", "[r]", "<", ">", "<b>", "</b>",
            "<i class=x>", "</i>",
            "<br>", "<div>", "</div>", "<details>\n<summary>s</summary>\n\n", "\n</details>\n\n", "<p>", "<script>", "</script>",
            "<a href=x>", "</a>",
            "<img src=x alt=y>", "<table><tr><td>", "<!-- c -->", "<http://e.org/a_b>", "http://e.org/x?a=1&b=2", "www.e.org", "me@e.org",
            "&amp;",
            "&nbsp;", "&#35;", "&", "\\", "\\*", "\\\n", "  \n", "\n", "\n\n", "\n\n", "\r\n", "- ", "\n- ", "\n  - ", "\n1. ", "\n2) ",
            "\n> ", "\n>> ",
            "\n# ", "\n## ", "\n===\n", "\n---\n", "\n***\n", "\n    ", "\t", "|", "\n|a|b|\n|-|:-:|\n|", "a | b\n--|--\n", "\n- [ ] ",
            "\n- [x] ",
            "\nterm\n: ", ": ", "{.essential}", "{#id .class}", "{#a}", "\n# a\n", "<span id=a>", "<div id=a>", "{", "}", "> [!NOTE]\n> ",
            "a", "b", "word ", " ", "  ", "two words ",
            "Ünïcode ", "中文",
            "。", "「強調」", "한국어 ", "العربية ", "👩‍👩‍👧", "e\u0301", "\u00a0", "\u200f", "1", "23.", "\"q\"", "“q”", "'", "!", "?", ".", ",",
            ":", "#", "+",
            "=", "/", "%20", "$", "@", "^", "~", "\0", "\u0001", "javascript:", "data:");

    private MarkdownStrings() {}

    static String next(SplittableRandom random) {
        int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 120 : 24);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
