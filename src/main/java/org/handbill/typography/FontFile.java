package org.handbill.typography;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A font file's table directory, as the OpenType specification 1.9.1 lays it out ("Organization of an OpenType font"). */
final class FontFile {
    private static final int TRUETYPE = 0x00010000;
    private static final int TRUETYPE_OF_APPLE = 0x74727565;
    private static final int HEADER_BYTES = 12;
    private static final int RECORD_BYTES = 16;

    private final Map<String, Table> tables = new HashMap<>();

    FontFile(byte[] bytes) throws BrokenTypefaceException {
        Table whole = new Table("directory", bytes, 0, bytes.length);
        int kind = whole.u16(0) << 16 | whole.u16(2);
        if (kind != TRUETYPE && kind != TRUETYPE_OF_APPLE) {
            throw new BrokenTypefaceException(otherKind(kind));
        }
        int count = whole.u16(4);
        whole.require(HEADER_BYTES, count, RECORD_BYTES);
        for (int i = 0; i < count; i++) {
            int record = HEADER_BYTES + i * RECORD_BYTES;
            String tag = tag(whole, record);
            int start = whole.u31(record + 8);
            int length = whole.u31(record + 12);
            if (start > bytes.length || length > bytes.length - start) {
                throw new BrokenTypefaceException("its table " + tag + " reaches past the end of the file");
            }
            tables.putIfAbsent(tag, new Table(tag, bytes, start, length));
        }
    }

    private static String otherKind(int kind) {
        return switch (kind) {
            case 0x4F54544F -> "its outlines are PostScript (CFF); a font with TrueType outlines (.ttf) is needed";
            case 0x74746366 -> "it is a collection of fonts (.ttc); a file with a single font (.ttf) is needed";
            case 0x774F4646, 0x774F4632 -> "it is packed for the web (WOFF); the unpacked .ttf is needed";
            default -> "it does not begin as a TrueType font does";
        };
    }

    /** Four characters; what is not printable ASCII, which only a broken file has, shows as '?'. */
    static String tag(Table table, int offset) throws BrokenTypefaceException {
        StringBuilder tag = new StringBuilder(4);
        for (int i = 0; i < 4; i++) {
            int c = table.u8(offset + i);
            tag.append(c >= 0x20 && c < 0x7f ? (char) c : '?');
        }
        return tag.toString();
    }

    Table required(String tag) throws BrokenTypefaceException {
        Table table = tables.get(tag);
        if (table == null) {
            throw new BrokenTypefaceException("it has no table " + tag);
        }
        return table;
    }

    Optional<Table> optional(String tag) {
        return Optional.ofNullable(tables.get(tag));
    }
}
