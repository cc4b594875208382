package org.handbill.picture;

import io.nayuki.qrcodegen.QrCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A QR code of an address, in the smallest version that holds it with error correction M or, where the version has room for it, better. Source:
 * ISO/IEC 18004, whose quiet zone of four modules is part of the picture, so that it can be read on any ground.
 */
public final class ScanCode {
    private static final int QUIET = 4;
    /** At least this many pixels a side, so that it is sharp on paper. */
    private static final int SHARP = 1_000;

    private final QrCode code;
    private final int side;

    private ScanCode(QrCode code) {
        this.code = code;
        this.side = code.size + 2 * QUIET;
    }

    /** @throws IllegalArgumentException if the text is longer than the largest code takes */
    public static ScanCode of(String text) {
        return new ScanCode(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
    }

    /** 1 to 40: 21 modules a side for the first and 4 more for each that follows. */
    public int version() {
        return code.version;
    }

    /** Modules a side, with the quiet zone. */
    public int side() {
        return side;
    }

    /** Whether a module is dark; those of the quiet zone are not. */
    public boolean isDark(int x, int y) {
        return code.getModule(x - QUIET, y - QUIET);
    }

    /** A drawing of one unit a module. */
    public String svg() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size;) {
                int run = 0;
                while (code.getModule(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append('h').append(run).append("v1h-").append(run)
                            .append('z');
                }
                x += run + 1;
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side + "\" shape-rendering=\"crispEdges\">"
                + "<path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/><path d=\"" + path + "\"/></svg>\n";
    }

    /** A picture of two colours. */
    public byte[] png() {
        int scale = (SHARP + side - 1) / side;
        BufferedImage picture = new BufferedImage(side * scale, side * scale, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                boolean dark = code.getModule(x / scale - QUIET, y / scale - QUIET);
                picture.setRGB(x, y, dark ? 0xFF000000 : 0xFFFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(picture, "png", out)) {
                throw new IllegalStateException("this Java writes no PNG");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory", e);
        }
        return bytes.toByteArray();
    }
}
