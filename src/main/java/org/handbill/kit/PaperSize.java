package org.handbill.kit;

/** The sheets that the handbill is printed on, in points of 1/72 inch. Sources: ISO 216 (210 by 297 mm); ANSI X3.151 (8.5 by 11 inches). */
public enum PaperSize {
    A4("A4", 595.276, 841.89, "handbill.pdf"), LETTER("US Letter", 612, 792, "handbill-letter.pdf");

    private final String label;
    private final double width;
    private final double height;
    private final String file;

    PaperSize(String label, double width, double height, String file) {
        this.label = label;
        this.width = width;
        this.height = height;
        this.file = file;
    }

    /** As shops and printers name it in every language. */
    public String label() {
        return label;
    }

    public double width() {
        return width;
    }

    public double height() {
        return height;
    }

    /** The name of the handbill of this size. */
    public String file() {
        return file;
    }
}
