package org.handbill.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.sun.management.ThreadMXBean;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.handbill.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sizes are those that Chromium shows, and no header costs more memory than it is worth. */
class PictureHeaderTest {
    private static final String AVIF = "AAAAIGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZk1BMUIAAADybWV0YQAAAAAAAAAoaGRscgAAAAAAAAAAcGljdAAAAAAAAAAAAAAAAGxpYmF2aWYA"
            + "AAAADnBpdG0AAAAAAAEAAAAeaWxvYwAAAABEAAABAAEAAAABAAABGgAAAB0AAAAoaWluZgAAAAAAAQAAABppbmZlAgAAAAABAABhdjAxQ29sb3IA"
            + "AAAAamlwcnAAAABLaXBjbwAAABRpc3BlAAAAAAAAAAIAAAACAAAAEHBpeGkAAAAAAwgICAAAAAxhdjFDgQ0MAAAAABNjb2xybmNseAACAAIAAYAA"
            + "AAAXaXBtYQAAAAAAAAABAAEEAQKDBAAAACVtZGF0EgAKCBgANogQEAwgMg8f8D///8WfhwB8+ErK42A=";
    private static final String LOSSLESS = "UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==";
    private static final List<String> DRAWINGS = List.of("width='120' height='45'", "viewBox='0 0 300 200'",
            "width='150' viewBox='0 0 300 200'",
            "height='50' viewBox='0 0 300 200'", "width='2in' height='10mm'", "width='100%' height='100%' viewBox='0,0,64,32'",
            "width='30pt' height='4em'", "width='1e2' height='.5e2px'");
    /** Browsers fit such a drawing into 300 by 150 pixels where a page says no size; the tool takes the numbers of its box. */
    private static final List<String> NO_SIZE = List.of("svg' viewBox=", "width='100%'");
    private static final long MOST_ALLOCATED = 64 << 20;

    @TempDir
    Path temp;

    @Test
    void sizesAreThoseThatChromiumShows() throws Exception {
        try (Chromium chromium = Chromium.start(); BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            isShown(page, Base64.getDecoder().decode(AVIF), Format.AVIF);
            isShown(page, Base64.getDecoder().decode(LOSSLESS), Format.WEBP);
            for (String quality : List.of("0.5", "1")) {
                String webp = (String) page.evaluate("""
                        quality => {
                          const canvas = document.createElement('canvas');
                          canvas.width = 123;
                          canvas.height = 45;
                          canvas.getContext('2d').fillRect(5, 5, 40, 20);
                          return canvas.toDataURL('image/webp', Number(quality)).split(',')[1];
                        }""", quality);
                isShown(page, Base64.getDecoder().decode(webp), Format.WEBP);
            }
            for (String size : DRAWINGS) {
                String svg = "<?xml version='1.0' encoding='UTF-8'?>\n<!-- drawn by hand -->\n<svg xmlns='http://www.w3.org/2000/svg' "
                        + size
                        + "><path d='M0 0h9v9z'/></svg>";
                isShown(page, svg.getBytes(StandardCharsets.UTF_8), Format.SVG);
            }
            isShown(page, "\uFEFF<svg xmlns='http://www.w3.org/2000/svg' width='7' height='8'/>".getBytes(StandardCharsets.UTF_16BE),
                    Format.SVG);
        }
    }

    @SuppressWarnings("unchecked")
    private void isShown(Page page, byte[] bytes, Format format) throws IOException {
        PictureHeader header = PictureHeader.read(file(bytes));
        List<Integer> shown = (List<Integer>) page.evaluate(
                "async address => { const i = new Image(); i.src = address; await i.decode(); return [i.naturalWidth, i.naturalHeight]; }",
                "data:" + format.type() + ";base64," + Base64.getEncoder().encodeToString(bytes));
        assertThat(header.format()).isEqualTo(format);
        String name = new String(bytes, StandardCharsets.ISO_8859_1);
        if (name.contains("<svg") && NO_SIZE.stream().anyMatch(name::contains)) {
            assertThat(header.width() * shown.get(1)).as("shape of " + name).isEqualTo(header.height() * shown.get(0));
        } else {
            assertThat(List.of(header.width(), header.height())).as(name).isEqualTo(shown);
        }
    }

