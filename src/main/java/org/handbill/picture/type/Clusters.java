package org.handbill.picture.type;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Tells which characters each glyph of a line stands for, so that a document can say so. */
final class Clusters {
    private Clusters() {}

    /**
     * @param at where its cluster begins in the paragraph
     * @param runEnd where its run ends
     */
    record Glyph(Face face, int code, int at, int runEnd, boolean rightToLeft, double x, double y) {}

    /** @param glyphs from left to right */
    static List<ShapedLine.Cluster> of(char[] paragraph, List<Glyph> glyphs) {
        TreeSet<Integer> starts = new TreeSet<>();
        for (Glyph glyph : glyphs) {
            starts.add(glyph.at());
            starts.add(glyph.runEnd());
        }
        List<ShapedLine.Cluster> clusters = new ArrayList<>();
        for (int from = 0; from < glyphs.size();) {
            int to = from + 1;
            while (to < glyphs.size() && glyphs.get(to).at() == glyphs.get(from).at()) {
                to++;
            }
            Integer end = starts.higher(glyphs.get(from).at());
            int at = glyphs.get(from).at();
            clusters.add(cluster(glyphs.subList(from, to), new String(paragraph, at, (end == null ? at : end) - at)));
            from = to;
        }
        return clusters;
    }

    private static ShapedLine.Cluster cluster(List<Glyph> glyphs, String text) {
        List<String> parts = new ArrayList<>(text.codePoints().filter(each -> !Invisible.is(each)).mapToObj(Character::toString).toList());
        if (glyphs.size() == 1) {
            return new ShapedLine.Cluster(List.of(sign(glyphs.getFirst(), text)), text, true);
        }
        boolean plain = parts.size() == glyphs.size()
                && (!glyphs.getFirst().rightToLeft() || parts.stream().skip(1).allMatch(Clusters::isMark));
        List<ShapedLine.Sign> signs = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            int place = glyphs.get(i).rightToLeft() ? glyphs.size() - 1 - i : i;
            String own = plain ? parts.get(place) : parts.isEmpty() ? text : parts.get(Math.min(place, parts.size() - 1));
            signs.add(sign(glyphs.get(i), own));
        }
        return new ShapedLine.Cluster(signs, text, plain);
    }

    /** Readers of documents keep a mark behind its letter, but turn the letters of a ligature around. */
    private static boolean isMark(String character) {
        return Character.getType(character.codePointAt(0)) == Character.NON_SPACING_MARK;
    }

    private static ShapedLine.Sign sign(Glyph glyph, String text) {
        return new ShapedLine.Sign(glyph.face(), glyph.code(), glyph.x(), glyph.y(), text);
    }
}
