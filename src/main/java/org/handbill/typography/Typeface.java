package org.handbill.typography;

import java.lang.Character.UnicodeScript;
import java.util.Optional;
import org.handbill.diagnostic.Code;
import org.handbill.diagnostic.Location;
import org.handbill.diagnostic.Outcome;
import org.handbill.diagnostic.Problems;

/** A typeface's widths as its TrueType file tells them: what a line of its type measures, without drawing it. Immutable. */
public final class Typeface {
    private static final int NOTHING = -1;
    /** French sets it before some signs. Where a face has none, HarfBuzz, and so any browser, puts half a space there. */
    private static final int NARROW_NO_BREAK_SPACE = 0x202F;

    private final String family;
    private final VerticalMetrics vertical;
    private final CharacterMap characters;
    private final GlyphMetrics glyphs;
    private final Kerning kerning;
    private final Optional<HanForm> form;

    private Typeface(FontFile file) throws BrokenTypefaceException {
        int glyphCount = file.required("maxp").u16(4);
        if (glyphCount == 0) {
            throw new BrokenTypefaceException("it has no glyphs");
        }
        family = NameTable.family(file);
        vertical = VerticalMetrics.read(file);
        characters = new CharacterMap(file.required("cmap"), glyphCount);
        glyphs = new GlyphMetrics(file, glyphCount);
        kerning = Kerning.read(file);
        form = HanForm.of(file);
    }

    /**
     * Reads a font file.
     *
     * @throws BrokenTypefaceException for anything else than a usable TrueType font, whatever the bytes are
     */
    public static Typeface read(byte[] bytes) throws BrokenTypefaceException {
        return new Typeface(new FontFile(bytes));
    }

    /**
     * Reads a font file of a campaign or theme.
     *
     * @param file the font as the author knows it, for the diagnostic if it cannot be used
     */
    public static Outcome<Typeface> load(String file, byte[] bytes) {
        Problems problems = new Problems();
        try {
            return Outcome.of(read(bytes), problems);
        } catch (BrokenTypefaceException e) {
            problems.error(Code.BROKEN_TYPEFACE, Location.whole(file), "This font cannot be used: " + e.getMessage() + ".",
                    "Put the font's .ttf file here, as its maker offers it for download.");
            return Outcome.failed(problems);
        }
    }

    /** Its name for readers, for instance {@code League Gothic}; empty if the file does not say. */
    public String family() {
        return family;
    }

    /** The forms that its characters of East Asia have; absent if it has none or does not say. */
    public Optional<HanForm> form() {
        return form;
    }

    /** How many font units make one em, the size of the type. */
    public int unitsPerEm() {
        return vertical.unitsPerEm();
    }

    /** From the baseline to the top of the line, in font units. */
    public int ascent() {
        return vertical.ascent();
    }

    /** From the baseline to the foot of the line, in font units; negative. */
    public int descent() {
        return vertical.descent();
    }

    /** The height of a flat capital letter, in font units: as the file says, else of its H, else 0.7 em. From 1 unit to 2 em. */
    public int capHeight() {
        for (int height : new int[]{vertical.capHeight(), glyphs.yMax(characters.glyph('H'))}) {
            if (height > 0 && height <= 2 * unitsPerEm()) {
                return height;
            }
        }
        return unitsPerEm() * 7 / 10;
    }

    public boolean covers(int codePoint) {
        return glyph(codePoint) != 0;
    }

    private int glyph(int codePoint) {
        int glyph = characters.glyph(codePoint);
        return glyph == 0 && codePoint == NARROW_NO_BREAK_SPACE ? characters.glyph(' ') : glyph;
    }

    /** In font units; that of the sign for a missing character if it is not covered. */
    public int advance(int codePoint) {
        int advance = glyphs.advance(glyph(codePoint));
        return codePoint == NARROW_NO_BREAK_SPACE && characters.glyph(codePoint) == 0 ? advance / 2 : advance;
    }

    /** What is added between two characters, in font units; negative where they move together. */
    public int kerning(int left, int right) {
        return kerning.between(glyph(left), glyph(right), script(left, right));
    }

    /** The OpenType tag of a pair's script. Signs such as a full stop follow their neighbour. */
    private static String script(int left, int right) {
        UnicodeScript script = UnicodeScript.of(left);
        return switch (script == UnicodeScript.COMMON ? UnicodeScript.of(right) : script) {
            case LATIN -> "latn";
            case CYRILLIC -> "cyrl";
            case GREEK -> "grek";
            case ARMENIAN -> "armn";
            case GEORGIAN -> "geor";
            case HANGUL -> "hang";
            default -> Kerning.DEFAULT_SCRIPT;
        };
    }

    /** A line as it is set from left to right, with kerning and without ligatures or shaping. Characters without width take no part. */
    public Ink ink(CharSequence line) {
        int x = 0;
        int left = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int bottom = Integer.MAX_VALUE;
        int top = Integer.MIN_VALUE;
        int before = NOTHING;
        for (int i = 0; i < line.length();) {
            int codePoint = Character.codePointAt(line, i);
            i += Character.charCount(codePoint);
            if (isInvisible(codePoint)) {
                before = NOTHING;
                continue;
            }
            x += before == NOTHING ? 0 : kerning(before, codePoint);
            int glyph = glyph(codePoint);
            if (glyphs.inked(glyph)) {
                left = Math.min(left, x + glyphs.xMin(glyph));
                right = Math.max(right, x + glyphs.xMax(glyph));
                bottom = Math.min(bottom, glyphs.yMin(glyph));
                top = Math.max(top, glyphs.yMax(glyph));
            }
            x += advance(codePoint);
            before = codePoint;
        }
        return left > right ? new Ink(x, 0, 0, 0, 0) : new Ink(x, left, right, bottom, top);
    }

    /** Soft hyphens, joiners, marks of direction and variation: browsers give them no width and no ink. */
    static boolean isInvisible(int codePoint) {
        return codePoint == 0xAD || codePoint >= 0x200B && codePoint <= 0x200F || codePoint >= 0x202A && codePoint <= 0x202E
                || codePoint >= 0x2060 && codePoint <= 0x206F || codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint == 0xFEFF;
    }
}
