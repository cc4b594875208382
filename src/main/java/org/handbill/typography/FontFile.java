package org.handbill.typography;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A font file's table directory, as the OpenType specification 1.9.1 lays it out ("Organization of an OpenType font"). */
final class FontFile {
    private static final int TRUETYPE = 0x00010000;
    private static final int TRUETYPE_OF_APPLE = 0x74727565;
    private static final int POSTSCRIPT = 0x4F54544F;
    private static final int COLLECTION = 0x74746366;
    /** Real ones have about a dozen. */
    private static final int MOST_IN_COLLECTION = 64;
    private static final int HEADER_BYTES = 12;
    private static final int RECORD_BYTES = 16;

    private final Map<String, Table> tables = new HashMap<>();

    /** A file with a single font that has TrueType outlines. */
    FontFile(byte[] bytes) throws BrokenTypefaceException {
        this(new Table("directory", bytes, 0, bytes.length), bytes, 0, false);
    }

    private FontFile(Table whole, byte[] bytes, int at, boolean anyOutlines) throws BrokenTypefaceException {
        int kind = whole.u16(at) << 16 | whole.u16(at + 2);
        if (kind != TRUETYPE && kind != TRUETYPE_OF_APPLE && !(anyOutlines && kind == POSTSCRIPT)) {
            throw new BrokenTypefaceException(otherKind(kind));
        }
        int count = whole.u16(at + 4);
        whole.require(at + HEADER_BYTES, count, RECORD_BYTES);
        for (int i = 0; i < count; i++) {
            int record = at + HEADER_BYTES + i * RECORD_BYTES;
            String tag = tag(whole, record);
            int start = whole.u31(record + 8);
            int length = whole.u31(record + 12);
            if (start > bytes.length || length > bytes.length - start) {
                throw new BrokenTypefaceException("its table " + tag + " reaches past the end of the file");
            }
            tables.putIfAbsent(tag, new Table(tag, bytes, start, length));
        }
    }

    /** The font of a file, whatever its outlines are, or all fonts of a collection. */
    static List<FontFile> all(byte[] bytes) throws BrokenTypefaceException {
        Table whole = new Table("directory", bytes, 0, bytes.length);
        if (kind(whole) != COLLECTION) {
            return List.of(new FontFile(whole, bytes, 0, true));
        }
        int count = whole.u31(8);
        whole.require(HEADER_BYTES, count, 4);
        List<FontFile> fonts = new ArrayList<>();
        for (int i = 0; i < Math.min(count, MOST_IN_COLLECTION); i++) {
            fonts.add(new FontFile(whole, bytes, whole.u31(HEADER_BYTES + 4 * i), true));
        }
        return fonts;
    }

    private static int kind(Table whole) throws BrokenTypefaceException {
        return whole.u16(0) << 16 | whole.u16(2);
    }

    private static String otherKind(int kind) {
        return switch (kind) {
            case POSTSCRIPT -> "its outlines are PostScript (CFF); a font with TrueType outlines (.ttf) is needed";
            case COLLECTION -> "it is a collection of fonts (.ttc); a file with a single font (.ttf) is needed";
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
