package org.handbill.typography;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Reads the feature kern of the table GPOS: pair adjustment (lookup type 2) in both formats, also behind extensions (type 9).
 *
 * <p>Of a pair only the change to the left glyph's advance is taken, and of a script only its default language: what else the specification
 * allows does not occur in the feature kern of the scripts whose lines are measured here.
 */
final class PairPositioning {
    private static final int PAIR_ADJUSTMENT = 2;
    private static final int EXTENSION = 9;
    private static final int X_ADVANCE = 4;
    /** Several times what the largest fonts hold; a broken file can claim more by naming the same bytes again and again. */
    private static final int MOST_VALUES = 4_000_000;

    private final Table gpos;
    private final Table features;
    private final Table lookups;
    private final Map<Integer, List<PairTable>> read = new HashMap<>();
    private int values;

    PairPositioning(Table gpos) throws BrokenTypefaceException {
        this.gpos = gpos;
        this.features = gpos.from(gpos.u16(6));
        this.lookups = gpos.from(gpos.u16(8));
    }

    /** By script tag, the lookups of its feature kern in order. */
    Map<String, List<List<PairTable>>> scripts() throws BrokenTypefaceException {
        Map<String, List<List<PairTable>>> scripts = new HashMap<>();
        Table list = gpos.from(gpos.u16(4));
        for (int i = 0, count = list.u16(0); i < count; i++) {
            Table script = list.from(list.u16(6 + 6 * i));
            int defaultLanguage = script.u16(0);
            List<List<PairTable>> found = defaultLanguage == 0 ? List.of() : language(script.from(defaultLanguage));
            scripts.put(FontFile.tag(list, 2 + 6 * i), found);
        }
        return scripts;
    }

    private List<List<PairTable>> language(Table language) throws BrokenTypefaceException {
        TreeSet<Integer> indices = new TreeSet<>();
        for (int i = 0, count = language.u16(4); i < count; i++) {
            int feature = language.u16(6 + 2 * i);
            if (FontFile.tag(features, 2 + 6 * feature).equals("kern")) {
                Table table = features.from(features.u16(6 + 6 * feature));
                for (int j = 0, lookupCount = table.u16(2); j < lookupCount; j++) {
                    indices.add(table.u16(4 + 2 * j));
                    spend(1);
                }
            }
            spend(1);
        }
        List<List<PairTable>> found = new ArrayList<>();
        for (int index : indices) {
            List<PairTable> lookup = read.get(index);
            if (lookup == null) {
                lookup = lookup(lookups.from(lookups.u16(2 + 2 * index)));
                read.put(index, lookup);
            }
            found.add(lookup);
        }
        return found;
    }

    private List<PairTable> lookup(Table lookup) throws BrokenTypefaceException {
        int type = lookup.u16(0);
        List<PairTable> tables = new ArrayList<>();
        for (int i = 0, count = lookup.u16(4); i < count; i++) {
            Table subtable = lookup.from(lookup.u16(6 + 2 * i));
            int subtype = type;
            if (type == EXTENSION) {
                subtype = subtable.u16(2);
                subtable = subtable.from(subtable.u31(4));
            }
            if (subtype == PAIR_ADJUSTMENT) {
                tables.add(subtable.u16(0) == 1 ? glyphPairs(subtable) : classPairs(subtable));
            }
            spend(1);
        }
        return tables;
    }

    private PairTable glyphPairs(Table table) throws BrokenTypefaceException {
        Ranges coverage = Ranges.coverage(table.from(table.u16(2)));
        int format = table.u16(4);
        int recordSize = 2 + size(format) + size(table.u16(6));
        int sets = table.u16(8);
        spend(coverage.size());
        long[] pairs = new long[64];
        int size = 0;
        for (int range = 0; range < coverage.size(); range++) {
            int first = coverage.first(range);
            for (int left = first; left <= coverage.last(range); left++) {
                int index = coverage.value(range) + left - first;
                if (index >= sets) {
                    break;
                }
                Table set = table.from(table.u16(10 + 2 * index));
                int count = set.u16(0);
                set.require(2, count, recordSize);
                spend(count + 1);
                pairs = size + count > pairs.length ? Arrays.copyOf(pairs, Math.max(2 * pairs.length, size + count)) : pairs;
                for (int i = 0; i < count; i++) {
                    int at = 2 + i * recordSize;
                    pairs[size++] = PairTable.Glyphs.pair(left, set.u16(at), advance(set, at + 2, format));
                }
            }
        }
        return new PairTable.Glyphs(pairs, size);
    }

    private PairTable classPairs(Table table) throws BrokenTypefaceException {
        if (table.u16(0) != 2) {
            throw new BrokenTypefaceException("its table GPOS has a pair adjustment of an unknown format");
        }
        Ranges coverage = Ranges.coverage(table.from(table.u16(2)));
        int format = table.u16(4);
        int recordSize = size(format) + size(table.u16(6));
        Ranges left = Ranges.classes(table.from(table.u16(8)));
        Ranges right = Ranges.classes(table.from(table.u16(10)));
        int rows = table.u16(12);
        int columns = table.u16(14);
        spend(coverage.size() + left.size() + right.size());
        short[] found = new short[0];
        if ((format & X_ADVANCE) != 0) {
            long cells = (long) rows * columns;
            spend((int) Math.min(cells, MOST_VALUES + 1));
            table.require(16, (int) cells, recordSize);
            found = new short[(int) cells];
            for (int i = 0; i < found.length; i++) {
                found[i] = (short) advance(table, 16 + i * recordSize, format);
            }
        }
        return new PairTable.Classes(coverage, left, right, rows, columns, found);
    }

    /** A value record holds 16 bits for each bit that is set in its format. */
    private static int size(int format) {
        return 2 * Integer.bitCount(format & 0xFF);
    }

    /** The horizontal advance of a value record; what its format names in lower bits stands before it. */
    private static int advance(Table table, int offset, int format) throws BrokenTypefaceException {
        return (format & X_ADVANCE) == 0 ? 0 : table.s16(offset + size(format & X_ADVANCE - 1));
    }

    private void spend(int count) throws BrokenTypefaceException {
        values += count;
        if (values > MOST_VALUES) {
            throw new BrokenTypefaceException("its table GPOS holds more pairs than any real font");
        }
    }
}
