package org.handbill.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.handbill.browser.Chromium;
import org.handbill.media.Format;
import org.handbill.media.PictureHeader;
import org.handbill.picture.card.PhotoCut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a picture stores its colours: what is published has those that Chromium shows of the original. */
class PictureColoursTest {
    /** What two decoders and one more compression may differ by, of 255. */
    private static final int TOLERANCE = 4;
    private static final String COLOURS = """
            async address => {
              const picture = new Image();
              picture.src = address;
              await picture.decode();
              const canvas = document.createElement('canvas');
              canvas.width = 4;
              canvas.height = 1;
              const draw = canvas.getContext('2d');
              const w = picture.naturalWidth / 4;
              for (let i = 0; i < 4; i++) {
                draw.drawImage(picture, w * i + w / 4, picture.naturalHeight * 3 / 8, w / 2, 1, i, 0, 1, 1);
              }
              return [...draw.getImageData(0, 0, 4, 1).data];
            }
            """;

    @TempDir
    Path temp;

    @Test
    void areThoseThatChromiumShows() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (Chromium chromium = Chromium.start(); BrowserContext context = chromium.browser().newContext()) {
            Page page = context.newPage();
            for (Map.Entry<String, byte[]> sample : PictureSamples.all().entrySet()) {
                String name = sample.getKey();
                Path file = Files.write(temp.resolve(name.endsWith("png") ? "picture.png" : "picture.jpg"), sample.getValue());
                PictureHeader header = PictureHeader.read(file);
                List<Integer> shown = shown(page, sample.getValue(), header.format());
                int width = (header.isOnItsSide() ? header.height() : header.width()) / 2;
                int height = (header.isOnItsSide() ? header.width() : header.height()) / 2;
                differences(name + " in half its width", shown(page, written(file, header.orientation(), width), header.format()), shown)
                        .forEach(wrong::add);
                differences(name + " on a card", onWhite(PhotoCut.jpeg(file, header.orientation(), width, height)), blended(shown))
                        .forEach(wrong::add);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static byte[] written(Path file, int orientation, int width) throws IOException, BrokenPictureException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Photographs.write(file, orientation, width, out);
        return out.toByteArray();
    }

    @SuppressWarnings("unchecked")
    private static List<Integer> shown(Page page, byte[] bytes, Format format) {
        return (List<Integer>) page.evaluate(COLOURS, "data:" + format.type() + ";base64," + Base64.getEncoder().encodeToString(bytes));
    }

    private static List<Integer> onWhite(byte[] jpeg) throws IOException {
        BufferedImage card = ImageIO.read(new ByteArrayInputStream(jpeg));
        return IntStream.range(0, 4).map(i -> card.getRGB(card.getWidth() * (2 * i + 1) / 8, card.getHeight() / 8 * 3))
                .flatMap(rgb -> IntStream.of(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF, 255)).boxed().toList();
    }

    private static List<Integer> blended(List<Integer> shown) {
        return IntStream.range(0, 16)
                .map(i -> i % 4 == 3 ? 255 : (shown.get(i) * shown.get(i | 3) + 255 * (255 - shown.get(i | 3))) / 255).boxed().toList();
    }

    private static Stream<String> differences(String name, List<Integer> found, List<Integer> wanted) {
        boolean like = IntStream.range(0, 16).allMatch(i -> Math.abs(found.get(i) - wanted.get(i)) <= TOLERANCE);
        return like ? Stream.empty() : Stream.of(name + ": " + found + " and not " + wanted);
    }
}
