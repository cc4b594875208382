package org.handbill.typography;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes tiny fonts for tests, with tables that the theme's typeface does not have. Glyphs 1 to 4 are 500 units wide and have ink from 50 to 450;
 * unless told otherwise they stand for A to D.
 */
final class FontBuilder {
    static final int GLYPHS = 5;

    private final Map<String, byte[]> tables = new TreeMap<>();

    FontBuilder() {
        byte[] head = new byte[54];
        head[18] = 1000 >> 8;
        head[19] = (byte) 1000;
        byte[] hhea = new byte[36];
        hhea[5] = 100;
        hhea[35] = 1;
        with("head", head).with("hhea", hhea).words("maxp", 1, 0, GLYPHS).words("hmtx", 500, 0, 0, 0, 0, 0).words("name", 0, 0, 6);
        words("loca", 0, 0, 5, 10, 15, 20).words("glyf", box(), box(), box(), box());
        words("cmap", join(new int[]{0, 1, 3, 1, 0, 12}, format4('A', 'D', 1)));
    }

    private static int[] box() {
        return new int[]{1, 50, 0, 450, 700};
    }

    /** One run of characters with glyphs one after the other, and the segment that ends every such table. */
    static int[] format4(int first, int last, int glyph) {
        return new int[]{4, 32, 0, 4, 0, 0, 0, last, 0xFFFF, 0, first, 0xFFFF, glyph - first, 1, 0, 0};
    }

    FontBuilder with(String tag, byte[] bytes) {
        tables.put(tag, bytes);
        return this;
    }

    FontBuilder without(String tag) {
        tables.remove(tag);
        return this;
    }

    FontBuilder words(String tag, int... words) {
        return with(tag, bytes(words));
    }

    FontBuilder words(String tag, int[]... parts) {
        return with(tag, bytes(join(parts)));
    }

    /** A GPOS with one lookup in the feature kern of a script's default language. The subtables follow the lookup's own header. */
    FontBuilder gpos(String script, int type, int[]... subtables) {
        int[] lists = {1, 0, 10, 30, 44, //
                1, letters(script, 0), letters(script, 2), 8, 4, 0, 0, 0xFFFF, 1, 0, //
                1, letters("kern", 0), letters("kern", 2), 8, 0, 1, 0, //
                1, 4, type, 0, subtables.length};
        int[] offsets = new int[subtables.length];
        int at = 6 + 2 * subtables.length;
        for (int i = 0; i < subtables.length; i++) {
            offsets[i] = at;
            at += 2 * subtables[i].length;
        }
        return words("GPOS", join(lists, offsets, join(subtables)));
    }

    private static int letters(String tag, int at) {
        return tag.charAt(at) << 8 | tag.charAt(at + 1);
    }

    static int[] join(int[]... parts) {
        return java.util.Arrays.stream(parts).flatMapToInt(java.util.Arrays::stream).toArray();
    }

    private static byte[] bytes(int... words) {
        byte[] bytes = new byte[2 * words.length];
        for (int i = 0; i < words.length; i++) {
            bytes[2 * i] = (byte) (words[i] >> 8);
            bytes[2 * i + 1] = (byte) words[i];
        }
        return bytes;
    }

    byte[] build() {
        ByteArrayOutputStream font = new ByteArrayOutputStream();
        font.writeBytes(bytes(1, 0, tables.size(), 0, 0, 0));
        int at = 12 + 16 * tables.size();
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            int length = table.getValue().length;
            font.writeBytes(table.getKey().getBytes(StandardCharsets.US_ASCII));
            font.writeBytes(bytes(0, 0, at >> 16, at, length >> 16, length));
            at += length;
        }
        tables.values().forEach(font::writeBytes);
        return font.toByteArray();
    }

    Typeface read() throws BrokenTypefaceException {
        return Typeface.read(build());
    }
}
