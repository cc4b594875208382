package org.handbill.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import org.handbill.prose.Block;
import org.handbill.prose.Inline;
import org.jsoup.nodes.Element;

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
                (fragment, body) -> new HtmlConverter(reading, fragment, List.of(), pieces).inlines(body, depth, inLink));
    }

    List<Block> blocks(List<Block> pieces, List<RawHtml> raws, int depth) {
        return read(pieces, raws, true, (fragment, body) -> new HtmlConverter(reading, fragment, pieces, List.of()).blocks(body, depth));
    }

    private <T> List<T> read(List<T> pieces, List<RawHtml> raws, boolean areBlocks, BiFunction<HtmlFragment, Element, List<T>> convert) {
        HtmlFragment fragment = new HtmlFragment(reading);
        int done = 0;
        for (RawHtml raw : raws) {
            for (; done < raw.position(); done++) {
                fragment.piece(done);
            }
            fragment.raw(raw.chars());
        }
        for (; done < pieces.size(); done++) {
            fragment.piece(done);
        }
        Element body = fragment.cleaned();
        return holdsAll(body, pieces.size(), areBlocks) ? convert.apply(fragment, body) : apart(pieces, raws, convert);
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
            HtmlFragment alone = new HtmlFragment(reading).raw(raw.chars());
            Element body = alone.cleaned();
            if (holdsAll(body, 0, true)) {
                all.addAll(convert.apply(alone, body));
            }
        }
        all.addAll(pieces.subList(done, pieces.size()));
        return all;
    }
}
