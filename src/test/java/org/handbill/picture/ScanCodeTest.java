package org.handbill.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes are read again by a decoder that shares nothing with what drew them. */
public class ScanCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");

    /** What a picture holds; fails if it holds no code. */
    public static String decoded(BufferedImage picture) throws NotFoundException, com.google.zxing.ReaderException {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "https://example.org/go/save-refugees/", "HTTPS://EXAMPLE.ORG/GO/1",
            "https://example.org/난민/구하기?a=b&c=d#여기", "https://example.org/%EB%82%9C%EB%AF%BC/"})
    void whatIsDrawnIsReadAgain(String address) throws Exception {
        ScanCode code = ScanCode.of(address);
        assertThat(decoded(ImageIO.read(new ByteArrayInputStream(code.png())))).isEqualTo(address);
        assertThat(decoded(drawn(code.svg(), 6))).isEqualTo(address);
    }

    @Test
    void theLongestAddressIsReadAgain() throws Exception {
        String address = "https://example.org/" + "p".repeat(2_300);
        ScanCode code = ScanCode.of(address);
        assertThat(code.version()).isEqualTo(40);
        assertThat(decoded(ImageIO.read(new ByteArrayInputStream(code.png())))).isEqualTo(address);
        assertThatThrownBy(() -> ScanCode.of("p".repeat(3_000))).isInstanceOf(IllegalArgumentException.class);
    }

    /** Source of the capacities for M and bytes: ISO/IEC 18004, table 7. */
    @Test
    void theVersionIsTheSmallestThatFits() {
        int[] bytes = {14, 26, 42, 62, 84, 106, 122, 152, 180, 213};
        for (int version = 1; version <= bytes.length; version++) {
            assertThat(ScanCode.of("p".repeat(bytes[version - 1])).version()).isEqualTo(version);
            assertThat(ScanCode.of("p".repeat(bytes[version - 1] + 1)).version()).isEqualTo(version + 1);
        }
    }

    @Test
    void theSameAddressGivesTheSameBytes() throws IOException {
        assertThat(ScanCode.of("https://example.org/").png()).isEqualTo(ScanCode.of("https://example.org/").png());
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(ScanCode.of("https://example.org/").png()));
        assertThat(picture.getWidth()).isBetween(1_000, 1_100).isEqualTo(picture.getHeight());
        assertThat(picture.getColorModel().getPixelSize()).isEqualTo(1);
    }

    private static BufferedImage drawn(String svg, int scale) {
        Matcher box = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
        assertThat(box.find()).isTrue();
        int side = Integer.parseInt(box.group(1)) * scale;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, side, side);
        graphics.setColor(Color.BLACK);
        Matcher run = RUN.matcher(svg);
        while (run.find()) {
            List<Integer> numbers = List.of(1, 2, 3).stream().map(run::group).map(number -> Integer.parseInt(number) * scale).toList();
            graphics.fillRect(numbers.get(0), numbers.get(1), numbers.get(2), scale);
        }
        graphics.dispose();
        return picture;
    }
}
