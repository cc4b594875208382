package org.handbill.picture.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.handbill.typography.HanForm;
import org.handbill.typography.InstalledTypeface;
import org.handbill.typography.Typeface;
import org.jspecify.annotations.Nullable;

/**
 * A typeface to draw with. Everything is laid out at {@link #EM} units to the em and scaled afterwards, so that neither a screen's pixels nor
 * hints move anything. Safe to share between threads.
 */
public final class Face {
    /** Units that make one em in all that this package returns. */
    public static final int EM = 1000;

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    /** How far letters look around to see what they join: as many characters as HarfBuzz is given. */
    private static final int AROUND = 5;
    private static final int MOST_SHAPES = 4_000;
    /** A longer stretch, in UTF-16 units, is none of a line that is shown, so it is not kept. */
    private static final int LONGEST_KEPT = 2_000;

    static {
        // The drawing needs no screen; without this a machine that has one would be asked for it.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
    }

    private final String name;
    private final IntPredicate covered;
    private final byte[] file;
    private final int index;
    private final Optional<HanForm> form;
    private @Nullable Font font;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
    private final Map<Stretch, Shaped> shapes = new ConcurrentHashMap<>();

    /**
     * What glyphs depend on.
     *
     * @param before the letters that it may join, so none across a space
     */
    private record Stretch(String text, String before, String after, boolean rightToLeft) {}

    /**
     * Glyphs in visual order.
     *
     * @param places x and y of each glyph's origin, then of where text would go on
     * @param characters where in the stretch what it stands for begins
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and made for each stretch of text
    record Shaped(int[] codes, float[] places, int[] characters) {}

    /**
     * @param outline with the origin at its place on the baseline, y downwards
     * @param ink its bounds; empty if there is nothing to see
     */
    record Glyph(Path2D.Float outline, Rectangle2D ink) {}

    private Face(String name, byte[] file, int index, IntPredicate covered, Optional<HanForm> form) {
        this.name = name;
        this.file = file;
        this.index = index;
        this.covered = covered;
        this.form = form;
    }

    private static Font sized(Font font) {
        return font.deriveFont(Map.of(TextAttribute.SIZE, (float) EM, TextAttribute.KERNING, TextAttribute.KERNING_ON,
                TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
    }

    /**
     * A font file's typeface. It is opened when it first has to draw, so that a build that draws nothing opens none.
     *
     * @param name as the author knows the file
     * @param file known to be a font
     * @param covered the code points that it has
     */
    public static Face of(String name, byte[] file, IntPredicate covered) {
        return new Face(name, file, 0, covered, Optional.empty());
    }

    /** The same of a file that was read before. */
    public static Face of(String name, byte[] file, Typeface read) {
        return new Face(name, file, 0, read::covers, read.form());
    }

    /**
     * One typeface of a font file that may be a collection.
     *
     * @throws UncheckedIOException when it first has to draw, if it cannot
     */
    public static Face of(String name, byte[] file, InstalledTypeface read) {
        return new Face(name, file, read.index(), read::covers, read.form());
    }

    private synchronized Font font() {
        if (font == null) {
            try {
                font = sized(Font.createFonts(new ByteArrayInputStream(file))[index]);
            } catch (FontFormatException e) {
                throw new UncheckedIOException(new IOException(name + ": " + e.getMessage(), e));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return font;
    }

    public String name() {
        return name;
    }

    /** The font file that it is from; it may be a collection that holds more than this typeface. */
    public byte[] file() {
        return file.clone();
    }

    /** The forms that its characters of East Asia have; absent if it has none or does not say. */
    Optional<HanForm> form() {
        return form;
    }

    /** Whether it has every character of a grapheme cluster, but for those that are never seen. */
    public boolean covers(String cluster) {
        for (int i = 0; i < cluster.length();) {
            int codePoint = cluster.codePointAt(i);
            i += Character.charCount(codePoint);
            if (!Invisible.is(codePoint) && !covered.test(codePoint)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is something to see of a text; a typeface of coloured pictures has characters without outlines. */
    public boolean draws(String text) {
        for (int code : shape(text.toCharArray(), 0, text.length(), false).codes()) {
            if (!glyph(code).ink().isEmpty()) {
                return true;
            }
        }
        return text.isBlank();
    }

    /** Glyphs with their places for a stretch of one direction; the text around it says how letters join. Not to be changed. */
    Shaped shape(char[] text, int from, int to, boolean rightToLeft) {
        if (to - from > LONGEST_KEPT) {
            return shapeAnew(text, from, to, rightToLeft);
        }
        if (shapes.size() > MOST_SHAPES) {
            shapes.clear();
        }
        Stretch stretch = new Stretch(new String(text, from, to - from), before(text, from), after(text, to), rightToLeft);
        return shapes.computeIfAbsent(stretch, _ -> shapeAnew(text, from, to, rightToLeft));
    }

    private Shaped shapeAnew(char[] text, int from, int to, boolean rightToLeft) {
        int direction = rightToLeft ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT;
        int start = from - before(text, from).length();
        int end = to + after(text, to).length();
        // Java copies all that it is given, which is much for each word of a long text.
        char[] near = end - start == text.length ? text : Arrays.copyOfRange(text, start, end);
        GlyphVector shaped = font().layoutGlyphVector(CONTEXT, near, from - start, to - start, direction);
        int count = shaped.getNumGlyphs();
        return new Shaped(shaped.getGlyphCodes(0, count, null), shaped.getGlyphPositions(0, count + 1, null),
                shaped.getGlyphCharIndices(0, count, null));
    }

    private static String before(char[] text, int from) {
        int start = from;
        while (start > 0 && start > from - AROUND && !Character.isWhitespace(text[start - 1])) {
            start--;
        }
        return new String(text, start, from - start);
    }

    private static String after(char[] text, int to) {
        int end = to;
        while (end < text.length && end < to + AROUND && !Character.isWhitespace(text[end])) {
            end++;
        }
        return new String(text, to, end - to);
    }

    /** The code that fonts have for a character that they miss. */
    int missing() {
        return font().getMissingGlyphCode();
    }

    Glyph glyph(int code) {
        return glyphs.computeIfAbsent(code, this::draw);
    }

    private Glyph draw(int code) {
        Shape outline = font().createGlyphVector(CONTEXT, new int[]{code}).getGlyphOutline(0);
        Path2D.Float path = new Path2D.Float(outline);
        return new Glyph(path, path.getBounds2D());
    }
}
