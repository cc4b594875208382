package org.handbill.prose;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.handbill.diagnostic.Diagnostic;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.parse.MarkdownParser;

/** Markdown read for a test: the prose and what was found wrong in it. */
public record Prosed(Prose prose, List<Diagnostic> diagnostics) {
    private static final Pattern ADDRESS = Pattern.compile("(target=|source=)(.*?), title=");

    public static Prosed of(String markdown) {
        return of(markdown, 0);
    }

    public static Prosed of(String text, int from) {
        Problems problems = new Problems();
        Prose prose = MarkdownParser.parse(new Source("test.md", text), from, problems);
        return new Prosed(prose, problems.sorted());
    }

    public String html() {
        return HtmlWriter.write(prose, HtmlOptions.PLAIN);
    }

    public String plain() {
        return PlainTextWriter.write(prose, PlainOptions.PLAIN);
    }

    public String markdown() {
        return MarkdownWriter.write(prose, MarkdownOptions.PLAIN);
    }

    /** Code, line and column of each diagnostic, as {@code unsafe-address 3:5}. */
    public List<String> found() {
        return diagnostics.stream()
                .map(d -> d.code().id() + " " + d.location().toString().replaceFirst("^test\\.md:", ""))
                .toList();
    }

    /** All that the prose says, without places, attributes and ids, and with addresses as a page has them. */
    public String shape() {
        return ADDRESS.matcher(prose.toString())
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + Addresses.encoded(found.group(2)) + ", title="))
                .replaceAll("(, )?span=test\\.md:\\d+:\\d+", "")
                .replaceAll("(, )?attributes=Attributes\\[id=[^,\\]]*, classes=\\[[^\\]]*\\]\\]", "")
                .replaceAll("HtmlAttribute\\[name=id, value=[^\\]]*\\]", "id")
                .replaceAll("(Heading\\[level=\\d), id=[^,]*,", "$1,");
    }
}
