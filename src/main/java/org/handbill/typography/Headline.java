package org.handbill.typography;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * A headline broken into lines that each fill the measure, once for a wide page and once for a phone. Every break of the wide setting is one of
 * the narrow setting too, so the page holds the words once: wide lines, with the narrow ones nested in them, and one space between any two.
 *
 * @param loudest index of the wide line in the largest type, both settings considered, for a second ink; lines of small words only are
 *     passed over
 */
public record Headline(List<WideLine> lines, int loudest) implements Setting {
    /**
     * A line on a wide page.
     *
     * @param parts the lines that it falls into on a phone
     */
    public record WideLine(Fit fit, List<NarrowLine> parts) {
        public WideLine {
            parts = List.copyOf(parts);
            if (parts.isEmpty()) {
                throw new IllegalArgumentException("a wide line holds at least one narrow line");
            }
        }

        public String text() {
            return String.join(" ", parts.stream().map(NarrowLine::text).toList());
        }
    }

    /**
     * A line on a phone.
     *
     * @param text as the author wrote it, in Unicode's form NFC; where it is shown in capitals, the fit is that of the capitals
     */
    public record NarrowLine(String text, Fit fit) {}

    public Headline {
        lines = List.copyOf(lines);
        if (loudest < 0 || loudest >= lines.size()) {
            throw new IllegalArgumentException("of " + lines.size() + " lines number " + loudest + " cannot be the loudest");
        }
    }

    /** The whole text in one line. */
    public String text() {
        return String.join(" ", lines.stream().map(WideLine::text).toList());
    }

    /**
     * The ems of the shortest line of the wide setting. A measure of at most {@code h * wideLeast / capHeight} keeps the capitals of every line
     * at or below a height {@code h}, with all lines still flush on both sides.
     */
    public BigDecimal wideLeast() {
        return least(lines.stream().map(WideLine::fit));
    }

    /** As {@link #wideLeast()}, of the narrow setting. */
    public BigDecimal narrowLeast() {
        return least(lines.stream().flatMap(line -> line.parts().stream()).map(NarrowLine::fit));
    }

    private static BigDecimal least(Stream<Fit> fits) {
        return fits.map(Fit::ems).min(BigDecimal::compareTo).orElseThrow();
    }
}
