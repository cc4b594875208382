package org.handbill.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.handbill.typography.Fit;
import org.handbill.typography.Headline;
import org.handbill.typography.Headline.NarrowLine;
import org.handbill.typography.Headline.WideLine;
import org.handbill.typography.Setting;
import org.handbill.typography.Typeface;
import org.handbill.typography.Unset;

/**
 * Writes headlines whose lines fill the measure, as an element that a style sheet of a few kilobytes serves for any text.
 *
 * <p>A line's width is told by its decimal digits, each a class that sets a custom property; the style sheet adds them up and divides the
 * measure by the sum. So no page needs a style of its own. Words stand in the page once: on a wide page each line is a row and its pieces run on
 * in it, on a narrow one each piece is a row.
 */
final class HeadlineMarkup {
    private static final int LARGEST_INTEGER = 60;
    private static final int LARGEST = LARGEST_INTEGER * 10 - 1;
    private static final int LARGEST_BEARING = 60;
    /** Ink that reaches over the capitals or under the baseline by more than this, in ems, wants room between the lines. */
    private static final BigDecimal NOTICEABLE = new BigDecimal("0.05");

    /** Lines of at least so many cap heights come near the full measure on a typical screen. */
    private static final BigDecimal FULL_WIDE = new BigDecimal("3.9");
    private static final BigDecimal FULL_NARROW = new BigDecimal("1.15");
    private static final String NARROW = "34rem";
    private static final String UP = "margin-block-start:.24em";
    private static final String DOWN = "margin-block-end:.17em";

    private final BigDecimal capHeight;
    private final String row;

    HeadlineMarkup(Typeface face) {
        BigDecimal em = BigDecimal.valueOf(face.unitsPerEm());
        capHeight = BigDecimal.valueOf(face.capHeight()).divide(em, 3, RoundingMode.HALF_UP);
        // A row is as high as its capitals. Browsers centre the face's ascent and descent in it, so it is moved until the capitals fill it.
        BigDecimal above = BigDecimal.valueOf(face.capHeight() - face.ascent() - face.descent()).divide(em, 3, RoundingMode.HALF_UP);
        BigDecimal shift = above.divide(BigDecimal.TWO, 3, RoundingMode.HALF_UP);
        row = "display:block;position:relative;inset-block-start:" + shift.toPlainString() + "em;white-space:nowrap;"
                + "font-size:calc(100cqi/(var(--k) + var(--a) + var(--b) + var(--c) + var(--d)));"
                + "margin-inline-start:calc(var(--z)*(var(--w) + var(--x) + var(--y))*1em)";
    }

    /** An {@code h1} of class {@code headline}; its words are separated by spaces, so that it reads and copies as one sentence. */
    String write(Setting setting) {
        StringBuilder out = new StringBuilder(256);
        switch (setting) {
            case Headline headline when isSettable(headline) -> lines(headline, out);
            case Headline headline -> flowing(headline.text(), LARGEST, LARGEST, out);
            case Unset unset -> flowing(unset.text(), Math.min(unset.wide(), LARGEST), unset.narrow(), out);
        }
        return out.toString();
    }

    private static boolean isSettable(Headline headline) {
        return headline.lines().stream()
                .allMatch(line -> isSettable(line.fit()) && line.parts().stream().allMatch(part -> isSettable(part.fit())));
    }

    private static boolean isSettable(Fit fit) {
        return thousandths(fit.ems()) < LARGEST_INTEGER * 1000 && Math.abs(thousandths(fit.bearing())) < LARGEST_BEARING * 10;
    }

    /**
     * A headline that the browser breaks.
     *
     * @param wide tenths of an em that its widest line may take
     * @param narrow the same on a narrow page; not written if it needs two digits before the point, and then {@code wide} holds there too
     */
    private static void flowing(String text, int wide, int narrow, StringBuilder out) {
        out.append("<h1 class=\"headline flow");
        digit('k', wide / 100, out);
        digit('a', wide / 10 % 10, out);
        digit('b', wide % 10, out);
        if (narrow < 100) {
            out.append(" g").append(narrow / 10);
            digit('h', narrow % 10, out);
        }
        out.append("\">");
        text(text, out);
        out.append("</h1>");
    }

    private void lines(Headline headline, StringBuilder out) {
        out.append("<h1 class=\"headline");
        limit("ef", headline.wideLeast(), FULL_WIDE, out);
        limit("gh", headline.narrowLeast(), FULL_NARROW, out);
        out.append("\">");
        for (int i = 0; i < headline.lines().size(); i++) {
            WideLine line = headline.lines().get(i);
            out.append(i == 0 ? "" : " ").append("<span class=\"line");
            out.append(i == headline.loudest() && headline.lines().size() > 1 ? " loud" : "");
            boolean whole = line.parts().size() == 1;
            out.append(whole ? " piece" : "");
            fit(line.fit(), out);
            out.append("\">");
            if (whole) {
                text(line.text(), out);
            } else {
                pieces(line.parts(), out);
            }
            out.append("</span>");
        }
        out.append("</h1>");
    }

