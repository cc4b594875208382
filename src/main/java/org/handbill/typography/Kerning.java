package org.handbill.typography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The distances between pairs of glyphs, for each script of a font. */
final class Kerning {
    /** The script tag of what belongs to no script of its own, and of scripts that the font does not list. */
    static final String DEFAULT_SCRIPT = "DFLT";
    private static final int SUBTABLE_HEADER = 6;
    private static final int PAIRS_HEADER = 8;
    private static final int PAIR_BYTES = 6;
    private static final int HORIZONTAL = 1;

    /** For each script the lookups in order; of each lookup the first subtable that is not silent counts. */
    private final Map<String, List<List<PairTable>>> scripts;
    private final List<List<PairTable>> fallback;

    private Kerning(Map<String, List<List<PairTable>>> scripts, List<List<PairTable>> fallback) {
        this.scripts = scripts;
        this.fallback = fallback;
    }

    /** From the feature kern of GPOS; for scripts that have none there, from the older table kern. */
    static Kerning read(FontFile file) throws BrokenTypefaceException {
        List<List<PairTable>> older = file.optional("kern").isPresent() ? kernTable(file.required("kern")) : List.of();
        if (file.optional("GPOS").isEmpty()) {
            return new Kerning(Map.of(), older);
        }
        Map<String, List<List<PairTable>>> scripts = new HashMap<>(new PairPositioning(file.required("GPOS")).scripts());
        scripts.replaceAll((script, lookups) -> lookups.isEmpty() ? older : lookups);
        List<List<PairTable>> latin = scripts.getOrDefault("latn", older);
        return new Kerning(scripts, scripts.getOrDefault(DEFAULT_SCRIPT, latin));
    }

    /** Format 0 of version 0; vertical, minimum and cross-stream values are left out. */
    private static List<List<PairTable>> kernTable(Table table) throws BrokenTypefaceException {
        List<List<PairTable>> lookups = new ArrayList<>();
        int count = table.u16(0) == 0 ? table.u16(2) : 0;
        int at = 4;
        for (int i = 0; i < count; i++) {
            int length = table.u16(at + 2);
            int coverage = table.u16(at + 4);
            if (coverage >>> 8 == 0) {
                Table subtable = table.from(at + SUBTABLE_HEADER);
                int pairs = subtable.u16(0);
                if ((coverage & 7) == HORIZONTAL) {
                    lookups.add(List.of(pairs(subtable, pairs)));
                }
                length = SUBTABLE_HEADER + PAIRS_HEADER + PAIR_BYTES * pairs; // the field's 16 bits do not hold the length of many pairs
            }
            at += Math.max(length, SUBTABLE_HEADER);
        }
        return lookups;
    }

    private static PairTable pairs(Table table, int count) throws BrokenTypefaceException {
        table.require(PAIRS_HEADER, count, PAIR_BYTES);
        long[] pairs = new long[count];
        for (int i = 0; i < count; i++) {
            int at = PAIRS_HEADER + PAIR_BYTES * i;
            pairs[i] = PairTable.Glyphs.pair(table.u16(at), table.u16(at + 2), table.u16(at + 4));
        }
        return new PairTable.Glyphs(pairs, count);
    }

    /** In font units, negative where the glyphs move together. */
    int between(int left, int right, String script) {
        int sum = 0;
        for (List<PairTable> lookup : scripts.getOrDefault(script, fallback)) {
            for (PairTable table : lookup) {
                int value = table.kerning(left, right);
                if (value != PairTable.SILENT) {
                    sum += value;
                    break;
                }
            }
        }
        return sum;
    }
}
