package org.handbill.picture.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.handbill.kit.CardDesign;
import org.handbill.picture.type.Face;
import org.handbill.picture.type.Faces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Icons, read again by Java's own decoder. */
class IconPainterTest {
    private static final CardDesign.Colours COLOURS = new CardDesign.Colours(0xf5efe2, 0x17130f, 0xb3121d, 0x444444);

    private static IconPainter painter(String initial) throws IOException {
        byte[] file = Files.readAllBytes(Path.of("themes/broadside/fonts/league-gothic.ttf"));
        return new IconPainter(COLOURS, initial, Locale.ENGLISH, Optional.of(new Faces(List.of(Face.of("league", file, c -> c < 0x250)))));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D", "W", "", "항"})
    void aMaskableIconKeepsWithinTheCircleThatNoDeviceCuts(String initial) throws IOException {
        BufferedImage picture = read(painter(initial).png(512, true));
        assertThat(picture.getWidth()).isEqualTo(512);
        assertThat(picture.getHeight()).isEqualTo(512);
        int drawn = 0;
        for (int y = 0; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                if ((picture.getRGB(x, y) & 0xffffff) != COLOURS.accent()) {
                    drawn++;
                    assertThat(Math.hypot(x - 255.5, y - 255.5)).isLessThanOrEqualTo(0.4 * 512 + 1);
                }
            }
        }
        assertThat(drawn).isGreaterThan(8_000);
        assertThat(picture.getRGB(0, 0)).isEqualTo(0xff000000 | COLOURS.accent());
    }

    @Test
    void theFaviconHoldsThreeSizes() throws IOException {
        ByteBuffer ico = ByteBuffer.wrap(painter("D").ico()).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(ico.getInt(0)).isEqualTo(0x10000);
        assertThat(ico.getShort(4)).isEqualTo((short) 3);
        int[] sides = {16, 32, 48};
        for (int i = 0; i < sides.length; i++) {
            int entry = 6 + 16 * i;
            byte[] png = new byte[ico.getInt(entry + 8)];
            ico.get(ico.getInt(entry + 12), png);
            assertThat(read(png).getWidth()).isEqualTo(sides[i]).isEqualTo(ico.get(entry));
        }
        assertThat(ico.getInt(6 + 32 + 8) + ico.getInt(6 + 32 + 12)).isEqualTo(ico.capacity());
    }

    @Test
    void theDrawingHasTheInitialOrLinesOfType() throws IOException {
        assertThat(painter("D").svg(512)).startsWith("<svg xmlns").contains("#b3121d").contains("#f5efe2").contains("Q")
                .doesNotContain("NaN");
        assertThat(painter("").svg(512)).doesNotContain("Q").isNotEqualTo(painter("D").svg(512));
        assertThat(painter("항").svg(512)).as("no typeface has it").isEqualTo(painter("").svg(512));
    }
}