    private void pieces(List<NarrowLine> pieces, StringBuilder out) {
        for (int i = 0; i < pieces.size(); i++) {
            out.append(i == 0 ? "" : " ").append("<span class=\"piece");
            fit(pieces.get(i).fit(), out);
            out.append("\">");
            text(pieces.get(i).text(), out);
            out.append("</span>");
        }
    }

    /**
     * The ems of the shortest line, rounded down, in two digits; nothing if it is so long that it can never be too high. Lines that were made for
     * the full measure may be higher by a quarter, lest they miss it by a little on most screens.
     */
    private void limit(String names, BigDecimal shortest, BigDecimal ofFull, StringBuilder out) {
        BigDecimal ems = shortest.compareTo(ofFull.multiply(capHeight)) < 0 ? shortest : shortest.multiply(new BigDecimal("1.25"));
        int tenths = ems.setScale(1, RoundingMode.DOWN).unscaledValue().intValue();
        if (tenths < 100) {
            out.append(' ').append(names.charAt(0)).append(tenths / 10);
            digit(names.charAt(1), tenths % 10, out);
        }
    }

    private void fit(Fit fit, StringBuilder out) {
        int width = thousandths(fit.ems());
        int bearing = thousandths(fit.bearing().abs());
        digit('k', width / 10_000, out);
        digit('a', width / 1000 % 10, out);
        digit('b', width / 100 % 10, out);
        digit('c', width / 10 % 10, out);
        digit('d', width % 10, out);
        digit('w', bearing / 100, out);
        digit('x', bearing / 10 % 10, out);
        digit('y', bearing % 10, out);
        out.append(fit.bearing().signum() < 0 && bearing > 0 ? " z" : "");
        out.append(fit.rise().compareTo(capHeight.add(NOTICEABLE)) > 0 ? " up" : "");
        out.append(fit.drop().compareTo(NOTICEABLE) > 0 ? " dn" : "");
    }

    private static int thousandths(BigDecimal ems) {
        return ems.setScale(3, RoundingMode.CEILING).unscaledValue().intValueExact();
    }

    private static void digit(char name, int value, StringBuilder out) {
        if (value != 0) {
            out.append(' ').append(name).append(value);
        }
    }

    private static void text(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(c);
            }
        }
    }

    /**
     * What a theme's style sheet needs for these elements to be set: it belongs at its end. The theme says the rest, with a size container
     * named {@code sheet} around the headline, whose width decides between wide and narrow, and with {@code --highest}, the height that
     * capitals may have.
     */
    String rules() {
        StringBuilder out = new StringBuilder(3000);
        out.append(
                ".headline{--e:99;--f:0;--g:99;--h:0;container-type:inline-size;text-transform:uppercase;font-kerning:normal;text-rendering:geometricPrecision;")
                .append("font-variant-ligatures:none;letter-spacing:0;word-spacing:0;line-height:").append(capHeight.toPlainString())
                .append(";").append(highest("e", "f")).append("}\n")
                .append(".line,.piece,.flow{--k:0;--a:0;--b:0;--c:0;--d:0;--w:0;--x:0;--y:0;--z:-1}\n");
        digits('k', 1, LARGEST_INTEGER / 10, -1, out);
        digits('a', 1, 9, 0, out);
        for (char units : new char[]{'b', 'c', 'd'}) {
            digits(units, 1, 9, units - 'a', out);
        }
        digits('w', 1, LARGEST_BEARING / 10, 1, out);
        digits('x', 1, 9, 2, out);
        digits('y', 1, 9, 3, out);
        for (char limit : new char[]{'e', 'g'}) {
            digits(limit, 0, 9, 0, out);
            digits((char) (limit + 1), 1, 9, 1, out);
        }
        out.append(".z{--z:1}\n.line{").append(row).append("}.line.up{").append(UP).append("}.line.dn{").append(DOWN).append("}\n");
        out.append("@container sheet (max-width:").append(NARROW).append("){.headline{").append(highest("g", "h"))
                .append("}.line{font-size:1em;margin-inline-start:0;inset-block-start:0}.piece{").append(row).append("}.piece.up{")
                .append(UP)
                .append("}.piece.dn{")
                .append(DOWN).append("}}\n");
        return out.toString();
    }

    private String highest(String integer, String tenth) {
        return "max-inline-size:calc(var(--highest)*(var(--" + integer + ") + var(--" + tenth + "))/" + capHeight.toPlainString() + ")";
    }

    /** @param decimals how many places a digit stands behind the point; -1 for tens */
    private static void digits(char name, int from, int to, int decimals, StringBuilder out) {
        for (int i = from; i <= to; i++) {
            String value = BigDecimal.valueOf(i, decimals).toPlainString();
            out.append('.').append(name).append(i).append("{--").append(name).append(':')
                    .append(value.startsWith("0.") ? value.substring(1) : value).append('}');
        }
        out.append('\n');
    }
}
