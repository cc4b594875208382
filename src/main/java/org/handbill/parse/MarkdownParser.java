package org.handbill.parse;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import java.util.ArrayList;
import java.util.List;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Problems;
import org.handbill.diagnostic.Source;
import org.handbill.prose.Block;
import org.handbill.prose.Footnote;
import org.handbill.prose.Prose;

/**
 * Reads Markdown as prose: CommonMark with tables, strikethrough, task lists, footnotes, addresses in running text, attributes such as
 * <code>{.essential}</code>, definition lists, alerts and cleaned HTML. May be called from several threads at once.
 */
public final class MarkdownParser {
    private MarkdownParser() {}

    /**
     * The text of a file behind its front matter, or an empty one if it cannot be read. Places in diagnostics and in the prose count in
     * the whole file.
     *
     * @param from where the text begins, in UTF-16 units
     * @param problems gets what is wrong in it
     */
    public static Prose parse(Source source, int from, Problems problems) {
        if (!MarkdownGuard.admits(source, from, problems)) {
            return Prose.EMPTY;
        }
        ControlPlaces controls = new ControlPlaces(source);
        controls.typed(from, source.text().length());
        String text = Unescape.withoutControls(source.text(), from);
        try {
            return read(new ProseReading(source, from, text, Markdown.parse(text), controls, problems));
        } catch (LinearInlineParser.TooSlow slow) {
            int at = from + slow.offset();
            problems.error(Code.MARKDOWN_TOO_SLOW, source.span(at, at + 1),
                    "So many brackets are open here that reading on takes too long.",
                    "Close each '[' with ']', or put a backslash before those that are meant as characters.");
            return Prose.EMPTY;
        } finally {
            controls.report(Code.CONTROL_CHARACTER, problems::warning);
        }
    }

    private static Prose read(ProseReading reading) {
        BlockReader reader = new BlockReader(reading);
        List<Block> blocks = reader.read(reading.document(), 0);
        List<Footnote> footnotes = new ArrayList<>();
        // a note may refer to others, which then come behind it
        for (int i = 0; i < reading.footnotes().size(); i++) {
            FootnoteBlock note = reading.footnotes().get(i);
            footnotes.add(new Footnote(i + 1, reader.read(note, 1)));
        }
        new Definitions(reading).reportUnused();
        return new Prose(blocks, footnotes);
    }
}
