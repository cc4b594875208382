package org.handbill.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Small profiles of colours (ICC.1:2010, 7 to 10): powers of light, with the red, green and blue of Adobe RGB (1998). */
final class IccSample {
    private static final double[] WHITE = {0.9642, 1, 0.8249};

    private IccSample() {}

    static byte[] rgb(double gamma) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("rXYZ", xyz(0.60974, 0.31111, 0.01947));
        tags.put("gXYZ", xyz(0.20528, 0.62567, 0.06087));
        tags.put("bXYZ", xyz(0.14919, 0.06322, 0.74457));
        for (String curve : new String[]{"rTRC", "gTRC", "bTRC"}) {
            tags.put(curve, curve(gamma));
        }
        return profile("RGB ", tags);
    }

    static byte[] grey(double gamma) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("kTRC", curve(gamma));
        return profile("GRAY", tags);
    }

    private static byte[] profile(String space, Map<String, byte[]> own) {
        Map<String, byte[]> tags = new LinkedHashMap<>();
        tags.put("desc", description());
        tags.put("cprt", ByteBuffer.allocate(12).put(ascii("text")).putInt(0).put(ascii("none")).array());
        tags.put("wtpt", xyz(WHITE[0], WHITE[1], WHITE[2]));
        tags.putAll(own);
        int at = 132 + 12 * tags.size();
        int length = at + tags.values().stream().mapToInt(IccSample::padded).sum();
        ByteBuffer icc = ByteBuffer.allocate(length).putInt(length).putInt(0).putInt(0x02100000).put(ascii("mntr")).put(ascii(space))
                .put(ascii("XYZ "));
        icc.position(36).put(ascii("acsp"));
        icc.position(68).put(xyz(WHITE[0], WHITE[1], WHITE[2]), 8, 12);
        icc.position(128).putInt(tags.size());
        for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
            icc.put(ascii(tag.getKey())).putInt(at).putInt(tag.getValue().length);
            at += padded(tag.getValue());
        }
        for (byte[] tag : tags.values()) {
            icc.put(tag);
            icc.position((icc.position() + 3) / 4 * 4);
        }
        return icc.array();
    }

    private static int padded(byte[] tag) {
        return (tag.length + 3) / 4 * 4;
    }

    private static byte[] description() {
        return ByteBuffer.allocate(96).put(ascii("desc")).putInt(0).putInt(2).put(ascii("s\0")).array();
    }

    private static byte[] xyz(double x, double y, double z) {
        return ByteBuffer.allocate(20).put(ascii("XYZ ")).putInt(0).putInt(fixed(x)).putInt(fixed(y)).putInt(fixed(z)).array();
    }

    private static byte[] curve(double gamma) {
        return ByteBuffer.allocate(14).put(ascii("curv")).putInt(0).putInt(1).putShort((short) Math.round(gamma * 256)).array();
    }

    private static int fixed(double number) {
        return (int) Math.round(number * 65_536);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
