package org.handbill.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.handbill.bind.OriginalMark;
import org.handbill.text.SheetCell;

/** The columns of the table, and what stands in them. */
public final class SheetTable {
    static final String FILE = "file";
    static final String KEY = "key";
    static final String FOR = "for";
    static final String ORIGINAL = "original";
    static final String TEXT = "text";
    static final String MARK = "mark";

    private static final List<String> MEASURES = List.of("used", "limit", "unit", "fits", "tightest", "networks");

    private SheetTable() {}

    /** @param translated whether it has the original beside each text */
    public static List<String> header(boolean translated) {
        List<String> names = new ArrayList<>(List.of(FILE, KEY, FOR));
        if (translated) {
            names.addAll(List.of(ORIGINAL, "state"));
        }
        names.add(TEXT);
        names.addAll(MEASURES);
        names.add(MARK);
        return names;
    }

    /** Cells in the order of {@link #header}, those with words of authors so that no spreadsheet takes them for something else. */
    public static List<String> row(SheetText text, Optional<Room> room) {
        List<String> cells = new ArrayList<>();
        cells.add(SheetCell.guarded(text.file()));
        cells.add(SheetCell.guarded(text.key()));
        cells.add(SheetCell.guarded(String.join(", ", text.platforms())));
        text.original().ifPresent(original -> {
            cells.add(SheetCell.guarded(original));
            cells.add(switch (text.state()) {
                case UP_TO_DATE -> "";
                case TO_TRANSLATE -> "to translate";
                case ORIGINAL_CHANGED -> "original changed";
            });
        });
        cells.add(SheetCell.guarded(text.text()));
        cells.add(room.filter(_ -> !text.text().isEmpty()).map(found -> number(found.used())).orElse(""));
        cells.add(room.map(found -> number(found.limit())).orElse(""));
        cells.add(room.map(Room::unit).orElse(""));
        cells.add(room.filter(_ -> !text.text().isEmpty()).map(found -> found.fits() ? "yes" : "no").orElse(""));
        cells.add(room.map(Room::tightest).orElse(""));
        cells.add(room.filter(_ -> !text.text().isEmpty()).map(Room::networks).orElse(""));
        cells.add(mark(text.text()));
        return cells;
    }

    private static String number(int number) {
        return String.format(Locale.ROOT, "%d", number);
    }

    /** Tells whether somebody has changed a text; it begins with a letter, so that no spreadsheet takes it for a number. */
    static String mark(String text) {
        return "t" + OriginalMark.digits(text);
    }
}