    /** A header that breaks off or has a wrong byte anywhere is read or refused, and never anything else. */
    @Test
    void brokenHeadersAreRefused() throws IOException {
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0'/></svg>".getBytes(StandardCharsets.UTF_8);
        int refused = 0;
        for (byte[] whole : List.of(Base64.getDecoder().decode(AVIF), Base64.getDecoder().decode(LOSSLESS), small("png"), small("jpg"),
                small("gif"), svg)) {
            for (int at = 0; at < whole.length; at++) {
                refused += isRefused(Arrays.copyOf(whole, at)) ? 1 : 0;
                for (int wrong : new int[]{0, 1, 0x7F, 0xFF}) {
                    byte[] changed = whole.clone();
                    changed[at] = (byte) wrong;
                    refused += isRefused(changed) ? 1 : 0;
                }
            }
        }
        assertThat(refused).isGreaterThan(500);
    }

    private boolean isRefused(byte[] bytes) throws IOException {
        Path file = file(bytes);
        try {
            PictureHeader.read(file);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(temp.resolve("picture"), bytes);
    }

    private static byte[] small(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 16, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** 400 MB of nothing, in 400 kB. */
    private static byte[] packed(String head) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_SPEED))) {
            byte[] part = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                out.write(part);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] png(String type, byte[] content) throws IOException {
        byte[] plain = small("png");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(plain, 0, 33);
        CRC32 checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.ISO_8859_1));
        checksum.update(content);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        out.writeInt((int) checksum.getValue());
        out.write(plain, 33, plain.length - 33);
        return bytes.toByteArray();
    }

    /** 5,000 entries that each name the same 50 kB as 12,000 numbers, and directories that lead back to the first. */
    private static byte[] exifBomb() {
        ByteBuffer tiff = ByteBuffer.allocate(65_000).put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8).putShort((short) 5_000);
        for (int i = 0; i < 5_000; i++) {
            boolean back = i % 2 == 0;
            tiff.putShort((short) (back ? 0x8769 : 0x9286)).putShort((short) 5).putInt(back ? 1 : 6_000).putInt(8);
        }
        return tiff.array();
    }

    @Test
    void nothingIsUnpackedWithoutBound() throws Exception {
        byte[] zipped = packed("Comment\0\0");
        costsLittle(png("zTXt", zipped));
        costsLittle(png("iTXt", packed("Comment\0\1\0\0\0")));
        costsLittle(png("eXIf", exifBomb()));
        assertThatThrownBy(() -> costsLittle(png("iCCP", zipped))).isInstanceOf(IOException.class);
        byte[] jpeg = small("jpeg");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(jpeg, 0, 2);
        out.writeShort(0xFFE1);
        out.writeShort(65_008);
        out.writeBytes("Exif\0\0");
        out.write(exifBomb());
        out.write(jpeg, 2, jpeg.length - 2);
        assertThat(costsLittle(bytes.toByteArray()).revealing()).isTrue();
    }

    private PictureHeader costsLittle(byte[] bytes) throws IOException {
        Path file = file(bytes);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        try {
            return PictureHeader.read(file);
        } finally {
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(MOST_ALLOCATED);
        }
    }

    @Test
    void aPhotographInThousandsOfTurnsIsRefused() throws Exception {
        byte[] jpeg = small("jpeg");
        for (int i = 0; i < jpeg.length; i++) {
            if ((jpeg[i] & 0xFF) == 0xFF && (jpeg[i + 1] & 0xFF) == 0xC0) {
                jpeg[i + 1] = (byte) 0xC2;
                break;
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 5_000; i++) {
            bytes.writeBytes(new byte[]{(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 5, 0});
        }
        assertThatThrownBy(() -> PictureHeader.read(file(bytes.toByteArray()))).isInstanceOf(IOException.class)
                .hasMessageContaining("scans");
    }

    @Test
    void entitiesWithinEntitiesAreRefused() {
        StringBuilder svg = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 'aaaaaaaaaa'>");
        for (int i = 1; i < 12; i++) {
            svg.append("<!ENTITY a").append(i).append(" '").append(("&a" + (i - 1) + ";").repeat(10)).append("'>");
        }
        svg.append("]><svg xmlns='http://www.w3.org/2000/svg'><text>&a11;</text></svg>");
        assertThatThrownBy(() -> costsLittle(svg.toString().getBytes(StandardCharsets.UTF_8))).isInstanceOf(IOException.class);
    }
}
