package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.handbill.prose.Block;
import org.handbill.prose.Inline;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Puts together what Markdown made and the HTML tags between it: an element that is opened before a piece and closed behind it holds
 * the piece. Every element that is opened is closed within the same line or the same group of blocks.
 */
final class HtmlReader {
    private final ProseReading reading;

    HtmlReader(ProseReading reading) {
        this.reading = reading;
    }

    /** @param inLink whether they stand in the text of a link, so that no other link may */
    List<Inline> inlines(List<Inline> pieces, List<RawHtml> tags, int depth, boolean inLink) {
        return read(pieces, tags, false,
                (fragment, body) -> new HtmlConverter(reading, fragment, List.of(), pieces).line(HtmlStructure.repaired(body, List.of()),
                        depth, inLink));
    }

    List<Block> blocks(List<Block> pieces, List<RawHtml> raws, int depth) {
        return read(pieces, raws, true, (fragment, body) -> new HtmlConverter(reading, fragment, pieces, List.of())
                .blocks(HtmlStructure.repaired(body, pieces), depth));
    }

    private <T> List<T> read(List<T> pieces, List<RawHtml> raws, boolean areBlocks, BiFunction<HtmlFragment, Element, List<T>> convert) {
        raws.forEach(raw -> reading.html(raw.chars()));
        raws.forEach(raw -> reading.openTags(raw.chars()));
        raws.forEach(raw -> HiddenWords.report(raw.chars(), reading));
        Read read = read(pieces.size(), raws);
        if (holdsAll(read.body(), pieces.size(), areBlocks)) {
            read.report();
            return convert.apply(read.fragment(), read.body());
        }
        return apart(pieces, raws, convert);
    }

    /** HTML with numbered pieces in it, before and after it was cleaned. */
    private record Read(HtmlFragment fragment, Document dirty, Element body) {
        static Read of(HtmlFragment fragment) {
            Document dirty = fragment.parsed();
            return new Read(fragment, dirty, HtmlFragment.cleaned(dirty));
        }

        void report() {
            fragment.report(dirty);
        }

        /** All words and pieces in their order. */
        String content() {
            StringBuilder out = new StringBuilder();
            body.nodeStream().forEach(node -> {
                if (node instanceof TextNode text) {
                    text.getWholeText().chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> out.append((char) c));
                } else if (node.nameIs(AllowedHtml.PIECE)) {
                    out.append('\0').append(node.attr("n"));
                }
            });
            return out.toString();
        }
    }

    /**
     * Browsers move what stands in a table outside its cells to the front of it. Where they would, the table is taken for none. Tags of
     * its parts where there is no table, which browsers pass over, are taken for blocks, since they set words apart.
     */
    private Read read(int pieces, List<RawHtml> raws) {
        Read read = Read.of(fragment(pieces, raws, false));
        if (read.dirty().getElementsByTag("table").isEmpty()) {
            HtmlFragment flat = fragment(pieces, raws, true);
            return flat.isSameAs(read.fragment()) ? read : Read.of(flat);
        }
        Read flat = Read.of(fragment(pieces, raws, true));
        return flat.content().equals(read.content()) ? read : flat;
    }

    private HtmlFragment fragment(int pieces, List<RawHtml> raws, boolean flat) {
        HtmlFragment fragment = new HtmlFragment(reading, flat);
        int done = 0;
        for (RawHtml raw : raws) {
            for (; done < raw.position(); done++) {
                fragment.piece(done);
            }
            fragment.raw(raw.chars());
        }
        for (; done < pieces; done++) {
            fragment.piece(done);
        }
        return fragment;
    }

    /** Whether each piece stands in the cleaned HTML once and in order, blocks where blocks may stand. */
    private static boolean holdsAll(Element body, int pieces, boolean areBlocks) {
        List<Element> found = body.getElementsByTag(AllowedHtml.PIECE);
        if (found.size() != pieces) {
            return false;
        }
        for (int i = 0; i < pieces; i++) {
            Element piece = found.get(i);
            if (!piece.attr("n").equals(Integer.toString(i)) || areBlocks && !standsAmongBlocks(piece)) {
                return false;
            }
        }
        return true;
    }

    private static boolean standsAmongBlocks(Element piece) {
        for (Element parent = piece.parent(); parent != null && !parent.normalName().equals("body"); parent = parent.parent()) {
            if (!AllowedHtml.HOLDERS.contains(parent.normalName())) {
                return false;
            }
        }
        return true;
    }

    /** Where the tags swallow what stands between them, each is read alone, so that nothing of the text is lost. */
    private <T> List<T> apart(List<T> pieces, List<RawHtml> raws, BiFunction<HtmlFragment, Element, List<T>> convert) {
        List<T> all = new ArrayList<>();
        int done = 0;
        for (RawHtml raw : raws) {
            all.addAll(pieces.subList(done, raw.position()));
            done = raw.position();
            Read alone = read(0, List.of(new RawHtml(0, raw.chars())));
            alone.report();
            if (holdsAll(alone.body(), 0, true)) {
                all.addAll(convert.apply(alone.fragment(), alone.body()));
            }
        }
        all.addAll(pieces.subList(done, pieces.size()));
        return all;
    }
}
