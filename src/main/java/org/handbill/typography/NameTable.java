package org.handbill.typography;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The table name, of which the family name is of use here. */
final class NameTable {
    private static final int FAMILY = 1;
    private static final int TYPOGRAPHIC_FAMILY = 16;
    private static final int MACINTOSH = 1;
    private static final int WINDOWS = 3;
    private static final int AMERICAN_ENGLISH = 0x409;

    private NameTable() {}

    /** Without the width and weight that older programs want in it, in English if there is a choice; empty if there is none. */
    static String family(FontFile file) throws BrokenTypefaceException {
        Table table = file.required("name");
        int texts = table.u16(4);
        int best = 0;
        String family = "";
        for (int i = 0, count = table.u16(2); i < count; i++) {
            int record = 6 + 12 * i;
            int platform = table.u16(record);
            int rank = rank(table.u16(record + 6), platform, table.u16(record + 4));
            if (rank > best) {
                best = rank;
                family = table.text(texts + table.u16(record + 10), table.u16(record + 8), charset(platform)).strip();
            }
        }
        return family;
    }

    private static int rank(int name, int platform, int language) {
        int kind = name == TYPOGRAPHIC_FAMILY ? 8 : name == FAMILY ? 4 : 0;
        return kind == 0 ? 0 : kind + (platform == WINDOWS ? 2 : 0) + (language == AMERICAN_ENGLISH ? 1 : 0);
    }

    private static Charset charset(int platform) {
        return platform == MACINTOSH ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_16BE;
    }
}
