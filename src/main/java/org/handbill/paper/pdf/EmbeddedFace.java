package org.handbill.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.handbill.picture.type.Face;

/**
 * The part of a typeface that a document uses (ISO 32000-1, 9.7). Each glyph has a code for each text that it stands for, so that a reader who copies
 * the text gets what was written, whatever shape the letters took.
 */
final class EmbeddedFace {
    private static final List<String> TABLES = List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm");
    /** OpenType, table OS/2, fsType: must not be embedded. */
    private static final int RESTRICTED = 0x0002;
    private static final int USES = 0x000F;
    private static final int SYMBOLIC = 4;
    private static final int MOST_MAPPINGS = 100;

    private final String name;
    private final TrueTypeFont font;
    private final double unitsPerEm;
    private final Map<Used, Integer> codes = new LinkedHashMap<>();

    private record Used(int glyph, String text) {}

    private EmbeddedFace(String name, TrueTypeFont font) throws IOException {
        this.name = name;
        this.font = font;
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** Absent for a typeface that cannot or must not be embedded; its outlines are drawn instead. */
    static Optional<EmbeddedFace> of(String name, Face face) {
        byte[] file = face.file();
        if (file.length < 4 || ByteBuffer.wrap(file).getInt() != 0x00010000 && ByteBuffer.wrap(file).getInt() != 0x74727565) {
            return Optional.empty();
        }
        try {
            TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
            OS2WindowsMetricsTable metrics = font.getOS2Windows();
            boolean restricted = metrics != null && (metrics.getFsType() & USES) == RESTRICTED;
            return restricted || font.getGlyph() == null ? Optional.empty() : Optional.of(new EmbeddedFace(name, font));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** As pages call it. */
    String name() {
        return name;
    }

    int code(int glyph, String text) {
        return codes.computeIfAbsent(new Used(glyph, text), _ -> codes.size() + 1);
    }

    /** In ems. */
    double width(int glyph) {
        try {
            return font.getAdvanceWidth(glyph) / unitsPerEm;
        } catch (IOException e) {
            throw new IllegalStateException("a font that was read before", e);
        }
    }

    /** The glyph of the space; 0 if it has none. */
    int space() throws IOException {
        return font.getUnicodeCmapLookup().getGlyphId(' ');
    }

    COSDictionary dictionary() throws IOException {
        TTFSubsetter subsetter = new TTFSubsetter(font, TABLES);
        TreeSet<Integer> glyphs = new TreeSet<>();
        codes.keySet().forEach(used -> glyphs.add(used.glyph()));
        subsetter.addGlyphIds(glyphs);
        Map<Integer, Integer> places = new HashMap<>();
        subsetter.getGIDMap().forEach((now, before) -> places.put(before, now));
        ByteArrayOutputStream program = new ByteArrayOutputStream();
        subsetter.writeToStream(program);
        String postScript = tag(glyphs) + (font.getName() == null ? "Typeface" : font.getName().replaceAll("[^A-Za-z0-9-]", ""));
        COSDictionary descendant = Cos.dictionary("Font");
        descendant.setName(COSName.SUBTYPE, "CIDFontType2");
        descendant.setName(COSName.BASE_FONT, postScript);
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "Identity");
        system.setInt(COSName.SUPPLEMENT, 0);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(postScript, program.toByteArray()));
        descendant.setItem(COSName.W, widths());
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.CID_TO_GID_MAP, Cos.stream(toGlyphs(places)));
        COSDictionary whole = Cos.dictionary("Font");
        whole.setName(COSName.SUBTYPE, "Type0");
        whole.setName(COSName.BASE_FONT, postScript);
        whole.setName(COSName.ENCODING, "Identity-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        whole.setItem(COSName.DESCENDANT_FONTS, descendants);
        whole.setItem(COSName.TO_UNICODE, Cos.stream(toUnicode().getBytes(StandardCharsets.US_ASCII)));
        return whole;
    }

    /** Six letters that differ where the subset does (ISO 32000-1, 9.6.4). */
    private static String tag(Iterable<Integer> glyphs) {
        CRC32 sum = new CRC32();
        for (int glyph : glyphs) {
            sum.update(glyph >> 8);
            sum.update(glyph);
        }
        StringBuilder tag = new StringBuilder();
        for (long rest = sum.getValue(); tag.length() < 6; rest /= 26) {
            tag.append((char) ('A' + rest % 26));
        }
        return tag.append('+').toString();
    }

    private COSDictionary descriptor(String postScript, byte[] program) throws IOException {
        HeaderTable head = font.getHeader();
        OS2WindowsMetricsTable metrics = font.getOS2Windows();
        COSDictionary descriptor = Cos.dictionary("FontDescriptor");
        descriptor.setName(COSName.FONT_NAME, postScript);
        descriptor.setInt(COSName.FLAGS, SYMBOLIC);
        COSArray box = new COSArray();
        for (int side : new int[]{head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
            box.add(COSInteger.get(thousandths(side)));
        }
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, thousandths(font.getHorizontalHeader().getAscender()));
        descriptor.setInt(COSName.DESCENT, thousandths(font.getHorizontalHeader().getDescender()));
        int capitals = metrics == null || metrics.getVersion() < 2 ? 0 : metrics.getCapHeight();
        descriptor.setInt(COSName.CAP_HEIGHT, thousandths(capitals));
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, Cos.stream(program, program.length));
        return descriptor;
    }

    private int thousandths(double units) {
        return (int) Math.round(units * 1000 / unitsPerEm);
    }

    private COSArray widths() {
        COSArray widths = new COSArray();
        codes.keySet().forEach(used -> widths.add(Cos.number(width(used.glyph()) * 1000)));
        COSArray all = new COSArray();
        if (widths.size() > 0) {
            all.add(COSInteger.ONE);
            all.add(widths);
        }
        return all;
    }

    private byte[] toGlyphs(Map<Integer, Integer> places) {
        ByteBuffer map = ByteBuffer.allocate(2 * (codes.size() + 1));
        map.putShort((short) 0);
        codes.keySet().forEach(used -> map.putShort((short) places.getOrDefault(used.glyph(), 0).intValue()));
        return map.array();
    }

    /** ISO 32000-1, 9.10.3. */
    private String toUnicode() {
        List<String> lines = new ArrayList<>();
        codes.forEach((used, code) -> lines.add("<%04X> <%s>".formatted(code,
                HexFormat.of().withUpperCase().formatHex(used.text().getBytes(StandardCharsets.UTF_16BE)))));
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        for (int from = 0; from < lines.size(); from += MOST_MAPPINGS) {
            List<String> part = lines.subList(from, Math.min(lines.size(), from + MOST_MAPPINGS));
            map.append(part.size()).append(" beginbfchar\n").append(String.join("\n", part)).append("\nendbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n").toString();
    }
}
